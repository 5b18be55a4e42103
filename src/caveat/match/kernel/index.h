/* The arrays of an index as the kernel sees them, and the scratch that one search at a time works in. */
#ifndef CAVEAT_INDEX_H
#define CAVEAT_INDEX_H

#include "features.h"
#include "foreign.h"
#include "keys.h"

/* In the order of match/kernel.py; the arrays are described in match/build.py. */
typedef struct {
    uint32_t words, names, parties, key_shift, phrase_shift;
    float rarest; /* the idf of a word that no name bears */
    const uint8_t *word;
    const uint32_t *word_at;
    const float *word_idf;
    const uint32_t *word_names, *word_names_at;
    const uint32_t *key, *key_word, *key_at;
    const uint32_t *name_words, *name_words_at;
    const float *name_total;
    const uint32_t *name_party;
    const uint8_t *name_traits;
    const uint8_t *name_rest;
    const uint32_t *name_rest_at;
    const uint32_t *phrase, *phrase_name, *phrase_at;
    const uint8_t *party_traits;
    const uint32_t *party_births, *party_births_at;
    const uint16_t *party_countries;
    const uint32_t *party_countries_at;
    foreign_words latin; /* the distinct texts of words in Latin letters, sorted */
    const uint32_t *latin_words, *latin_words_at; /* the words of each of those texts */
    const uint8_t *gone; /* parties that were removed, or NULL */
} index_t;

enum { MOST_LIKE = 40, MEMORY = 1 << 14, FOREIGN_MEMORY = 1 << 13, MOST_CANDIDATES = 1024, KIND_BITS = 4 };
enum { NAME_KIND_WEAK = 2, PARTY_KIND_UNKNOWN = 7 }; /* in the order of facts.NameKind and of facts.PartyKind */

/* A word of the index that an asked word may stand for; its strength is what it adds to a name's gathered weight. */
typedef struct {
    uint32_t word;
    float strength;
} like_t;

/* How far the Latin words are searched for one of another script: not at all, those of a likely cost, all. */
enum scan { SCAN_NONE, SCAN_LIKELY, SCAN_ALL };

typedef struct {
    uint64_t sum; /* of the packed word; 0 is empty */
    float idf;    /* of the equal word of the index, or rarest */
    uint16_t count;
    like_t like[MOST_LIKE];
} likes_t;

typedef struct {
    float likely;
    uint32_t name;
} candidate_t;

typedef struct {
    float *gathered;
    uint32_t *touched;
    uint32_t *seen_at; /* words already considered in the present look-up */
    uint32_t turn;
    likes_t *memory;
    candidate_t candidate[MOST_CANDIDATES];
} scratch_t;

/* Find the words of the index that `word` may stand for, the strongest first; what was found is remembered. A word of another script is
 * found among all Latin ones as far as `scan` goes, which is dear. */
const likes_t *likes_of(const index_t *index, scratch_t *scratch, const word_t *word, enum scan scan);

/* The run of places in a sorted array of keys that hold `key`, found through its directory. */
typedef struct {
    uint32_t from, to;
} span_t;
span_t places_of(const uint32_t *keys, const uint32_t *directory, uint32_t shift, uint32_t key);

void word_at(const index_t *index, uint32_t number, word_t *word);

#endif
