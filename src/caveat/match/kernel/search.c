/* Gather the names that share rare words with a query, then set the likeliest against it word by word. */
#include "search.h"

#include "candidates.h"

#include <stdlib.h>
#include <string.h>

/* A name is aligned if its foreseen score is above the floor, and above this part of the threshold that was asked for. */
static const float FLOOR = 0.2f, FLOOR_OF_THRESHOLD = 0.5f;
/* What the features will roughly take for words that only one side has, and for words that stand against others. */
static const float MISSING = 0.3f, CONTRADICTED = 1.2f;
/* How far a score may lie above what was foreseen. */
static const float SURPRISE = 0.2f;
static const float PHRASE = 0.8f;

enum { MOST_UNITS = GRAMMARS * MOST_WORDS, LONG_POSTING = 4096, LEAST_CANDIDATES = 64, LEAST_ALIGNED = 10 };
enum { AHEAD = 24 }; /* names whose weights are fetched before they are needed: they lie anywhere in memory */
enum { MOST_SCANS = 240 }; /* words of other scripts that a query has scanned for, shared equally by its names */

/* A distinct word of a query with the words of the index that it may stand for. */
typedef struct {
    const word_t *word;
    enum scan scan;
    float best, whole; /* the most it adds; the most that it and all weaker ones add */
    float longest, withheld; /* names of a greater total than `longest` were not credited with `withheld` */
} unit_t;

typedef struct {
    const index_t *index;
    const table_t *table;
    scratch_t *scratch;
    const query_t *query;
    const asked_t *asked;
    float total[GRAMMARS]; /* the weight of the asked name in each reading */
    float floor;
    uint32_t touched;
    int units, candidates, most;
    unit_t unit[MOST_UNITS];
    hit_t best[MOST_CANDIDATES];
    int bests;
} seeking_t;

static float lesser(float one, float other) { return one < other ? one : other; }
static float greater(float one, float other) { return one > other ? one : other; }

/* Foresee a score from shared weight alone, the way the features would have it, but milder on what contradicts. */
static float foreseen(float gathered, float mine, float theirs) {
    float kept = lesser(gathered, lesser(mine, theirs));
    float one = mine - kept, other = theirs - kept, both = lesser(one, other);
    return kept / (kept + CONTRADICTED * both + MISSING * (greater(one, other) - both) + 1e-6f);
}

/* The greatest total of a name that shares `shared` of the weight `mine` and is still foreseen at the floor. */
static float longest_total(float shared, float mine, float floor) {
    float room = shared / floor - shared, rest = mine - shared;
    if (room <= MISSING * rest) return shared;
    float both = (room - MISSING * rest) / (CONTRADICTED - MISSING);
    if (both <= rest) return shared + both;
    return shared + rest + (room - CONTRADICTED * rest) / MISSING;
}

static void add(seeking_t *seeking, uint32_t name, float weight) {
    float *gathered = &seeking->scratch->gathered[name];
    if (*gathered == 0) seeking->scratch->touched[seeking->touched++] = name;
    *gathered += weight;
}

static void unit_of(seeking_t *seeking, const word_t *word, enum scan scan) {
    for (int at = 0; at < seeking->units; at++)
        if (word_same_text(seeking->unit[at].word, word)) {
            if (scan > seeking->unit[at].scan) seeking->unit[at].scan = scan;
            if (ROLE_WEIGHTS[word->role] > ROLE_WEIGHTS[seeking->unit[at].word->role]) seeking->unit[at].word = word;
            return;
        }
    seeking->unit[seeking->units++] = (unit_t){.word = word, .scan = scan};
}

static int stronger(const void *one, const void *other) {
    float mine = ((const unit_t *)one)->best, theirs = ((const unit_t *)other)->best;
    return mine > theirs ? -1 : mine < theirs;
}

/* Take the distinct words of all readings, the strongest first, and weigh each reading. */
static void weigh_query(seeking_t *seeking) {
    seeking->units = 0;
    for (int grammar = 0; grammar < GRAMMARS; grammar++) {
        const reading_t *reading = &seeking->asked->reading[grammar];
        if (!seeking->asked->has[grammar]) continue;
        bool all_light = true;
        for (int place = 0; place < reading->words; place++) all_light &= word_light(&reading->word[place]);
        int scans = MOST_SCANS / seeking->query->names;
        seeking->total[grammar] = 0;
        for (int place = 0; place < reading->words; place++) {
            const word_t *word = &reading->word[place];
            if (reading_repeats(reading, place)) continue;
            enum scan scan = !word->spellings || scans-- <= 0 ? SCAN_NONE : reading->words == 1 || reading->words == word->spelt ? SCAN_ALL : SCAN_LIKELY;
            float idf = likes_of(seeking->index, seeking->scratch, word, scan)->idf;
            seeking->total[grammar] += idf * ROLE_WEIGHTS[word->role];
            if (all_light || !word_light(word)) unit_of(seeking, word, scan);
        }
    }
    for (int at = 0; at < seeking->units; at++) {
        const likes_t *likes = likes_of(seeking->index, seeking->scratch, seeking->unit[at].word, seeking->unit[at].scan);
        seeking->unit[at].best = likes->count ? likes->like[0].strength : 0;
    }
    qsort(seeking->unit, (size_t)seeking->units, sizeof *seeking->unit, stronger);
    float whole = 0;
    for (int at = seeking->units - 1; at >= 0; at--) seeking->unit[at].whole = whole += seeking->unit[at].best;
}

