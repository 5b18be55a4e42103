/* How alike two words are, and by what. */
#include "words.h"

#include <string.h>

enum grade { GRADE_SPELLING, GRADE_FORM, GRADE_NICKNAME, GRADES };

static const float SAME_SOUND = 0.95f, INITIAL = 0.75f, SHORTENED = 0.75f;
static const float BY_GRADE[GRADES] = {0.98f, 0.90f, 0.85f};

const uint8_t *word_read(const uint8_t *at, const uint8_t *end, word_t *word) {
    if (end - at < WORD_HEAD) return NULL;
    word->role = at[0] < ROLES ? at[0] : ROLE_NAME;
    word->flags = at[1], word->script = at[2], word->common = at[3];
    word->texts = at[4], word->sounds = at[5], word->boneses = at[6], word->grouped = at[7];
    word->text = at + WORD_HEAD;
    word->sound = word->text + word->texts;
    word->bones = word->sound + word->sounds;
    word->groups = word->bones + word->boneses;
    const uint8_t *after = word->groups + 2 * word->grouped;
    bool bounded = word->texts > 0 && word->texts <= LONGEST_TEXT && word->sounds <= LONGEST_TEXT &&
                   word->boneses <= LONGEST_TEXT && word->grouped <= MOST_GROUPS;
    return bounded && after <= end ? after : NULL;
}

bool word_same_text(const word_t *one, const word_t *other) {
    return one->texts == other->texts && memcmp(one->text, other->text, one->texts) == 0;
}

int osa(const uint8_t *one, int ones, const uint8_t *other, int others) {
    if (!ones || !others) return ones + others;
    uint64_t places[256];
    for (int at = 0; at < others; at++) places[other[at]] = 0;
    for (int at = 0; at < ones; at++) places[one[at]] = 0;
    for (int at = 0; at < ones; at++) places[one[at]] |= 1ull << at;
    uint64_t up = ~0ull, down = 0, diagonal = 0, before = 0;
    int distance = ones;
    for (int at = 0; at < others; at++) {
        uint64_t here = places[other[at]];
        uint64_t swapped = ((~diagonal & here) << 1) & before;
        diagonal = ((((here & up) + up) ^ up) | here | down) | swapped;
        uint64_t right = down | ~(diagonal | up), left = diagonal & up;
        distance += (int)(right >> (ones - 1) & 1) - (int)(left >> (ones - 1) & 1);
        right = right << 1 | 1;
        left <<= 1;
        up = left | ~(diagonal | right);
        down = right & diagonal;
        before = here;
    }
    return distance;
}

static int longer(int one, int other) { return one > other ? one : other; }
static int shorter(int one, int other) { return one < other ? one : other; }

static bool starts(const word_t *word, const char *start) {
    size_t length = strlen(start);
    return word->texts >= length && memcmp(word->text, start, length) == 0;
}

/* The closest grade in which two words are forms of one name part, or GRADES; a group is its grade << 14 | its number. */
static int shared_grade(const word_t *one, const word_t *other) {
    int grade = GRADES;
    for (int at = 0; at < one->grouped; at++)
        for (int there = 0; there < other->grouped; there++) {
            const uint8_t *mine = one->groups + 2 * at, *theirs = other->groups + 2 * there;
            if (mine[0] == theirs[0] && mine[1] == theirs[1]) grade = shorter(grade, mine[1] >> 6);
        }
    return grade;
}

/* Compare as typed and as heard. */
static float typed(const word_t *one, const word_t *other, uint8_t *how) {
    float written = 1 - (float)osa(one->text, one->texts, other->text, other->texts) / (float)longer(one->texts, other->texts);
    float heard = 0;
    if (shorter(one->sounds, other->sounds) > 3)
        heard = SAME_SOUND *
                (1 - (float)osa(one->sound, one->sounds, other->sound, other->sounds) / (float)longer(one->sounds, other->sounds));
    *how = written >= heard ? HOW_TYPO : HOW_TRANSLITERATION;
    float alike = written >= heard ? written : heard;
    return one->text[0] == other->text[0] ? alike : alike - 0.05f;
}

