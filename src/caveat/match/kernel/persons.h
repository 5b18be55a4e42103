/* What persons' names have of their own when their words are set against each other. */
#ifndef CAVEAT_PERSONS_H
#define CAVEAT_PERSONS_H

#include "align.h"

/* How alike two words of persons' names are that may be one word written in Latin letters twice; `alike` and `how` are what they are else. */
float romanised_alike(const word_t *one, const word_t *other, float alike, uint8_t *how);

/* Judge pairs of words by the names that they stand in: Korean syllables, and servants' names beside bare ones. */
void judge_pairs(alignment_t *found);

#endif
