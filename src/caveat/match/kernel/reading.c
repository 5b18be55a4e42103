/* Readings of names, unpacked. */
#include "reading.h"

const float ROLE_WEIGHTS[ROLES] = {1.0f, 0.35f, 0.6f, 0.8f, 0.4f, 0.05f, 0.05f};

static const uint8_t *run_read(const uint8_t *at, const uint8_t *end, run_t *run) {
    if (at >= end || end - at - 1 < at[0]) return NULL;
    run->length = at[0];
    run->text = at + 1;
    return run->text + run->length;
}

const uint8_t *reading_read_head(const uint8_t *at, const uint8_t *end, reading_t *reading) {
    if (end - at < READING_HEAD) return NULL;
    reading->grammar = at[0], reading->words = at[1], reading->forms = at[2], reading->acronyms = at[3], reading->spelt = at[4];
    if (reading->grammar >= GRAMMARS || reading->words > MOST_WORDS || reading->forms > MOST_FORMS) return NULL;
    if (reading->acronyms > MOST_ACRONYMS || reading->spelt > MOST_WORDS) return NULL;
    reading->form = at + READING_HEAD;
    if (end - reading->form < reading->forms) return NULL;
    at = reading->form + reading->forms;
    for (int place = 0; place < reading->acronyms; place++)
        if (!(at = run_read(at, end, &reading->acronym[place]))) return NULL;
    for (int place = 0; place < reading->spelt; place++)
        if (!(at = run_read(at, end, &reading->spelling[place]))) return NULL;
    return at;
}

const uint8_t *reading_read(const uint8_t *at, const uint8_t *end, reading_t *reading) {
    if (!(at = reading_read_head(at, end, reading))) return NULL;
    for (int place = 0; place < reading->words; place++) {
        if (!(at = word_read(at, end, &reading->word[place]))) return NULL;
    }
    return at;
}

int reading_order(const reading_t *one, const reading_t *other) {
    int order = one->words - other->words;
    for (int place = 0; !order && place < one->words; place++) order = word_order_of(&one->word[place], &other->word[place]);
    return order;
}

bool reading_repeats(const reading_t *reading, int place) {
    const word_t *word = &reading->word[place];
    for (int before = 0; before < place; before++) {
        const word_t *other = &reading->word[before];
        if (word->role == other->role && word->flags == other->flags && word_same_text(word, other)) return true;
    }
    return false;
}
