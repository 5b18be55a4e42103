/* Reading plain names: what match/asked.py packs of a text of unknown kind, made here for the names that have nothing difficult. */
#ifndef CAVEAT_READ_H
#define CAVEAT_READ_H

#include "lexicon.h"
#include "reading.h"

/* A state of the table of legal forms: the form that the words so far are (or NO_FORM), and which words may follow, from `first` on. */
typedef struct {
    uint8_t form, at_ends;
    uint16_t first, following;
} form_node_t;

/* A word of forms, by its number, and the state that it leads to. */
typedef struct {
    uint16_t word, node;
} form_step_t;

/* Take the table of legal forms, and the rank of each form by its name; whoever gives them keeps them in place. */
void read_forms(const form_node_t *nodes, const form_step_t *steps, const uint8_t *ranks);

enum { READ_ROOM = 3 * (READING_HEAD + 1024 + 24 * LONGEST_WORD) };

/* What Python gives of a name that has something difficult; NULL for nothing. */
typedef struct {
    const uint8_t *person; /* the words that it has as a person's name: the role, the flags, the length and the text of each */
    size_t persons;
    const uint8_t *english; /* its words put into English, a blank between, if some are of another language */
    size_t englishes;
    const uint8_t *initials; /* the one of its words that is made of the first letters of the others */
    size_t initialses;
} given_t;

/* What is to be given, told in the first byte; then follow how many of its words stand before a comma (or NO_COMMA), and its folded
 * words up to a zero, each after a blank if it is ordinary, else after a comma. */
enum { NEEDS_PERSON = 1, NEEDS_ENGLISH = 2, NO_COMMA = 255 };

enum { WANTED_ALL = 1 << GRAMMAR_PERSON | 1 << GRAMMAR_ENTITY | 1 << GRAMMAR_CRAFT };

/* Read a text in the wanted grammars, one bit each, and pack the name behind a byte that tells the likely grammar (or UNKNOWN, also where not all
 * are wanted). Gives the length; 0 if Python has to read it, wholly or for what the first byte says; or, below 0, the length of a word in
 * `packed` of which Python has to tell first. */
int read_plain(const uint8_t *text, size_t length, bool weak, unsigned wanted, const given_t *given, uint8_t packed[READ_ROOM]);

#endif
