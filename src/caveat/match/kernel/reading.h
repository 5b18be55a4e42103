/* A reading of a name as the kernel sees it: its words with their weights, its legal forms, its acronyms.
 *
 * Layout: grammar, number of words, of forms, of acronyms, of words as spelt; the forms in one byte each; then each acronym and
 * each word as spelt after its length; then the packed words.
 */
#ifndef CAVEAT_READING_H
#define CAVEAT_READING_H

#include "words.h"

enum { READING_HEAD = 5, MOST_WORDS = 48, MOST_FORMS = 8, MOST_ACRONYMS = 4, GRAMMARS = 4 };
enum grammar { GRAMMAR_PERSON, GRAMMAR_ENTITY, GRAMMAR_CRAFT, GRAMMAR_ADDRESS };

typedef struct {
    const uint8_t *text;
    int length;
} run_t;

typedef struct {
    int grammar, words, forms, acronyms, spelt;
    const uint8_t *form;
    run_t acronym[MOST_ACRONYMS], spelling[MOST_WORDS];
    word_t word[MOST_WORDS];
    float weight[MOST_WORDS];
} reading_t;

/* What a word adds to the weight by which names are gathered, in the order of names.Role; scores have weights of their own. */
extern __attribute__((visibility("default"))) const float ROLE_WEIGHTS[ROLES];

/* Read a packed reading, or only what stands before its words; NULL if it does not fit. */
const uint8_t *reading_read_head(const uint8_t *at, const uint8_t *end, reading_t *reading);
const uint8_t *reading_read(const uint8_t *at, const uint8_t *end, reading_t *reading);

/* Which of two readings comes first, by their words: below 0, 0 or above as memcmp has it. */
int reading_order(const reading_t *one, const reading_t *other);

/* Whether a word of a reading was said before in it. */
bool reading_repeats(const reading_t *reading, int place);

#endif
