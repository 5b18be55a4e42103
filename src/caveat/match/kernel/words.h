/* Words as the kernel reads them: a packed run of bytes each, made by match/packing.py, never copied.
 *
 * Layout: role, flags, script, commonness, the lengths of text, sound and bones, the number of groups; then text,
 * sound and bones, then each group in two bytes, the lower first.
 */
#ifndef CAVEAT_WORDS_H
#define CAVEAT_WORDS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { WORD_HEAD = 8, LONGEST_TEXT = 64, MOST_GROUPS = 24 };

/* In the order of names.Role. */
enum role { ROLE_NAME, ROLE_GENERIC, ROLE_PLACE, ROLE_NUMBER, ROLE_INITIAL, ROLE_TITLE, ROLE_PARTICLE, ROLES };

enum flag { FLAG_LOOSE = 1, FLAG_FATHER = 2, FLAG_FEMININE = 4 };

/* In the order of match.How. */
enum how {
    HOW_EQUAL, HOW_TRANSLITERATION, HOW_SYNONYM, HOW_NICKNAME, HOW_TYPO, HOW_INITIAL, HOW_SHORTENED, HOW_JOINED, HOW_ACRONYM
};

typedef struct {
    const uint8_t *text, *sound, *bones, *groups;
    uint8_t role, flags, script, common;
    uint8_t texts, sounds, boneses, grouped;
} word_t;

/* Read a packed word; gives the byte after it, or NULL if it does not fit before `end`. */
const uint8_t *word_read(const uint8_t *at, const uint8_t *end, word_t *word);

bool word_same_text(const word_t *one, const word_t *other);

static inline bool word_light(const word_t *word) { return word->role == ROLE_PARTICLE || word->role == ROLE_TITLE; }

/* Optimal string alignment distance of two runs of at most 64 bytes (Hyyrö 2003, bit-parallel). */
int osa(const uint8_t *one, int ones, const uint8_t *other, int others);

/* How alike two words are, 0..1 and symmetric; below LEAST_ALIKE it is 0. Tells by what in `how`. */
float likeness(const word_t *one, const word_t *other, uint8_t *how);

#define LEAST_ALIKE 0.6f

#endif
