/* Folding a plain text to words, as names/fold.py does every text. */
#ifndef CAVEAT_FOLD_H
#define CAVEAT_FOLD_H

#include "words.h"

enum { LONGEST_PLAIN = 120, MOST_FOLDED = 16, LONGEST_FOLDED = 40 };

typedef struct {
    uint8_t text[3 * LONGEST_PLAIN]; /* an "&" becomes three letters */
    const uint8_t *word[MOST_FOLDED];
    int length[MOST_FOLDED], words;
    int ahead; /* how many of them stand before the first comma; -1 if there is none */
} folded_t;

/* Fold a text of ASCII letters, blanks and the commonest marks; false for any other, which is left to Python. */
bool fold_plain(const uint8_t *text, size_t length, folded_t *folded);

#endif
