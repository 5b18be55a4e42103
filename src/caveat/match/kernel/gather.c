/* Gather names by the rare words that they share with a query. */
#include "gather.h"

#include <stdlib.h>

#include "candidates.h"
#include "floats.h"

/* What the features will roughly take for words that only one side has, and for words that stand against others. */
static const float MISSING = 0.3f, CONTRADICTED = 1.2f;
static const float PHRASE = 0.8f;

enum { LONG_POSTING = 4096 };
enum { AHEAD = 24 }; /* names whose weights are fetched before they are needed: they lie anywhere in memory */
enum { MOST_SCANS = 240 }; /* words of other scripts that a query has scanned for, shared equally by its names */

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

static void add(gathering_t *gathering, uint32_t name, float weight) {
    float *gathered = &gathering->scratch->gathered[name];
    if (*gathered == 0) gathering->scratch->touched[gathering->touched++] = name;
    *gathered += weight;
}

static void unit_of(gathering_t *gathering, const word_t *word, enum scan scan) {
    for (int at = 0; at < gathering->units; at++)
        if (word_same_text(gathering->unit[at].word, word)) {
            if (scan > gathering->unit[at].scan) gathering->unit[at].scan = scan;
            if (ROLE_WEIGHTS[word->role] > ROLE_WEIGHTS[gathering->unit[at].word->role]) gathering->unit[at].word = word;
            return;
        }
    gathering->unit[gathering->units++] = (unit_t){.word = word, .scan = scan};
}

static int stronger(const void *one, const void *other) {
    float mine = ((const unit_t *)one)->best, theirs = ((const unit_t *)other)->best;
    return mine > theirs ? -1 : mine < theirs;
}

/* Take the distinct words of all readings, the strongest first, and weigh each reading. */
static void weigh_query(gathering_t *gathering) {
    gathering->units = 0;
    for (int grammar = 0; grammar < GRAMMARS; grammar++) {
        const reading_t *reading = &gathering->asked->reading[grammar];
        if (!gathering->asked->has[grammar]) continue;
        bool all_light = true;
        for (int place = 0; place < reading->words; place++) all_light &= word_light(&reading->word[place]);
        int scans = MOST_SCANS / gathering->query->names;
        gathering->total[grammar] = 0;
        for (int place = 0; place < reading->words; place++) {
            const word_t *word = &reading->word[place];
            if (reading_repeats(reading, place)) continue;
            enum scan scan = !word->spellings || scans-- <= 0 ? SCAN_NONE : reading->words == 1 || reading->words == word->spelt ? SCAN_ALL : SCAN_LIKELY;
            float idf = likes_of(gathering->index, gathering->scratch, word, scan)->idf;
            gathering->total[grammar] += idf * ROLE_WEIGHTS[word->role];
            if (all_light || !word_light(word)) unit_of(gathering, word, scan);
        }
    }
    for (int at = 0; at < gathering->units; at++) {
        const likes_t *likes = likes_of(gathering->index, gathering->scratch, gathering->unit[at].word, gathering->unit[at].scan);
        gathering->unit[at].best = likes->count ? likes->like[0].strength : 0;
    }
    qsort(gathering->unit, (size_t)gathering->units, sizeof *gathering->unit, stronger);
    float whole = 0;
    for (int at = gathering->units - 1; at >= 0; at--) gathering->unit[at].whole = whole += gathering->unit[at].best;
}

static float least_total(const gathering_t *gathering) {
    float least = 0;
    for (int grammar = 0; grammar < GRAMMARS; grammar++)
        if (gathering->asked->has[grammar] && (least == 0 || gathering->total[grammar] < least)) least = gathering->total[grammar];
    return least;
}

/* Gather from the postings of words. Names are posted by ascending total: of a long posting only those are new that could still
 * reach the floor with this word and the weaker ones alone; longer names are credited only if a rarer word found them. */
