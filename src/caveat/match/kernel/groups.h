/* The groups of forms that tables and rules give to folded words: as names.variants.groups_of, but for words that the sieve holds back. */
#ifndef CAVEAT_GROUPS_H
#define CAVEAT_GROUPS_H

#include "words.h"

/* Give the groups of a word: of the tables, of Korean syllables, of surnames that bend, of Pinyin and Wade-Giles. */
int groups_of(const uint8_t *word, int length, uint32_t groups[MOST_GROUPS]);

#endif
