/* What is known of folded words: most by rule, the others as match/lexicon.py told of them.
 *
 * A word that no table and no rule of names/ knows is ordinary: a plain part of any name. That it is one is proved here by the tables
 * given; whatever might be anything else is asked of Python, once, and remembered. One lexicon serves the process; whoever uses it holds
 * Python's lock.
 */
#ifndef CAVEAT_LEXICON_H
#define CAVEAT_LEXICON_H

#include "tables.h"
#include "words.h"

/* In the order of match.lexicon.Trait. */
enum trait {
    TRAIT_NUMBER = 1,      /* may be a number beside others */
    TRAIT_JOINS = 2,       /* an "and", an "of" */
    TRAIT_NEIGHBOURS = 4,  /* what it is in a person's name is for its neighbours to say */
    TRAIT_CRAFT_TITLE = 8, /* stands before the name of a vessel */
    TRAIT_TRANSLATED = 16, /* a company word of another language, here and in the next five; surely */
    TRAIT_PERHAPS = 32,    /* if another word tells that language */
    TRAIT_TELLS = 64,      /* tells it */
    TRAIT_ITSELF = 128,    /* spelt as in English */
    TRAIT_LITTLE = 256,    /* an article or a preposition, which falls away beside a word that is put into English */
    TRAIT_BEGINS = 512     /* may begin a phrase of another language */
};

enum { NO_FORM = 255, MOST_ROLES = 4 };

/* A packed word. */
typedef struct {
    const uint8_t *packed;
    int size;
} part_t;

static inline const uint8_t *part_text(const part_t *part) { return part->packed + WORD_HEAD; }
static inline int part_length(const part_t *part) { return part->packed[4]; }
static inline enum role part_role(const part_t *part) { return part->packed[0]; }

/* A folded word: what it is in the name of a person, of a vessel, of an organisation; as what it stands in legal forms, where in their
 * table it begins one, and which one it is at the end of a name. */
typedef struct {
    const uint8_t *text;
    uint8_t length, letter, last_form;
    uint16_t traits, form, begins;
    part_t person, plain, role[MOST_ROLES];
    int roles;
} known_t;

/* Remember what Python tells of a word, as match/lexicon.py packs it. */
bool lexicon_tell(const uint8_t *told, size_t size);

/* Say what is known of a folded word of two letters or more; false if Python must be asked. `room` holds an ordinary one, packed. */
bool lexicon_know(const uint8_t *text, int length, uint8_t room[LONGEST_WORD], known_t *known);

/* Whether two words begin a place of several words, and whether the latter may go on with a phrase of another language. */
bool lexicon_place(const known_t *one, const known_t *next);
bool lexicon_phrase(const known_t *next);

/* Whether a folded word is common, and more so in the names of persons. */
bool lexicon_personal(const uint8_t *text, int length);

#endif
