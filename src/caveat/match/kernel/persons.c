/* What persons' names have of their own when their words are set against each other. */
#include "persons.h"

#include <string.h>

static const float BY_CONSONANTS = 0.79f, BUT_FOR_ARTICLE = 0.88f, KOREAN = 0.88f;

enum { LEAST_BONES = 3, MOST_APART = 3, LEAST_BARE = 4, KOREAN_WORDS = 3 };

/* Arabic and Persian write no short vowels and double consonants by a mark, so that each hearer writes his own (Zafar, Zaffer; Adl, Adil). */
static bool same_consonants(const word_t *one, const word_t *other) {
    return one->boneses >= LEAST_BONES && one->boneses == other->boneses && memcmp(one->bones, other->bones, one->boneses) == 0 &&
           osa(one->text, one->texts, other->text, other->texts) <= MOST_APART;
}

static bool has_article(const word_t *word) {
    return word->texts >= 2 + LEAST_BARE && word->text[1] == 'l' && (word->text[0] == 'a' || word->text[0] == 'e');
}

/* One is the other with an article written to it (Elfateh, Fateh). */
static bool same_but_for_article(const word_t *one, const word_t *other) {
    const word_t *longs = one->texts > other->texts ? one : other, *shorts = longs == one ? other : one;
    return has_article(longs) && longs->texts == shorts->texts + 2 && memcmp(longs->text + 2, shorts->text, shorts->texts) == 0;
}

float romanised_alike(const word_t *one, const word_t *other, float alike, uint8_t *how) {
    if (alike >= BUT_FOR_ARTICLE) return alike;
    bool latin = !((one->script | other->script) != SCRIPT_NONE || (one->flags | other->flags) & (FLAG_LOOSE | FLAG_FATHER));
    if (!latin || one->role != ROLE_NAME || other->role != ROLE_NAME) return alike;
    float otherwise = same_but_for_article(one, other) ? BUT_FOR_ARTICLE : same_consonants(one, other) ? BY_CONSONANTS : 0;
    if (otherwise <= alike) return alike;
    *how = HOW_TRANSLITERATION;
    return otherwise;
}

/* Believe the syllables of a Korean name that differ as its systems of romanisation do (Jang Myong Jin, Chang Myong Chin), where nothing
 * else differs: one such syllable alone may be another. */
static void believe_korean(alignment_t *found) {
    if (found->left || found->right || found->pairs < KOREAN_WORDS) return;
    for (int at = 0; at < found->pairs; at++) {
        const pair_t *pair = &found->pair[at];
        const word_t *one = &found->one->word[first_of(pair->mine)], *other = &found->other->word[first_of(pair->theirs)];
        if (pair->alike < 1 && shared_grade(one, other) != GRADE_DIALECT) return;
    }
    for (int at = 0; at < found->pairs; at++)
        if (found->pair[at].alike < KOREAN) found->pair[at].alike = KOREAN;
}

/* Another word that stands where the servant's does: Wali Khudai is not Abdul Khudai. */
static bool served_otherwise(const reading_t *reading, uint64_t free, uint64_t bare) {
    int place = first_of(bare);
    return place && free >> (place - 1) & 1 && reading->word[place - 1].role == ROLE_NAME;
}

static bool servant(const word_t *word) { return word->texts > 5 && word_starts(word, "abdul"); }

static void disbelieve_servants(alignment_t *found) {
    uint64_t mine = found->left, theirs = found->right;
    int kept = 0;
    for (int at = 0; at < found->pairs; at++) {
        pair_t pair = found->pair[at];
        bool shortened = pair.how == HOW_SHORTENED &&
                         (servant(&found->one->word[first_of(pair.mine)]) || servant(&found->other->word[first_of(pair.theirs)]));
        if (shortened && (served_otherwise(found->one, mine, pair.mine) || served_otherwise(found->other, theirs, pair.theirs)))
            found->left |= pair.mine, found->right |= pair.theirs;
        else
            found->pair[kept++] = pair;
    }
    found->pairs = kept;
}

void judge_pairs(alignment_t *found) {
    believe_korean(found);
    disbelieve_servants(found);
}