/* Compare consonants alone, for words whose vowels are a guess. */
static float by_bones(const word_t *one, const word_t *other) {
    int length = longer(one->boneses, other->boneses);
    if (length < 2) return 0;
    int apart = osa(one->bones, one->boneses, other->bones, other->boneses);
    if (apart == 0) return length > 2 ? 0.93f : 0.85f;
    return length > 2 && apart == 1 ? 0.93f * (1 - 1 / (float)length) : 0;
}

static float without_servant(const word_t *one, const word_t *other, uint8_t *how);

static float unlike_texts(const word_t *one, const word_t *other, uint8_t *how) {
    const word_t *shorts = one->texts <= other->texts ? one : other, *longs = shorts == one ? other : one;
    bool loose = (one->flags | other->flags) & FLAG_LOOSE;
    if (shorts->texts == 1) {
        *how = HOW_INITIAL;
        return longs->texts > 1 && longs->text[0] == shorts->text[0] ? INITIAL : 0;
    }
    int grade = shared_grade(one, other);
    if (grade < GRADES) {
        *how = grade == GRADE_NICKNAME ? HOW_NICKNAME : HOW_SYNONYM;
        return BY_GRADE[grade];
    }
    if (starts(longs, "abdul") && longs->texts > 7) {
        float served = without_servant(shorts, longs, how);
        if (served > 0 || starts(shorts, "abdul")) return served;
    }
    bool begins = memcmp(longs->text, shorts->text, shorts->texts) == 0;
    int apart = longs->texts - shorts->texts;
    if (!loose && ((apart > 2 && one->text[0] != other->text[0]) || apart > 0.45f * longs->texts) && !begins) return 0;
    if (shorts->texts > 2 && one->sounds == other->sounds && memcmp(one->sound, other->sound, one->sounds) == 0) {
        *how = HOW_TRANSLITERATION;
        return SAME_SOUND;
    }
    uint8_t how_typed;
    float alike = typed(one, other, &how_typed), more = 0;
    if (loose)
        more = by_bones(one, other), *how = HOW_TRANSLITERATION;
    else if (shorts->texts >= 4 && begins)
        more = SHORTENED, *how = HOW_SHORTENED;
    if (more > alike) return more;
    *how = how_typed;
    return alike;
}

/* Abdul Rahman beside Abdur Rahman, and beside Rahman alone. */
static float without_servant(const word_t *shorts, const word_t *longs, uint8_t *how) {
    word_t bare = *longs, other = *shorts;
    bool both = starts(shorts, "abdul") && shorts->texts > 7;
    if (!both && (longs->texts <= 8 || shorts->texts <= 3 || starts(shorts, "abdul"))) return 0;
    bare.text += 5, bare.texts -= 5, bare.grouped = 0, bare.boneses = 0;
    if (bare.sounds > 5) bare.sound += 5, bare.sounds -= 5; /* abdul sounds as it is written */
    if (both) {
        other.text += 5, other.texts -= 5, other.grouped = 0, other.boneses = 0;
        if (other.sounds > 5) other.sound += 5, other.sounds -= 5;
    }
    float alike = word_same_text(&bare, &other) ? 1 : unlike_texts(&bare, &other, how);
    if (both) return alike;
    *how = HOW_SHORTENED;
    return alike >= SAME_SOUND ? SHORTENED : 0;
}

float likeness(const word_t *one, const word_t *other, uint8_t *how) {
    *how = HOW_EQUAL;
    if (word_same_text(one, other)) return 1;
    bool words = (one->role == ROLE_GENERIC || one->role == ROLE_PLACE) && (other->role == ROLE_GENERIC || other->role == ROLE_PLACE);
    if (one->role == ROLE_NUMBER || other->role == ROLE_NUMBER || words) return 0;
    float alike = unlike_texts(one, other, how);
    return alike >= LEAST_ALIKE ? alike : 0;
}
