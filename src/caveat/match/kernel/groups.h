/* The groups of forms that rules give to folded words: as names.variants.groups_of, but for words that the sieve holds back. */
#ifndef CAVEAT_GROUPS_H
#define CAVEAT_GROUPS_H

#include <stdint.h>

enum { MOST_RULED = 4 };

/* Give the groups of a word: of surnames that bend, of Pinyin and Wade-Giles. */
int groups_by_rule(const uint8_t *word, int length, uint32_t groups[MOST_RULED]);

#endif
