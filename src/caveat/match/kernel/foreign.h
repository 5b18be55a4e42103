/* Words of one script beside words of another: a learned edit distance, and the nearest words of a sorted vocabulary. */
#ifndef CAVEAT_FOREIGN_H
#define CAVEAT_FOREIGN_H

#include <stdint.h>

#define FOREIGN_LONGEST 40 /* letters of a word that are read; what follows is left out */
#define FOREIGN_MOST 256   /* words that one scan gives at most */

/* One operation: write `to_size` letters for `from_size` letters at a cost in sixteenths of a nat. */
typedef struct {
    uint8_t from_size, to_size;
    uint8_t from[3], to[3];
    uint16_t cost;
} foreign_operation;

/* A table of costs as it lies in memory: this head, then `operations` of them sorted by the code of from[0]. */
typedef struct {
    uint32_t operations;
    uint16_t substitute, insert, leave; /* of a letter for which no operation is told */
    uint16_t usual; /* sixty-fourths of a cost unit a letter that a right pair in twenty exceeds: likeness 0.85 */
    uint16_t begin[66]; /* begin[c]..begin[c+1] are the operations whose from[0] has the code c; 0: those that read nothing */
} foreign_table;

/* Words in byte order: word w is letters[start[w]..start[w + 1]), and shares its first shared[w] letters with word w - 1. */
typedef struct {
    const uint8_t *letters;
    const uint32_t *start;
    const uint8_t *shared;
    uint32_t count;
} foreign_words;

/* The cost of writing `word` for `query`, in sixteenths of a nat. */
uint32_t foreign_cost(const foreign_table *table, const uint8_t *query, uint32_t query_size, const uint8_t *word, uint32_t word_size);

/* How alike a word and what it is written for are, 0..1, by cost per letter: the same from either side. */
float foreign_alike(const foreign_table *table, const uint8_t *query, uint32_t query_size, const uint8_t *word, uint32_t word_size);

/* The similarity of a cost: 0.85 at the usual cost per letter of this table, falling in a line to 0. */
float foreign_likeness(const foreign_table *table, uint32_t cost, uint32_t query_size);

/* Fill `found` and `costs` with the at most `most` cheapest words, cheapest first, none dearer than `dearest`; give their number. */
uint32_t foreign_nearest(const foreign_table *table, const uint8_t *query, uint32_t query_size, const foreign_words *words,
                         uint32_t most, uint32_t dearest, uint32_t *found, uint16_t *costs);

#endif
