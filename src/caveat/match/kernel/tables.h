/* The tables of names/ that the kernel is given: sets of words, and rules that write some letters for others. */
#ifndef CAVEAT_TABLES_H
#define CAVEAT_TABLES_H

#include <stddef.h>

#include "wordset.h"

/* In the order of names.sieve.Sieve, and one more. */
enum word_table {
    TABLE_TOLD,    /* words that Python tells of */
    TABLE_STARTS,  /* starts of such words */
    TABLE_ENDS,    /* endings of such words */
    TABLE_STEMS,   /* Slavic stems of such words */
    TABLE_CASES,   /* endings that Slavic words lose */
    TABLE_LONG,    /* long words of legal forms, whose misspellings Python tells of */
    TABLE_PLACES,  /* the first two words of places of several */
    TABLE_PHRASES, /* the second words of phrases of other languages, or their stems */
    TABLE_WADE,    /* the syllables of Wade-Giles */
    TABLE_GENDERS, /* endings of surnames that bend by losing nothing */
    TABLE_COMMON,  /* common words, their number their grade, 16 more for those that are persons' */
    WORD_TABLES
};

/* In the order of names.sieve.Rewriting. */
enum rule_table {
    RULES_STEMS,   /* how Slavic words are respelt */
    RULES_FINALS,  /* the second halves of syllables of Pinyin, as they are tried */
    RULES_PINYIN,  /* how each syllable of Pinyin is written in Wade-Giles */
    RULES_GENDERS, /* the endings of surnames, and what is kept of each */
    RULES_KOREAN,  /* Korean surnames, as they are spelt otherwise */
    RULES_INITIALS, /* how a Korean syllable begins, goes on and ends, and what stands for that in its key */
    RULES_VOWELS,
    RULES_ENDS,
    RULE_TABLES
};

enum { LONGEST_RULE = 8 };

typedef struct {
    uint8_t from[LONGEST_RULE], to[LONGEST_RULE], length, written;
} rule_t;

typedef struct {
    rule_t *rule;
    int rules;
    wordset_t from; /* the place of the first rule for these letters */
} rules_t;

/* Take words into a table, a line each, with a number for all of them; or rules in the order in which they are tried, a line each: what is written,
 * a blank, what is written for it. False if there is no memory, or a rule is too long. */
bool tables_take_words(enum word_table which, const uint8_t *lines, size_t size, uint32_t number);
bool tables_take_rules(enum rule_table which, const uint8_t *lines, size_t size);

/* Take the groups of forms that tables give to words, a line each: the word, and its groups in decimals, each after a blank. */
bool tables_take_groups(const uint8_t *lines, size_t size);

/* The groups that tables give to a word; their number comes first. */
const uint32_t *table_groups(const uint8_t *text, int length);

const wordset_t *words_of(enum word_table which);
const rules_t *rules_of(enum rule_table which);

/* The words of a table that begin with a letter from a to z. */
const wordset_t *words_with(enum word_table which, uint8_t letter);

static inline bool is_in(enum word_table which, const uint8_t *text, int length) { return wordset_find(words_of(which), text, length) >= 0; }

#endif
