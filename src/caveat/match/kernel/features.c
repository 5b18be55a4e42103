/* The measures of the feature table, one function each, and the score made of them. */
#include "features.h"

#include <string.h>

#define X(name) #name " "
const char *FEATURE_NAMES = FEATURES(X);
#undef X

/* An alignment with what was left over, weighed once for all features: words and, apart from them, numbers. */
typedef struct {
    const alignment_t *found;
    const circumstances_t *beside;
    const table_t *table;
    float words[2], numbers[2];
    bool own_word_left; /* a word of its own is left over on either side */
} seen_t;

static int count_of(uint64_t places) { return __builtin_popcountll(places); }

static void weigh(seen_t *seen, const reading_t *reading, uint64_t left, int side) {
    for (; left; left &= left - 1) {
        int place = __builtin_ctzll(left);
        bool number = reading->word[place].role == ROLE_NUMBER;
        (number ? seen->numbers : seen->words)[side] += reading->weight[place];
        seen->own_word_left |= reading->word[place].role == ROLE_NAME;
    }
}

static float lesser(const float *both) { return both[0] < both[1] ? both[0] : both[1]; }
static float apart(const float *both) { return both[0] < both[1] ? both[1] - both[0] : both[0] - both[1]; }
static bool anything_left(const seen_t *seen) { return seen->found->left || seen->found->right; }

/* How far paired words are from each other. */
static float typos(const seen_t *seen) {
    float lost = 0;
    for (int at = 0; at < seen->found->pairs; at++) lost += seen->found->pair[at].weight * (1 - seen->found->pair[at].alike);
    return lost;
}

static float contradicted_words(const seen_t *seen) { return lesser(seen->words); }
static float missing_words(const seen_t *seen) { return apart(seen->words); }
static float contradicted_numbers(const seen_t *seen) { return lesser(seen->numbers); }
static float missing_numbers(const seen_t *seen) { return apart(seen->numbers); }

/* How far the legal forms of both sides disagree: forms of one family, or a bare "company", half. */
static float different_legal_form(const seen_t *seen) {
    const reading_t *one = seen->found->one, *other = seen->found->other;
    float most = 0;
    if (!one->forms || !other->forms) return 0;
    for (int at = 0; at < one->forms; at++)
        for (int there = 0; there < other->forms; there++) {
            uint8_t mine = seen->table->form_family[one->form[at]], theirs = seen->table->form_family[other->form[there]];
            bool kin = mine == theirs || mine == FAMILY_COMPANY || theirs == FAMILY_COMPANY;
            float same = one->form[at] == other->form[there] ? 1 : kin ? 0.5f : 0;
            most = same > most ? same : most;
        }
    return 1 - most;
}

static float missing_legal_form(const seen_t *seen) { return !seen->found->one->forms != !seen->found->other->forms; }

/* How much of the order of words is upset. */
static float word_order(const seen_t *seen) {
    int places[MOST_WORDS], count = 0, upset = 0;
    for (int place = 0; place < seen->found->one->words; place++)
        for (int at = 0; at < seen->found->pairs; at++) {
            const pair_t *pair = &seen->found->pair[at];
            if (pair->mine && pair->theirs && __builtin_ctzll(pair->mine) == place) places[count++] = __builtin_ctzll(pair->theirs);
        }
    for (int at = 1; at < count; at++) upset += places[at] < places[at - 1];
    return count > 1 ? (float)upset / (float)(count - 1) : 0;
}

/* A father's name on one side is paired with the bearer's on the other, and the reverse. */
static float father_and_son(const seen_t *seen) {
    bool mine = false, theirs = false;
    for (int at = 0; at < seen->found->pairs; at++) {
        const pair_t *pair = &seen->found->pair[at];
        if (count_of(pair->mine) != 1 || count_of(pair->theirs) != 1) continue;
        bool one = seen->found->one->word[__builtin_ctzll(pair->mine)].flags & FLAG_FATHER;
        bool other = seen->found->other->word[__builtin_ctzll(pair->theirs)].flags & FLAG_FATHER;
        mine |= one && !other, theirs |= other && !one;
    }
    return mine && theirs;
}

/* A single full word carries the match though a side has more. */
static float one_word_only(const seen_t *seen) {
    if (!anything_left(seen) || seen->found->pairs > 1 || !seen->own_word_left) return 0;
    return 1;
}

static float initial_for_a_word(const seen_t *seen) {
    int count = 0;
    for (int at = 0; at < seen->found->pairs; at++) count += seen->found->pair[at].how == HOW_INITIAL;
    return (float)count / (float)seen->found->pairs;
}

static float initials_only(const seen_t *seen) { return initial_for_a_word(seen) == 1; }

/* Every word that agrees does so only roughly, though words are left over. */
static float no_sure_word(const seen_t *seen) {
    for (int at = 0; at < seen->found->pairs; at++)
        if (seen->found->pair[at].weight > 0.3f && seen->found->pair[at].alike >= 0.9f) return 0;
    return anything_left(seen);
}

/* Only generic words and places agree though the sides have words of their own. */
static float no_word_of_its_own(const seen_t *seen) {
    for (int at = 0; at < seen->found->pairs; at++) {
        const pair_t *pair = &seen->found->pair[at];
        for (uint64_t mine = pair->mine; mine; mine &= mine - 1) {
            uint8_t role = seen->found->one->word[__builtin_ctzll(mine)].role;
            if (role == ROLE_NAME || role == ROLE_INITIAL || role == ROLE_NUMBER) return 0;
        }
        for (uint64_t theirs = pair->theirs; theirs; theirs &= theirs - 1) {
            uint8_t role = seen->found->other->word[__builtin_ctzll(theirs)].role;
            if (role == ROLE_NAME || role == ROLE_INITIAL || role == ROLE_NUMBER) return 0;
        }
    }
    return seen->own_word_left;
}

static float weak_alias(const seen_t *seen) { return seen->beside->weak; }
static float different_kind(const seen_t *seen) { return seen->beside->kinds_differ; }
static float birth(const seen_t *seen) { return seen->beside->years_apart; }
static float country(const seen_t *seen) { return seen->beside->countries_differ; }
static float gender(const seen_t *seen) { return seen->beside->genders_differ; }

static float (*const MEASURES[ALL_FEATURES])(const seen_t *) = {
#define X(name) name,
    FEATURES(X)
#undef X
};

float score_of(const alignment_t *found, const circumstances_t *beside, const table_t *table, float *points) {
    const float *weights = found->one->grammar == GRAMMAR_PERSON ? table->person : table->entity;
    seen_t seen = {.found = found, .beside = beside, .table = table};
    weigh(&seen, found->one, found->left, 0);
    weigh(&seen, found->other, found->right, 1);
    float kept = 0, lost[LOSSES], whole;
    for (int at = 0; at < found->pairs; at++) kept += found->pair[at].weight;
    if (points) memset(points, 0, ALL_FEATURES * sizeof *points);
    if (kept <= 0) return 0;
    whole = kept;
    for (int at = 0; at < LOSSES; at++) whole += lost[at] = weights[at] > 0 ? weights[at] * MEASURES[at](&seen) : 0;
    float score = kept / whole;
    if (points)
        for (int at = 0; at < LOSSES; at++) points[at] = -lost[at] / whole;
    for (int at = LOSSES; at < ALL_FEATURES; at++) {
        float taken = weights[at] > 0 ? score * weights[at] * MEASURES[at](&seen) : 0;
        if (points) points[at] = -taken;
        score -= taken;
    }
    return score < 0 ? 0 : score > 1 ? 1 : score;
}
