/* A set of short texts, each with a number: open addressing over one run of bytes. */
#ifndef CAVEAT_WORDSET_H
#define CAVEAT_WORDSET_H

#include <stdbool.h>
#include <stdint.h>

typedef struct {
    uint32_t at, number;
    uint8_t length; /* 0 for an empty slot */
} slot_t;

typedef struct {
    uint8_t *text;
    slot_t *slot;
    uint32_t texts, room, slots, count;
    int shortest, longest;
} wordset_t;

/* The number of a text of 1 to 255 bytes; -1 if it is not in the set. */
int64_t wordset_find(const wordset_t *set, const uint8_t *text, int length);

/* Make room for more texts. */
bool wordset_widen(wordset_t *set, uint32_t more);

/* Put a text with its number, if it is not there; false if there is no memory. */
bool wordset_put(wordset_t *set, const uint8_t *text, int length, uint32_t number);

/* Whether a text begins, or ends, with one of the set. */
bool wordset_begins(const wordset_t *set, const uint8_t *text, int length);
bool wordset_ends(const wordset_t *set, const uint8_t *text, int length);

/* Whether a text of at most 64 bytes is made of texts of the set only. */
bool wordset_makes(const wordset_t *set, const uint8_t *text, int length);

/* Whether a text is at most `slips` edits (optimal string alignment) from one of the set that has its first letter. */
bool wordset_nears(const wordset_t *set, const uint8_t *text, int length, int slips);

void wordset_empty(wordset_t *set);

#endif
