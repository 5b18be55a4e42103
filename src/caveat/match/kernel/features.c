/* The measures of the feature table, one function each, and the score made of them. */
#include "features.h"

#include <string.h>

#include "floats.h"
#include "left.h"

/* From where on a word is surely alike, and what a missing word of a name cut short still counts. */
static const float SURE = 0.9f, CUT_SHORT = 0.55f;

enum { COMMON = 7 }; /* the grade up to which a word tells something by itself: one name in five hundred bears it */

#define X(name) #name " "
const char *FEATURE_NAMES = FEATURES(X);
#undef X

static int count_of(uint64_t places) { return __builtin_popcountll(places); }

/* How far paired words are from each other. */
static float typos(const seen_t *seen) {
    float lost = 0;
    for (int at = 0; at < seen->found->pairs; at++) lost += seen->found->pair[at].weight * (1 - seen->found->pair[at].alike);
    return lost;
}

/* Words paired by letters or sound that are hardly alike: what they lack of being 0.85 alike. */
static float rough_words(const seen_t *seen) {
    float lost = 0;
    for (int at = 0; at < seen->found->pairs; at++) {
        const pair_t *pair = &seen->found->pair[at];
        bool spelt = pair->how == HOW_TYPO || pair->how == HOW_TRANSLITERATION;
        if (spelt && pair->alike < 0.85f) lost += pair->weight * (0.85f - pair->alike) * 4;
    }
    return lost;
}

static float contradicted_words(const seen_t *seen) { return seen->contradicted[SORT_OWN]; }
static float contradicted_fathers(const seen_t *seen) { return seen->contradicted[SORT_FATHER]; }
static float contradicted_generic_words(const seen_t *seen) { return seen->contradicted[SORT_GENERIC]; }
static float contradicted_places(const seen_t *seen) { return seen->contradicted[SORT_PLACE]; }
static float contradicted_numbers(const seen_t *seen) { return seen->contradicted[SORT_NUMBER]; }
static float contradicted_otherwise(const seen_t *seen) { return seen->otherwise; }

/* What is left over stands behind the words that are paired: two of the bearer's own or more, all surely alike, and not all of them so
 * common that they are the beginning of many a name (Muhammad Ali). */
static bool cut_short(const seen_t *seen, const reading_t *reading, uint64_t left) {
    int first = first_of(left), own = 0, telling = 0;
    for (int place = 0; place < reading->words; place++) {
        const word_t *word = &reading->word[place];
        if (place < first && word->role == ROLE_NAME)
            own++, telling += word->common <= COMMON;
        else if (place > first && !(left >> place & 1) && !word_light(word))
            return false;
    }
    for (int at = 0; at < seen->found->pairs; at++)
        if (seen->found->pair[at].alike < SURE) return false;
    return own >= 2 && telling;
}

/* Long names of persons are cut short where they end (Moslim Haqqani Gul): what is missing there is hardly a sign of another. */
static float missing_words(const seen_t *seen) {
    const alignment_t *found = seen->found;
    const reading_t *more = found->left ? found->one : found->other;
    bool one_side = !found->left != !found->right && more->grammar == GRAMMAR_PERSON;
    bool cut = one_side && cut_short(seen, more, found->left | found->right);
    return cut ? CUT_SHORT * seen->missing[SORT_OWN] : seen->missing[SORT_OWN];
}

static float missing_fathers(const seen_t *seen) { return seen->missing[SORT_FATHER]; }
static float missing_generic_words(const seen_t *seen) { return seen->missing[SORT_GENERIC]; }
static float missing_places(const seen_t *seen) { return seen->missing[SORT_PLACE]; }
static float missing_numbers(const seen_t *seen) { return seen->missing[SORT_NUMBER]; }

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
            if (pair->mine && pair->theirs && first_of(pair->mine) == place) places[count++] = first_of(pair->theirs);
        }
    for (int at = 1; at < count; at++) upset += places[at] < places[at - 1];
    return count > 1 ? (float)upset / (float)(count - 1) : 0;
}

/* A word that is so marked on one side is paired with one that is not, and the reverse. */
static bool crossed(const seen_t *seen, uint8_t flag) {
    bool mine = false, theirs = false;
    for (int at = 0; at < seen->found->pairs; at++) {
        const pair_t *pair = &seen->found->pair[at];
        if (count_of(pair->mine) != 1 || count_of(pair->theirs) != 1) continue;
        bool one = seen->found->one->word[first_of(pair->mine)].flags & flag;
        bool other = seen->found->other->word[first_of(pair->theirs)].flags & flag;
        mine |= one && !other, theirs |= other && !one;
    }
    return mine && theirs;
}

/* A father's name on one side is the bearer's on the other, and the reverse. */
static float father_and_son(const seen_t *seen) { return crossed(seen, FLAG_FATHER); }

