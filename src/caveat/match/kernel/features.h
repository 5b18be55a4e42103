/* What counts in a comparison: measures of an alignment, scored by the weights of match/features.py. */
#ifndef CAVEAT_FEATURES_H
#define CAVEAT_FEATURES_H

#include "align.h"

/* In the order of the rows of match/features.py, which is checked when the kernel is opened. */
#define FEATURES(X) \
    X(typos) X(contradicted_words) X(missing_words) X(contradicted_numbers) X(missing_numbers) \
    X(different_legal_form) X(missing_legal_form) X(word_order) X(father_and_son) X(one_word_only) X(initials_only) X(initial_for_a_word) \
    X(no_sure_word) X(no_word_of_its_own) X(weak_alias) X(different_kind) X(birth) X(country) X(gender)

enum feature {
#define X(name) FEATURE_##name,
    FEATURES(X)
#undef X
    ALL_FEATURES,
    LOSSES = FEATURE_different_legal_form /* the first ones are losses, measured in weight of words; the others are degrees 0..1 */
};

/* What two parties say beside their names. */
typedef struct {
    float years_apart;
    uint8_t weak, kinds_differ, countries_differ, genders_differ;
} circumstances_t;

/* Weights by feature: of persons, of all else; then the family of each legal form. */
typedef struct {
    float person[ALL_FEATURES], entity[ALL_FEATURES];
    uint8_t form_family[256];
} table_t;

/* Score an alignment, 0..1; `points`, if given, takes what each feature took from the score. */
float score_of(const alignment_t *found, const circumstances_t *beside, const table_t *table, float *points);

/* The names of the features, separated by spaces, and the family of forms that is like every other. */
extern const char *FEATURE_NAMES;
enum { FAMILY_COMPANY = 0 };

#endif
