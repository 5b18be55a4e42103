/* Who of an index a query might be. */
#ifndef CAVEAT_SEARCH_H
#define CAVEAT_SEARCH_H

#include "query.h"

/* In the order of match/kernel.py. */
typedef struct {
    uint32_t party, name;
    float score;
    uint8_t asked, notes;
} hit_t;

typedef struct {
    float score;
    int32_t pairs;
    uint64_t left, right;
    pair_t pair[MOST_WORDS];
    float points[ALL_FEATURES];
} explanation_t;

/* Put the hits of at least `threshold` into `hits`, the likeliest first, at most `limit`; gives how many, or -1 for bytes that are
 * no query. */
int search(const index_t *index, const table_t *table, scratch_t *scratch, const uint8_t *query, size_t length, int limit,
           float threshold, hit_t *hits);

/* Say of an alignment what was paired and what was left over; its points are written as it is scored. */
void tell(const alignment_t *found, float score, explanation_t *why);

/* Score one listed name against the name number `asked` of a query, and say why; false for bytes that are no query. */
bool explain(const index_t *index, const table_t *table, const uint8_t *query, size_t length, int asked, uint32_t name,
             hit_t *hit, explanation_t *why);

#endif