/* Both sides tell which name is the family's, and they are crossed (Hans, Friedrich; Friedrich, Hans). */
static float family_and_given(const seen_t *seen) { return crossed(seen, FLAG_FAMILY); }

/* Which of the two first words of their own was left over: both 1, one 1/2. */
static float first_word(const seen_t *seen) {
    const alignment_t *found = seen->found;
    bool left = found->left & 1 && found->one->word[0].role == ROLE_NAME;
    bool right = found->right & 1 && found->other->word[0].role == ROLE_NAME;
    return (left + right) / 2.0f;
}

/* How few letters agree where something does not, those of words that many bear counted half: 1 for none, 0 from eight on. */
static float little_to_go_by(const seen_t *seen) {
    float letters = 0;
    bool sure = !anything_left(seen);
    for (int at = 0; at < seen->found->pairs; at++) {
        const pair_t *pair = &seen->found->pair[at];
        sure &= pair->alike >= 0.98f;
        for (uint64_t mine = pair->mine; mine; mine &= mine - 1) {
            const word_t *word = &seen->found->one->word[first_of(mine)];
            if (!word_light(word)) letters += word->role == ROLE_NAME ? word->texts : (float)word->texts / 2;
        }
    }
    return sure || letters >= 8 ? 0 : 1 - letters / 8;
}

/* An acronym carries the match: of three letters 1, of four 1/2. */
static float short_acronym(const seen_t *seen) {
    for (int at = 0; at < seen->found->pairs; at++) {
        const pair_t *pair = &seen->found->pair[at];
        if (pair->how != HOW_ACRONYM) continue;
        int words = count_of(pair->mine) == 1 ? count_of(pair->theirs) : count_of(pair->mine);
        return words <= 3 ? 1 : words == 4 ? 0.5f : 0;
    }
    return 0;
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
        if (seen->found->pair[at].weight > 0.3f && seen->found->pair[at].alike >= SURE) return 0;
    return anything_left(seen);
}

static bool any_own_word(const reading_t *reading, uint64_t places) {
    for (; places; places &= places - 1) {
        uint8_t role = reading->word[first_of(places)].role;
        if (role == ROLE_NAME || role == ROLE_INITIAL || role == ROLE_NUMBER) return true;
    }
    return false;
}

/* Only generic words and places agree, and letters that may stand for anything, though the sides have words of their own. */
static float no_word_of_its_own(const seen_t *seen) {
    bool own_words = seen->own_word_left;
    for (int at = 0; at < seen->found->pairs; at++) {
        const pair_t *pair = &seen->found->pair[at];
        bool letter = pair->how == HOW_INITIAL && count_of(pair->mine) == 1 && count_of(pair->theirs) == 1;
        own_words |= letter;
        if (!letter && (any_own_word(seen->found->one, pair->mine) || any_own_word(seen->found->other, pair->theirs))) return 0;
    }
    return own_words;
}

static float weak_alias(const seen_t *seen) { return seen->beside->weak; }
/* One is a person, say, and the other a company; a kind that is only guessed says nothing against a name that is wholly equal. */
static float different_kind(const seen_t *seen) {
    bool guessed = seen->beside->kinds_differ < 1, equal = !anything_left(seen);
    for (int at = 0; at < seen->found->pairs; at++) equal &= seen->found->pair[at].alike == 1;
    return guessed && equal ? 0 : seen->beside->kinds_differ;
}

static float birth(const seen_t *seen) { return seen->beside->years_apart; }
static float country(const seen_t *seen) { return seen->beside->countries_differ; }
static float gender(const seen_t *seen) { return seen->beside->genders_differ; }

static float (*const MEASURES[ALL_FEATURES])(const seen_t *) = {
#define X(name) name,
    FEATURES(X)
#undef X
};

static const weights_t *weights_of(const reading_t *reading, const table_t *table) {
    if (reading->grammar == GRAMMAR_CRAFT) return &table->craft;
    return reading->grammar == GRAMMAR_PERSON ? &table->person : &table->other;
}

static const float LEAST_RARE = 0.15f; /* what the commonest word still weighs, beside 1 for a rare one */

void weigh_reading(reading_t *reading, const table_t *table) {
    const weights_t *weights = weights_of(reading, table);
    for (int place = 0; place < reading->words; place++) {
        const word_t *word = &reading->word[place];
        reading->weight[place] = weights->role[word->role];
        float rare = 1 - weights->common * word->common;
        if (word->role == ROLE_NAME) reading->weight[place] *= rare > LEAST_RARE ? rare : LEAST_RARE;
    }
}

float score_of(const alignment_t *found, const circumstances_t *beside, const table_t *table, float *points) {
    const float *weights = weights_of(found->one, table)->feature;
    seen_t seen = {.found = found, .beside = beside, .table = table};
    weigh_left(&seen);
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
