/* The likeliest names of a search, as many as are worth aligning. */
#ifndef CAVEAT_CANDIDATES_H
#define CAVEAT_CANDIDATES_H

#include "index.h"

/* Keep a candidate if it is among the `most` likeliest of those met; gives how many are kept. */
int candidates_keep(candidate_t *kept, int count, int most, candidate_t candidate);

/* Order what was kept, the likeliest first. */
void candidates_rank(candidate_t *kept, int count);

#endif
