/* How alike two words are, and by what. */
#include "words.h"

#include <string.h>

#include "costs.h"

static const float SAME_SOUND = 0.95f, INITIAL = 0.75f, SHORTENED = 0.75f, SAME_FATHER = 0.78f, SYLLABIC = 3;
/* Where vowels are not written, many names are spelt nearly alike. */
static const float UNWRITTEN = 1.8f, UNTOLD = 0.88f;
static const float BY_GRADE[] = {0.98f, 0.92f, 0.85f, 0.82f, 0.7f};
static const uint8_t HOW_BY_GRADE[] = {HOW_SYNONYM, HOW_TRANSLITERATION, HOW_NICKNAME, HOW_SYNONYM, HOW_TRANSLITERATION};

const uint8_t *word_read(const uint8_t *at, const uint8_t *end, word_t *word) {
    if (end - at < WORD_HEAD) return NULL;
    word->role = at[0] < ROLES ? at[0] : ROLE_NAME;
    word->flags = at[1], word->script = at[2], word->common = at[3];
    word->texts = at[4], word->sounds = at[5], word->boneses = at[6], word->grouped = at[7];
    word->spellings = at[8], word->spelt = at[9];
    word->text = at + WORD_HEAD;
    word->sound = word->text + word->texts;
    word->bones = word->sound + word->sounds;
    word->spelling = word->bones + word->boneses;
    word->groups = word->spelling + word->spellings;
    const uint8_t *after = word->groups + GROUP_BYTES * word->grouped;
    bool bounded = word->texts > 0 && word->texts <= LONGEST_TEXT && word->sounds <= LONGEST_TEXT &&
                   word->boneses <= LONGEST_TEXT && word->spellings <= LONGEST_TEXT && word->script < SCRIPTS && word->grouped <= MOST_GROUPS;
    return bounded && after <= end ? after : NULL;
}

bool word_same_text(const word_t *one, const word_t *other) {
    return one->texts == other->texts && memcmp(one->text, other->text, one->texts) == 0;
}

static int shorter(int one, int other) { return one < other ? one : other; }

