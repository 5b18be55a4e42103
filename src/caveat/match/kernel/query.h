/* A query as packed by match/packing.py: what a party says of itself, and each of its names in every reading it may have.
 *
 * Layout: grammar (or UNKNOWN), the one that it looks like (or UNKNOWN), gender, number of births, of countries, of names; births in four bytes and countries in two, the
 * lower first; then for each name whether it is weak, its number of readings, and the packed readings.
 */
#ifndef CAVEAT_QUERY_H
#define CAVEAT_QUERY_H

#include "index.h"

enum { QUERY_HEAD = 6, MOST_BIRTHS = 32, MOST_COUNTRIES = 64, UNKNOWN = 255 };

typedef struct {
    uint8_t grammar, likely, gender, births, countries, names;
    uint32_t birth[MOST_BIRTHS];
    uint16_t country[MOST_COUNTRIES];
} query_t;

/* One name of a query: a reading for each grammar it may be in, those without words left out. */
typedef struct {
    uint8_t weak;
    bool has[GRAMMARS];
    reading_t reading[GRAMMARS];
} asked_t;

/* Both give the byte after what they read, or NULL if it does not fit. */
const uint8_t *query_read(const uint8_t *at, const uint8_t *end, query_t *query);
const uint8_t *asked_read(const uint8_t *at, const uint8_t *end, const table_t *table, asked_t *asked);

/* What beside the names agrees or differs, in bits of a note. */
enum note {
    NOTE_WEAK = 1, NOTE_KIND = 2, NOTE_BIRTHS_AGREE = 4, NOTE_BIRTHS_DIFFER = 8, NOTE_COUNTRIES_AGREE = 16,
    NOTE_COUNTRIES_DIFFER = 32, NOTE_GENDERS_DIFFER = 64, NOTE_LOOKS_OTHER = 128
};

/* Set what a query says of itself against a listed party, for a name of `grammar`; gives the notes. */
uint8_t beside_names(const index_t *index, const query_t *query, uint32_t party, int grammar, circumstances_t *beside);

#endif
