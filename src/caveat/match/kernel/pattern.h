/* The operations of a table of costs that fit one word: prepared once, set against many others. */
#ifndef CAVEAT_PATTERN_H
#define CAVEAT_PATTERN_H

#include "foreign.h"

enum {
    EDGE = 63,                   /* stands before the first letter and after the last, on both sides */
    CODES = 64,
    ROWS = FOREIGN_LONGEST + 3,  /* places between letters: edge, letters, edge */
    PAD = 8,                     /* cells before the first place, never reached, so that reading back needs no test */
    WIDE = PAD + 56,             /* and as many after the last as let a row be filled by eights */
    NEVER = 16000,               /* dearer than any word, and two of them still fit in 16 bits */
    DEAREST_LEFT = 380,          /* a letter left out costs no more, so that all of a word cost less than NEVER */
    LINKS = 8192,
};

/* An operation that writes two or three letters, at the place of the query where it ends. */
typedef struct {
    uint16_t cost, next;
    uint8_t end, from_size, to_size, before; /* before: the first letter of three */
} link;

typedef int16_t row[WIDE];

/* The operations of a table that fit one query. */
typedef struct {
    uint32_t size; /* letters with both edges */
    row substitute[CODES], two_for_one[CODES], three_for_one[CODES];
    int16_t insert[CODES];
    row left; /* what leaving out all letters up to here costs; dearer than any word where nothing may be left out */
    row rest[4]; /* the least that the letters from here on can cost, if an operation that writes 1, 2 or 3 letters is next */
    int32_t links;
    uint16_t head[CODES * CODES]; /* by the last two letters written */
    link link[LINKS];
} pattern;

/* Codes: a-z 1..26, A-Z 27..52, a hyphen 53, all else 54. */
static inline uint8_t code_of(uint8_t letter) {
    if (letter >= 'a' && letter <= 'z') return (uint8_t)(letter - 'a' + 1);
    if (letter >= 'A' && letter <= 'Z') return (uint8_t)(letter - 'A' + 27);
    return letter == '-' ? 53 : 54;
}

/* Write the codes of a word with its edges; gives how many. */
uint32_t coded(const uint8_t *letters, uint32_t size, uint8_t *codes);

void fill(int16_t *cells, uint32_t count, int16_t value);

/* The pattern of a word's codes: this thread keeps those that it prepared last. */
const pattern *prepared(const foreign_table *table, const uint8_t *codes, uint32_t size);

#endif