static float least_total(const seeking_t *seeking) {
    float least = 0;
    for (int grammar = 0; grammar < GRAMMARS; grammar++)
        if (seeking->asked->has[grammar] && (least == 0 || seeking->total[grammar] < least)) least = seeking->total[grammar];
    return least;
}

/* Gather from the postings of words. Names are posted by ascending total: of a long posting only those are new that could still
 * reach the floor with this word and the weaker ones alone; longer names are credited only if a rarer word found them. */
static void gather_words(seeking_t *seeking) {
    const index_t *index = seeking->index;
    float mine = least_total(seeking);
    for (int at = 0; at < seeking->units; at++) {
        const likes_t *likes = likes_of(index, seeking->scratch, seeking->unit[at].word, seeking->unit[at].scan);
        unit_t *unit = &seeking->unit[at];
        unit->longest = longest_total(lesser(unit->whole, mine), mine, seeking->floor), unit->withheld = 0;
        for (int which = 0; which < likes->count; which++) {
            like_t like = likes->like[which];
            uint32_t from = index->word_names_at[like.word], to = index->word_names_at[like.word + 1];
            bool is_long = to - from > LONG_POSTING;
            for (; from < to; from++) {
                uint32_t name = index->word_names[from];
                if (from + AHEAD < to) __builtin_prefetch(&seeking->scratch->gathered[index->word_names[from + AHEAD]], 1);
                if (is_long && index->name_total[name] > unit->longest) break;
                add(seeking, name, like.strength);
            }
            if (from < to) unit->withheld = greater(unit->withheld, like.strength);
        }
    }
}

/* What a name of this total may have been denied. */
static float withheld(const seeking_t *seeking, float total) {
    float rest = 0;
    for (int at = 0; at < seeking->units; at++)
        if (total > seeking->unit[at].longest) rest += seeking->unit[at].withheld;
    return rest;
}

/* Gather from phrases and from words that the query writes apart. */
static void gather_joined(seeking_t *seeking) {
    const index_t *index = seeking->index;
    uint32_t keys[MOST_PHRASES];
    for (int grammar = 0; grammar < GRAMMARS; grammar++) {
        if (!seeking->asked->has[grammar]) continue;
        const reading_t *reading = &seeking->asked->reading[grammar];
        int count = sought_phrases(reading, keys);
        for (int at = 0; at < count; at++) {
            span_t span = places_of(index->phrase, index->phrase_at, index->phrase_shift, keys[at]);
            for (; span.from < span.to; span.from++) {
                uint32_t name = index->phrase_name[span.from];
                float short_of = PHRASE * lesser(index->name_total[name], seeking->total[grammar]);
                short_of -= seeking->scratch->gathered[name];
                if (short_of > 0) add(seeking, name, short_of);
            }
        }
        count = joined_keys(reading, keys);
        for (int at = 0; at < count; at++) {
            span_t span = places_of(index->key, index->key_at, index->key_shift, keys[at]);
            for (; span.from < span.to; span.from++) {
                uint32_t number = index->key_word[span.from];
                word_t listed;
                word_at(index, number, &listed);
                float weight = index->word_idf[number] * ROLE_WEIGHTS[listed.role];
                for (uint32_t place = index->word_names_at[number]; place < index->word_names_at[number + 1]; place++)
                    add(seeking, index->word_names[place], weight);
            }
        }
    }
}

