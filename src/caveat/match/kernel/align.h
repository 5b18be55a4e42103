/* The words of two names set against each other, each word once. */
#ifndef CAVEAT_ALIGN_H
#define CAVEAT_ALIGN_H

#include "reading.h"

/* The first of some places. */
static inline int first_of(uint64_t places) { return __builtin_ctzll(places); }

typedef struct {
    uint64_t mine, theirs; /* the places of the words, one bit each */
    float alike, weight;
    uint8_t how;
} pair_t;

typedef struct {
    const reading_t *one, *other;
    int pairs;
    pair_t pair[MOST_WORDS];
    uint64_t left, right; /* the places of words that were not paired */
} alignment_t;

/* Pair equal words, then joined ones, acronyms and like ones, the most alike first. */
void align(const reading_t *one, const reading_t *other, alignment_t *found);

#endif
