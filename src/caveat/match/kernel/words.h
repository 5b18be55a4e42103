/* Words as the kernel reads them: a packed run of bytes each, made by match/packing.py, never copied.
 *
 * Layout: role, flags, script, commonness, the lengths of text, sound and bones, the number of groups, the
 * length of its spelling in its own script, the number of words that are spelt so; then text, sound, bones and spelling, then each
 * group in four bytes, the lowest first.
 */
#ifndef CAVEAT_WORDS_H
#define CAVEAT_WORDS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { WORD_HEAD = 10, LONGEST_TEXT = 64, MOST_GROUPS = 32, GROUP_BYTES = 4 };
enum { LONGEST_WORD = WORD_HEAD + 4 * LONGEST_TEXT + GROUP_BYTES * MOST_GROUPS };

/* In the order of names.foreign.Script; a script without a table of costs is none. */
enum script { SCRIPT_NONE, SCRIPT_CYRILLIC, SCRIPT_ARABIC, SCRIPT_HEBREW, SCRIPT_HANGUL, SCRIPT_KANA, SCRIPT_HAN, SCRIPTS };

/* In the order of names.Role. */
enum role { ROLE_NAME, ROLE_GENERIC, ROLE_PLACE, ROLE_NUMBER, ROLE_INITIAL, ROLE_TITLE, ROLE_PARTICLE, ROLES };

enum flag { FLAG_LOOSE = 1, FLAG_FATHER = 2, FLAG_FAMILY = 4 };

/* In the order of match.How. */
enum how {
    HOW_EQUAL, HOW_TRANSLITERATION, HOW_SYNONYM, HOW_NICKNAME, HOW_TYPO, HOW_INITIAL, HOW_SHORTENED, HOW_JOINED, HOW_ACRONYM
};

typedef struct {
    const uint8_t *text, *sound, *bones, *spelling, *groups;
    uint8_t role, flags, script, common;
    uint8_t texts, sounds, boneses, grouped, spellings, spelt;
} word_t;

/* Read a packed word; gives the byte after it, or NULL if it does not fit before `end`. */
const uint8_t *word_read(const uint8_t *at, const uint8_t *end, word_t *word);

bool word_same_text(const word_t *one, const word_t *other);

bool word_starts(const word_t *word, const char *start);

/* Which of two words comes first, by all of their packed bytes. */
int word_order_of(const word_t *one, const word_t *other);

static inline bool word_light(const word_t *word) { return word->role == ROLE_PARTICLE || word->role == ROLE_TITLE; }

/* Optimal string alignment distance of two runs of at most 64 bytes (Hyyrö 2003, bit-parallel). */
int osa(const uint8_t *one, int ones, const uint8_t *other, int others);

/* How two words of one group are forms of one name part, in the order of names.variants.Grade. */
enum grade {
    GRADE_SPELLING, GRADE_GENDER, GRADE_NICKNAME, GRADE_FORM, GRADE_DIALECT, GRADE_WADE_GILES, GRADE_EITHER_SYSTEM, GRADES
};

/* The closest grade in which two words are forms of one name part; GRADES if in none. */
int shared_grade(const word_t *one, const word_t *other);

/* How alike two words are, 0..1 and symmetric; below LEAST_ALIKE it is 0, and
 * fathers' names are the same or others. Tells by what in `how`. */
float likeness(const word_t *one, const word_t *other, uint8_t *how);

/* How alike a word in Latin letters and a spelling in another script are, 0..1 whichever comes first; 0 if neither or both are
 * foreign, or there is no table. */
float foreign_likeness_of(const word_t *one, const word_t *other);

#define LEAST_ALIKE 0.63f
/* From where on Chinese characters, of which many sound alike, are believed to be a word of another language. */
#define SURELY_FOREIGN 0.95f

#endif
