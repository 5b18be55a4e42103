/* Queries unpacked, and what they say beside their names. */
#include "query.h"

#include <stdlib.h>

const uint8_t *query_read(const uint8_t *at, const uint8_t *end, query_t *query) {
    if (end - at < QUERY_HEAD) return NULL;
    query->grammar = at[0], query->likely = at[1], query->gender = at[2];
    query->births = at[3], query->countries = at[4], query->names = at[5];
    at += QUERY_HEAD;
    if (query->births > MOST_BIRTHS || query->countries > MOST_COUNTRIES) return NULL;
    if (end - at < 4 * query->births + 2 * query->countries) return NULL;
    for (int place = 0; place < query->births; place++, at += 4)
        query->birth[place] = (uint32_t)at[0] | (uint32_t)at[1] << 8 | (uint32_t)at[2] << 16 | (uint32_t)at[3] << 24;
    for (int place = 0; place < query->countries; place++, at += 2) query->country[place] = (uint16_t)(at[0] | at[1] << 8);
    return at;
}

const uint8_t *asked_read(const uint8_t *at, const uint8_t *end, const table_t *table, asked_t *asked) {
    if (end - at < 2) return NULL;
    asked->weak = at[0];
    int readings = at[1];
    at += 2;
    for (int grammar = 0; grammar < GRAMMARS; grammar++) asked->has[grammar] = false;
    for (; readings; readings--) {
        if (at >= end || at[0] >= GRAMMARS) return NULL;
        int grammar = at[0];
        if (!(at = reading_read(at, end, &asked->reading[grammar]))) return NULL;
        weigh_reading(&asked->reading[grammar], table);
        asked->has[grammar] = asked->reading[grammar].words > 0;
    }
    return at;
}

static const float GUESSED = 0.6f; /* how far a kind differs that a name only looks like */
static const float FAR = 8; /* years apart from which two births are wholly different */

static const float SWAPPED = 0.15f; /* how far two digits of a year that are exchanged set births apart, as a day and a month are */

static bool digits_swapped(uint32_t year, uint32_t other) {
    return year / 100 == other / 100 && year % 10 == other / 10 % 10 && year / 10 % 10 == other % 10;
}

/* How far two births are, 0 the same or not known to differ, 1 wholly different. A birth is year << 9 | month << 5 | day. */
static float births_apart(uint32_t one, uint32_t other) {
    int years = abs((int)(one >> 9) - (int)(other >> 9));
    if (years > 1 && digits_swapped(one >> 9, other >> 9)) return SWAPPED;
    if (years) return years < FAR && 0.1f + (float)(years - 1) / FAR < 1 ? 0.1f + (float)(years - 1) / FAR : 1;
    uint32_t month = one >> 5 & 15, day = one & 31, their_month = other >> 5 & 15, their_day = other & 31;
    if (!month || !their_month) return 0;
    if (month == their_month && (!day || !their_day || day == their_day)) return 0;
    return month == their_month || (month == their_day && day == their_month) ? 0.05f : 0.15f;
}

uint8_t beside_names(const index_t *index, const query_t *query, uint32_t party, int grammar, circumstances_t *beside) {
    uint8_t notes = 0;
    *beside = (circumstances_t){0};
    bool no_kind = grammar == GRAMMAR_ADDRESS || query->grammar == GRAMMAR_ADDRESS ||
                   (index->party_traits[party] & ((1 << KIND_BITS) - 1)) == PARTY_KIND_UNKNOWN;
    if (query->grammar != UNKNOWN && query->grammar != grammar && !no_kind) beside->kinds_differ = 1, notes |= NOTE_KIND;
    if (query->grammar == UNKNOWN && query->likely != UNKNOWN && query->likely != grammar && !no_kind)
        beside->kinds_differ = GUESSED, notes |= NOTE_LOOKS_OTHER;
    uint32_t from = index->party_births_at[party], to = index->party_births_at[party + 1];
    if (query->births && from < to) {
        float least = 1;
        for (int mine = 0; mine < query->births; mine++)
            for (uint32_t at = from; at < to; at++) {
                float apart = births_apart(query->birth[mine], index->party_births[at]);
                least = apart < least ? apart : least;
            }
        beside->years_apart = least;
        notes |= least > 0 ? NOTE_BIRTHS_DIFFER : NOTE_BIRTHS_AGREE;
    }
    from = index->party_countries_at[party], to = index->party_countries_at[party + 1];
    if (query->countries && from < to) {
        bool shared = false;
        for (int mine = 0; mine < query->countries; mine++)
            for (uint32_t at = from; at < to; at++) shared |= query->country[mine] == index->party_countries[at];
        beside->countries_differ = !shared;
        notes |= shared ? NOTE_COUNTRIES_AGREE : NOTE_COUNTRIES_DIFFER;
    }
    uint8_t gender = index->party_traits[party] >> KIND_BITS;
    if (query->gender && gender && gender != query->gender) beside->genders_differ = 1, notes |= NOTE_GENDERS_DIFFER;
    return notes;
}
