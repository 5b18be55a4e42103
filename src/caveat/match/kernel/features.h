/* What counts in a comparison: measures of an alignment, scored by the weights of match/features.py. */
#ifndef CAVEAT_FEATURES_H
#define CAVEAT_FEATURES_H

#include "align.h"

/* In the order of the rows of match/features.py, which is checked when the kernel is opened. */
#define FEATURES(X) \
    X(typos) X(rough_words) X(contradicted_words) X(contradicted_fathers) X(contradicted_generic_words) X(contradicted_places) \
    X(contradicted_numbers) X(contradicted_otherwise) X(missing_words) X(missing_fathers) X(missing_generic_words) \
    X(missing_places) X(missing_numbers) \
    X(different_legal_form) X(missing_legal_form) X(word_order) X(father_and_son) X(family_and_given) X(first_word) X(one_word_only) \
    X(little_to_go_by) X(initials_only) X(initial_for_a_word) X(short_acronym) X(no_sure_word) X(no_word_of_its_own) \
    X(weak_alias) X(different_kind) X(birth) X(country) X(gender)

enum feature {
#define X(name) FEATURE_##name,
    FEATURES(X)
#undef X
    ALL_FEATURES,
    LOSSES = FEATURE_different_legal_form /* the first ones are losses, measured in weight of words; the others are degrees 0..1 */
};

/* What two parties say beside their names. */
typedef struct {
    float years_apart, kinds_differ;
    uint8_t weak, countries_differ, genders_differ;
} circumstances_t;

/* The weights of one grammar: of features, of words by their role, and what each grade of commonness takes from a word. */
typedef struct {
    float feature[ALL_FEATURES], role[ROLES], common;
} weights_t;

/* The weights for names of persons, of vessels and aircraft, and for all others; then the family of each legal form. */
typedef struct {
    weights_t person, other, craft;
    uint8_t form_family[256];
} table_t;

/* Give each word of a reading its weight. */
void weigh_reading(reading_t *reading, const table_t *table);

/* Score an alignment by the table, 0..1; `points`, if given, takes what each feature took. */
float score_of(const alignment_t *found, const circumstances_t *beside, const table_t *table, float *points);

/* Align two readings of one grammar and score them, 0..1, the same whichever comes first: they are always set against each other in
 * one order. `points`, if given, takes what each feature took from the score, and `found` then has the sides as they were given. */
float compared(const reading_t *one, const reading_t *other, const circumstances_t *beside, const table_t *table, alignment_t *found,
               float *points);

/* The names of the features, separated by spaces, and the family of forms that is like every other. */
extern const char *FEATURE_NAMES;
enum { FAMILY_COMPANY = 0 };

#endif