static void gather_words(gathering_t *gathering) {
    const index_t *index = gathering->index;
    float mine = least_total(gathering);
    for (int at = 0; at < gathering->units; at++) {
        const likes_t *likes = likes_of(index, gathering->scratch, gathering->unit[at].word, gathering->unit[at].scan);
        unit_t *unit = &gathering->unit[at];
        unit->longest = longest_total(lesser(unit->whole, mine), mine, gathering->floor), unit->withheld = 0;
        for (int which = 0; which < likes->count; which++) {
            like_t like = likes->like[which];
            uint32_t from = index->word_names_at[like.word], to = index->word_names_at[like.word + 1];
            bool is_long = to - from > LONG_POSTING;
            for (; from < to; from++) {
                uint32_t name = index->word_names[from];
                if (from + AHEAD < to) __builtin_prefetch(&gathering->scratch->gathered[index->word_names[from + AHEAD]], 1);
                if (is_long && index->name_total[name] > unit->longest) break;
                add(gathering, name, like.strength);
            }
            if (from < to) unit->withheld = greater(unit->withheld, like.strength);
        }
    }
}

/* What a name of this total may have been denied. */
static float withheld(const gathering_t *gathering, float total) {
    float rest = 0;
    for (int at = 0; at < gathering->units; at++)
        if (total > gathering->unit[at].longest) rest += gathering->unit[at].withheld;
    return rest;
}

/* Gather from phrases and from words that the query writes apart. */
static void gather_joined(gathering_t *gathering) {
    const index_t *index = gathering->index;
    uint32_t keys[MOST_PHRASES];
    for (int grammar = 0; grammar < GRAMMARS; grammar++) {
        if (!gathering->asked->has[grammar]) continue;
        const reading_t *reading = &gathering->asked->reading[grammar];
        int count = sought_phrases(reading, keys);
        for (int at = 0; at < count; at++) {
            span_t span = places_of(index->phrase, index->phrase_at, index->phrase_shift, keys[at]);
            for (; span.from < span.to; span.from++) {
                uint32_t name = index->phrase_name[span.from];
                float short_of = PHRASE * lesser(index->name_total[name], gathering->total[grammar]);
                short_of -= gathering->scratch->gathered[name];
                if (short_of > 0) add(gathering, name, short_of);
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
                    add(gathering, index->word_names[place], weight);
            }
        }
    }
}

/* Keep the names foreseen to score best, and leave the scratch as it was. */
static void choose(gathering_t *gathering) {
    const index_t *index = gathering->index;
    float denied = 0, floor = gathering->floor;
    gathering->candidates = 0;
    for (int at = 0; at < gathering->units; at++) denied += gathering->unit[at].withheld;
    /* A name that shares less is below the floor even if all that is left over were merely missing. */
    float least = MISSING * floor * least_total(gathering) / (1 - floor + MISSING * floor) - denied;
    for (uint32_t at = 0; at < gathering->touched; at++) {
        uint32_t name = gathering->scratch->touched[at];
        if (at + AHEAD < gathering->touched) {
            uint32_t next = gathering->scratch->touched[at + AHEAD];
            __builtin_prefetch(&gathering->scratch->gathered[next], 1);
            __builtin_prefetch(&index->name_total[next]);
            __builtin_prefetch(&index->name_traits[next]);
        }
        float gathered = gathering->scratch->gathered[name];
        gathering->scratch->gathered[name] = 0;
        if (gathered < least) continue;
        int grammar = index->name_traits[name] >> KIND_BITS;
        if (!gathering->asked->has[grammar] || (index->gone && index->gone[index->name_party[name]])) continue;
        float total = index->name_total[name];
        if (denied > 0) gathered += withheld(gathering, total);
        float likely = foreseen(gathered, gathering->total[grammar], total);
        if (likely > gathering->floor)
            gathering->candidates = candidates_keep(gathering->scratch->candidate, gathering->candidates, gathering->most, (candidate_t){likely, name});
    }
    gathering->touched = 0;
}

void gather(gathering_t *gathering) {
    gathering->candidates = 0;
    weigh_query(gathering);
    if (!gathering->units) return;
    gather_words(gathering);
    gather_joined(gathering);
    choose(gathering);
}