/* Keep the names foreseen to score best, and leave the scratch as it was. */
static void choose(seeking_t *seeking) {
    const index_t *index = seeking->index;
    float denied = 0, floor = seeking->floor;
    seeking->candidates = 0;
    for (int at = 0; at < seeking->units; at++) denied += seeking->unit[at].withheld;
    /* A name that shares less is below the floor even if all that is left over were merely missing. */
    float least = MISSING * floor * least_total(seeking) / (1 - floor + MISSING * floor) - denied;
    for (uint32_t at = 0; at < seeking->touched; at++) {
        uint32_t name = seeking->scratch->touched[at];
        if (at + AHEAD < seeking->touched) {
            uint32_t next = seeking->scratch->touched[at + AHEAD];
            __builtin_prefetch(&seeking->scratch->gathered[next], 1);
            __builtin_prefetch(&index->name_total[next]);
            __builtin_prefetch(&index->name_traits[next]);
        }
        float gathered = seeking->scratch->gathered[name];
        seeking->scratch->gathered[name] = 0;
        if (gathered < least) continue;
        int grammar = index->name_traits[name] >> KIND_BITS;
        if (!seeking->asked->has[grammar] || (index->gone && index->gone[index->name_party[name]])) continue;
        float total = index->name_total[name];
        if (denied > 0) gathered += withheld(seeking, total);
        float likely = foreseen(gathered, seeking->total[grammar], total);
        if (likely > seeking->floor)
            seeking->candidates = candidates_keep(seeking->scratch->candidate, seeking->candidates, seeking->most, (candidate_t){likely, name});
    }
    seeking->touched = 0;
}

static void listed_reading(const seeking_t *seeking, uint32_t name, reading_t *reading) {
    const index_t *index = seeking->index;
    const uint8_t *rest = index->name_rest;
    uint32_t from = index->name_words_at[name], to = index->name_words_at[name + 1];
    reading_read_head(rest + index->name_rest_at[name], rest + index->name_rest_at[name + 1], reading);
    reading->words = (int)(to - from < MOST_WORDS ? to - from : MOST_WORDS);
    for (int place = 0; place < reading->words; place++)
        word_at(index, index->name_words[from + (uint32_t)place], &reading->word[place]);
    weigh_reading(reading, seeking->table);
}

static void score_name(const seeking_t *seeking, uint32_t name, hit_t *hit, alignment_t *found, float *points) {
    reading_t listed;
    circumstances_t beside;
    listed_reading(seeking, name, &listed);
    hit->party = seeking->index->name_party[name], hit->name = name;
    hit->notes = beside_names(seeking->index, seeking->query, hit->party, listed.grammar, &beside);
    beside.weak = seeking->asked->weak || (seeking->index->name_traits[name] & ((1 << KIND_BITS) - 1)) == NAME_KIND_WEAK;
    if (beside.weak) hit->notes |= NOTE_WEAK;
    const reading_t *asked = &seeking->asked->reading[listed.grammar];
    hit->score = compared(asked, &listed, &beside, seeking->table, found, points);
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

/* Align the candidates, the likeliest first, until none left can be among the best. */
static void align_candidates(seeking_t *seeking, int limit, uint8_t number) {
    candidate_t *candidate = seeking->scratch->candidate;
    candidates_rank(candidate, seeking->candidates);
    for (int at = 0; at < seeking->candidates; at++) {
        bool enough = at >= LEAST_ALIGNED && seeking->bests >= limit && seeking->best[limit - 1].score > candidate[at].likely + SURPRISE;
        if (enough) break;
        hit_t hit = {.asked = number};
        alignment_t found;
        score_name(seeking, candidate[at].name, &hit, &found, NULL);
        if (hit.score > 0) keep(seeking, hit);
    }
}

static void seek(seeking_t *seeking, const asked_t *asked, int limit, uint8_t number) {
    seeking->asked = asked;
    weigh_query(seeking);
    if (!seeking->units) return;
    gather_words(seeking);
    gather_joined(seeking);
    choose(seeking);
    align_candidates(seeking, limit, number);
}

int search(const index_t *index, const table_t *table, scratch_t *scratch, const uint8_t *query, size_t length, int limit,
           float threshold, hit_t *hits) {
    query_t told;
    asked_t asked;
    const uint8_t *end = query + length, *at = query_read(query, end, &told);
    seeking_t seeking = {.index = index, .table = table, .scratch = scratch, .query = &told};
    if (!at || limit < 1 || limit > MOST_CANDIDATES) return -1;
    seeking.floor = greater(FLOOR, FLOOR_OF_THRESHOLD * threshold);
    seeking.most = limit > LEAST_CANDIDATES / 2 ? 2 * limit : LEAST_CANDIDATES;
    if (seeking.most > MOST_CANDIDATES) seeking.most = MOST_CANDIDATES;
    for (int number = 0; number < told.names; number++) {
        if (!(at = asked_read(at, end, table, &asked))) return -1;
        if (index->names) seek(&seeking, &asked, limit, (uint8_t)number);
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
    seeking_t seeking = {.index = index, .table = table, .query = &told, .asked = &asked};
    hit->asked = (uint8_t)number;
    score_name(&seeking, name, hit, &found, why->points);
    tell(&found, hit->score, why);
    return true;
}
