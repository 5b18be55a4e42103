/* What an alignment leaves over, weighed once for all features. */
#ifndef CAVEAT_LEFT_H
#define CAVEAT_LEFT_H

#include "features.h"

/* What a word that was left over is: a word of one's own, a father's name, a generic word, a place, a number. Titles and
 * particles are nothing that one can lack. */
enum sort { SORT_OWN, SORT_FATHER, SORT_GENERIC, SORT_PLACE, SORT_NUMBER, SORTS };

/* An alignment with what was left over. */
typedef struct {
    const alignment_t *found;
    const circumstances_t *beside;
    const table_t *table;
    float contradicted[SORTS], missing[SORTS], otherwise;
    bool own_word_left; /* a word of its own is left over on either side */
} seen_t;

static inline bool anything_left(const seen_t *seen) { return seen->found->left || seen->found->right; }

/* Set what is left over on both sides against each other: first words of one sort, then words of different sorts, but numbers only
 * against numbers; what still stands alone is missing on the other side. */
void weigh_left(seen_t *seen);

#endif
