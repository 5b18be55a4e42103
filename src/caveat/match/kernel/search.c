/* Set the likeliest names that were gathered for a query against it, word by word, and keep the best of each party. */
#include "search.h"

#include <string.h>

#include "candidates.h"
#include "floats.h"
#include "gather.h"

/* A name is aligned if its foreseen score is above the floor, and above this part of the threshold that was asked for. */
static const float FLOOR = 0.2f, FLOOR_OF_THRESHOLD = 0.4f;
/* How far a score may lie above what was foreseen. */
static const float SURPRISE = 0.2f;

enum { LEAST_CANDIDATES = 64, LEAST_ALIGNED = 10 };

typedef struct {
    gathering_t gathering;
    const table_t *table;
    int bests;
    hit_t best[MOST_CANDIDATES];
} seeking_t;

static void listed_reading(const index_t *index, const table_t *table, uint32_t name, reading_t *reading) {
    const uint8_t *rest = index->name_rest;
    uint32_t from = index->name_words_at[name], to = index->name_words_at[name + 1];
    reading_read_head(rest + index->name_rest_at[name], rest + index->name_rest_at[name + 1], reading);
    reading->words = (int)(to - from < MOST_WORDS ? to - from : MOST_WORDS);
    for (int place = 0; place < reading->words; place++)
        word_at(index, index->name_words[from + (uint32_t)place], &reading->word[place]);
    weigh_reading(reading, table);
}

/* Score a listed name against the asked one, with what both parties say beside their names. */
static void score_name(const gathering_t *of, const table_t *table, uint32_t name, hit_t *hit, alignment_t *found, float *points) {
    const index_t *index = of->index;
    reading_t listed;
    circumstances_t beside;
    listed_reading(index, table, name, &listed);
    hit->party = index->name_party[name], hit->name = name;
    hit->notes = beside_names(index, of->query, hit->party, listed.grammar, &beside);
    beside.weak = of->asked->weak || (index->name_traits[name] & ((1 << KIND_BITS) - 1)) == NAME_KIND_WEAK;
    if (beside.weak) hit->notes |= NOTE_WEAK;
    hit->score = compared(&of->asked->reading[listed.grammar], &listed, &beside, table, found, points);
}

/* Keep the best name of each party, the best party first; `bests` never exceeds the candidates of all names. */
static void keep(seeking_t *seeking, hit_t hit) {
    int place = 0;
    while (place < seeking->bests && seeking->best[place].party != hit.party) place++;
    if (place < seeking->bests && hit.score <= seeking->best[place].score) return;
    if (place == seeking->bests && seeking->bests == MOST_CANDIDATES) {
        if (hit.score <= seeking->best[--place].score) return;
    } else if (place == seeking->bests) {
        seeking->bests++;
    }
    for (; place; place--) {
        hit_t before = seeking->best[place - 1];
        if (before.score > hit.score || (before.score == hit.score && before.party < hit.party)) break;
        seeking->best[place] = before;
    }
    seeking->best[place] = hit;
}

/* Fetch what the next candidates will need: where their words lie, their words, the texts of those. */
static void fetch_candidates(const index_t *index, const candidate_t *candidate, int left) {
    if (left > 6) {
        uint32_t name = candidate[6].name;
        __builtin_prefetch(&index->name_words_at[name]);
        __builtin_prefetch(&index->name_rest_at[name]);
        __builtin_prefetch(&index->name_party[name]);
    }
    if (left > 4) {
        uint32_t name = candidate[4].name;
        __builtin_prefetch(&index->name_words[index->name_words_at[name]]);
        __builtin_prefetch(index->name_rest + index->name_rest_at[name]);
        __builtin_prefetch(&index->party_births_at[index->name_party[name]]);
        __builtin_prefetch(&index->party_countries_at[index->name_party[name]]);
    }
    for (int step = 1; step <= 2 && left > step; step++) {
        uint32_t name = candidate[step].name, from = index->name_words_at[name], to = index->name_words_at[name + 1];
        for (; from < to; from++) {
            if (step == 2) __builtin_prefetch(&index->word_at[index->name_words[from]]);
            if (step == 1) __builtin_prefetch(index->word + index->word_at[index->name_words[from]]);
        }
    }
}

/* Align the candidates, the likeliest first, until none left can be among the best. */
static void align_candidates(seeking_t *seeking, int limit, uint8_t number) {
    candidate_t *candidate = seeking->gathering.scratch->candidate;
    candidates_rank(candidate, seeking->gathering.candidates);
    for (int at = 0; at < seeking->gathering.candidates; at++) {
        bool enough = at >= LEAST_ALIGNED && seeking->bests >= limit && seeking->best[limit - 1].score > candidate[at].likely + SURPRISE;
        if (enough) break;
        fetch_candidates(seeking->gathering.index, candidate + at, seeking->gathering.candidates - at);
        hit_t hit = {.asked = number};
        alignment_t found;
        score_name(&seeking->gathering, seeking->table, candidate[at].name, &hit, &found, NULL);
        if (hit.score > 0) keep(seeking, hit);
    }
}

int search(const index_t *index, const table_t *table, scratch_t *scratch, const uint8_t *query, size_t length, int limit,
           float threshold, hit_t *hits) {
    query_t told;
    asked_t asked;
    const uint8_t *end = query + length, *at = query_read(query, end, &told);
    seeking_t seeking; /* not made all zero, which would push what the query needs out of the cache */
    seeking.table = table, seeking.bests = 0;
    seeking.gathering.index = index, seeking.gathering.scratch = scratch, seeking.gathering.query = &told, seeking.gathering.asked = &asked;
    seeking.gathering.touched = 0;
    if (!at || limit < 1 || limit > MOST_CANDIDATES) return -1;
    seeking.gathering.floor = greater(FLOOR, FLOOR_OF_THRESHOLD * threshold);
    seeking.gathering.most = limit > LEAST_CANDIDATES / 2 ? 2 * limit : LEAST_CANDIDATES;
    if (seeking.gathering.most > MOST_CANDIDATES) seeking.gathering.most = MOST_CANDIDATES;
    for (int number = 0; number < told.names; number++) {
        if (!(at = asked_read(at, end, table, &asked))) return -1;
        if (!index->names) continue;
        gather(&seeking.gathering);
        align_candidates(&seeking, limit, (uint8_t)number);
    }
    int count = 0;
    for (; count < seeking.bests && count < limit && seeking.best[count].score >= threshold; count++)
        hits[count] = seeking.best[count];
    return count;
}

void tell(const alignment_t *found, float score, explanation_t *why) {
    why->score = score, why->pairs = found->pairs, why->left = found->left, why->right = found->right;
    memcpy(why->pair, found->pair, (size_t)found->pairs * sizeof *why->pair);
}

bool explain(const index_t *index, const table_t *table, const uint8_t *query, size_t length, int number, uint32_t name, hit_t *hit,
             explanation_t *why) {
    query_t told;
    asked_t asked;
    alignment_t found;
    const uint8_t *end = query + length, *at = query_read(query, end, &told);
    if (!at || number < 0 || number >= told.names) return false;
    for (int place = 0; at && place <= number; place++) at = asked_read(at, end, table, &asked);
    if (!at || name >= index->names || !asked.has[index->name_traits[name] >> KIND_BITS]) return false;
    gathering_t of = {.index = index, .query = &told, .asked = &asked};
    hit->asked = (uint8_t)number;
    score_name(&of, table, name, hit, &found, why->points);
    tell(&found, hit->score, why);
    return true;
}