int word_order_of(const word_t *one, const word_t *other) {
    const uint8_t *mine = one->text - WORD_HEAD, *theirs = other->text - WORD_HEAD;
    int mines = (int)(one->groups + GROUP_BYTES * one->grouped - mine), theirses = (int)(other->groups + GROUP_BYTES * other->grouped - theirs);
    int order = memcmp(mine, theirs, (size_t)shorter(mines, theirses));
    return order ? order : mines - theirses;
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

bool word_starts(const word_t *word, const char *start) {
    size_t length = strlen(start);
    return word->texts >= length && memcmp(word->text, start, length) == 0;
}

static uint32_t group_at(const word_t *word, int at) {
    const uint8_t *group = word->groups + GROUP_BYTES * at;
    return (uint32_t)group[0] | (uint32_t)group[1] << 8 | (uint32_t)group[2] << 16 | (uint32_t)group[3] << 24;
}

/* A group is its grade << 28 | its number; of a pair of
 * Pinyin and Wade-Giles the lowest bit tells the side, and the two are one spelling if one of them can be nothing else. */
int shared_grade(const word_t *one, const word_t *other) {
    int closest = GRADES;
    for (int at = 0; at < one->grouped; at++)
        for (int there = 0; there < other->grouped; there++) {
            uint32_t mine = group_at(one, at), theirs = group_at(other, there);
            int grade = (int)(mine >> 28), their_grade = (int)(theirs >> 28);
            if (grade >= GRADE_WADE_GILES && their_grade >= GRADE_WADE_GILES) {
                if ((mine ^ theirs) << 4 != 1u << 4) continue;
                grade = grade == their_grade && grade == GRADE_WADE_GILES ? GRADE_SPELLING : GRADE_DIALECT;
            } else if (mine != theirs) {
                continue;
            }
            closest = shorter(closest, grade);
        }
    return closest;
}

/* How alike words of the same sound are: the fewer letters, the more words sound the same by chance (ETSY, ICI). */
static float same_sound(const word_t *one, const word_t *other) {
    int letters = shorter(one->texts, other->texts);
    bool loose = (one->flags | other->flags) & FLAG_LOOSE;
    return loose || letters >= 6 ? SAME_SOUND : SAME_SOUND - 0.07f * (float)(6 - letters);
}

/* Compare as typed and as heard. */
static float typed(const word_t *one, const word_t *other, uint8_t *how) {
    float written = 1 - (float)osa(one->text, one->texts, other->text, other->texts) / (float)longer(one->texts, other->texts);
    float heard = 0;
    if (shorter(one->sounds, other->sounds) > 3)
        heard = same_sound(one, other) *
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

static bool untold(const word_t *word) { return word->flags & FLAG_LOOSE && word->script == SCRIPT_NONE; }

/* Scripts that have no table of costs (Thai, Devanagari) are romanised letter by letter, and more words meet by chance. */
static float trust_in_bones(const word_t *one, const word_t *other) { return untold(one) || untold(other) ? UNTOLD : 1; }

float foreign_likeness_of(const word_t *one, const word_t *other) {
    const word_t *foreign = one->spellings ? one : other, *latin = foreign == one ? other : one;
    const foreign_table *table = costs_of(foreign->script);
    if (!foreign->spellings || latin->script != SCRIPT_NONE || latin->flags & FLAG_LOOSE || !table) return 0;
    return foreign_alike(table, foreign->spelling, foreign->spellings, latin->text, latin->texts);
}

/* Chinese and Korean syllables are short and many: a letter more or less is another name. */
static bool syllabic(const word_t *word) { return word->script == SCRIPT_HAN || word->script == SCRIPT_HANGUL; }

static void offer(float alike, uint8_t by, float *most, uint8_t *how) {
    if (alike > *most) *most = alike, *how = by;
}

/* Compare by the costs between scripts; tells whether there are any for these two. */
static bool by_script(const word_t *one, const word_t *other, float *most, uint8_t *how) {
    float foreign = (one->spelt | other->spelt) <= 1 ? foreign_likeness_of(one, other) : 0;
    int script = one->script | other->script;
    bool compared = foreign > 0;
    if (syllabic(one) || syllabic(other))
        foreign = foreign >= SURELY_FOREIGN ? foreign : 0;
    else if (script == SCRIPT_ARABIC || script == SCRIPT_HEBREW)
        foreign = foreign > 0 ? 1 - UNWRITTEN * (1 - foreign) : 0;
    offer(foreign, HOW_TRANSLITERATION, most, how);
    return compared;
}

/* Compare by letters, sounds and consonants, and by a beginning that stands for the whole. */
static void by_letters(const word_t *shorts, const word_t *longs, bool compared, float *most, uint8_t *how) {
    bool loose = (shorts->flags | longs->flags) & FLAG_LOOSE, syllables = syllabic(shorts) || syllabic(longs);
    bool begins = memcmp(longs->text, shorts->text, shorts->texts) == 0;
    int apart = longs->texts - shorts->texts;
    if (!loose && !begins && ((apart > 2 && shorts->text[0] != longs->text[0]) || apart > 0.45f * longs->texts)) return;
    bool heard = shorts->texts > 2 && shorts->sounds == longs->sounds && memcmp(shorts->sound, longs->sound, shorts->sounds) == 0;
    uint8_t by;
    float alike = typed(shorts, longs, &by);
    offer(syllables && !heard ? 1 - SYLLABIC * (1 - alike) : alike, by, most, how);
    if (heard) offer(same_sound(shorts, longs), HOW_TRANSLITERATION, most, how);
    if (loose && !syllables && !compared) offer(trust_in_bones(shorts, longs) * by_bones(shorts, longs), HOW_TRANSLITERATION, most, how);
    if (begins && !syllables && shorts->texts >= 4) offer(SHORTENED, HOW_SHORTENED, most, how);
}

static float without_servant(const word_t *one, const word_t *other, uint8_t *how);

static float unlike_texts(const word_t *one, const word_t *other, uint8_t *how) {
    const word_t *shorts = one->texts <= other->texts ? one : other, *longs = shorts == one ? other : one;
    if (shorts->texts == 1) {
        *how = HOW_INITIAL;
        return longs->texts > 1 && longs->text[0] == shorts->text[0] ? INITIAL : 0;
    }
    int grade = shared_grade(one, other);
    if (grade != GRADE_SPELLING && word_starts(longs, "abdul") && longs->texts > 7) {
        float served = without_servant(shorts, longs, how);
        if (served > 0 || word_starts(shorts, "abdul")) return served;
    }
    float most = 0;
    if (grade < GRADES) offer(BY_GRADE[grade], HOW_BY_GRADE[grade], &most, how);
    if (grade == GRADE_SPELLING) return most;
    bool compared = by_script(one, other, &most, how);
    by_letters(shorts, longs, compared, &most, how);
    return most;
}

/* Abdul Rahman beside Abdur Rahman, and beside Rahman alone. */
static float without_servant(const word_t *shorts, const word_t *longs, uint8_t *how) {
    word_t bare = *longs, other = *shorts;
    bool both = word_starts(shorts, "abdul") && shorts->texts > 7;
    if (!both && (longs->texts <= 8 || shorts->texts <= 3 || word_starts(shorts, "abdul"))) return 0;
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
    if ((one->flags | other->flags) & FLAG_FATHER && (*how == HOW_SHORTENED || (alike < SAME_FATHER && *how != HOW_INITIAL))) return 0;
    return alike >= LEAST_ALIKE ? alike : 0;
}
