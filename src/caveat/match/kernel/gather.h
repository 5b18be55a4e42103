/* The names of an index that share rare words with one name of a query. */
#ifndef CAVEAT_GATHER_H
#define CAVEAT_GATHER_H

#include "query.h"

enum { MOST_UNITS = GRAMMARS * MOST_WORDS };

/* A distinct word of a query with the words of the index that it may stand for. */
typedef struct {
    const word_t *word;
    enum scan scan;
    float best, whole; /* the most it adds; the most that it and all weaker ones add */
    float longest, withheld; /* names of a greater total than `longest` were not credited with `withheld` */
} unit_t;

typedef struct {
    const index_t *index;
    scratch_t *scratch;
    const query_t *query;
    const asked_t *asked;
    float total[GRAMMARS]; /* the weight of the asked name in each reading */
    float floor;
    uint32_t touched;
    int units, candidates, most;
    unit_t unit[MOST_UNITS];
} gathering_t;

/* Gather the names worth aligning with the asked name into the scratch's candidates, at most `most`; the scratch is left as it was. */
void gather(gathering_t *gathering);

#endif
