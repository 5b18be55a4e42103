/* The keys by which words and phrases are found: 32-bit sums of marked texts, checked after the find. */
#ifndef CAVEAT_KEYS_H
#define CAVEAT_KEYS_H

#include "reading.h"

enum { MOST_KEYS = 320, MOST_PHRASES = 3 * MOST_WORDS + 16 };

/* The key of a text under a mark. */
uint32_t key_of(uint8_t mark, const uint8_t *text, int length);

/* The keys under which a listed word is filed, and those under which an asked one is sought; each gives how many. */
int filed_keys(const word_t *word, uint32_t *keys);
int sought_keys(const word_t *word, uint32_t *keys);

/* What a listed name may be written as: neighbours joined, the whole joined, its initials. */
int filed_phrases(const reading_t *reading, uint32_t *keys);

/* The phrases that an asked name may be: its words and the whole joined. */
int sought_phrases(const reading_t *reading, uint32_t *keys);

/* Words that an asked name writes apart and a list may write as one, as keys of words. */
int joined_keys(const reading_t *reading, uint32_t *keys);

#endif
