/* Gather names by the rare words that they share with a query. */
#include "gather.h"

#include <stdlib.h>

#include "candidates.h"
#include "floats.h"

/* What the features will roughly take for words that only one side has, and for words that stand against others. */
static const float MISSING = 0.3f, CONTRADICTED = 1.2f;
static const float PHRASE = 0.8f;
static const float SURELY_LESS = 0.999f; /* room for the rounding of floats */

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

/* Credit `count` names with a weight. What is new is noted without a branch, which would be foreseen wrongly half the time. */
static void add_all(gathering_t *gathering, const uint32_t *names, uint32_t count, float weight) {
    float *gathered = gathering->scratch->gathered;
    uint32_t *touched = gathering->scratch->touched, touches = gathering->touched;
    for (uint32_t at = 0; at < count; at++) {
        uint32_t name = names[at];
        if (at + AHEAD < count) __builtin_prefetch(&gathered[names[at + AHEAD]], 1);
        touched[touches] = name;
        touches += gathered[name] == 0;
        gathered[name] += weight;
    }
    gathering->touched = touches;
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

/* The end of those posted names whose total is at most `longest`: they are posted by ascending total. */
static uint32_t within(const index_t *index, uint32_t from, uint32_t to, float longest) {
    while (from < to) {
        uint32_t middle = from + (to - from) / 2;
        if (index->name_total[index->word_names[middle]] <= longest)
            from = middle + 1;
        else
            to = middle;
    }
    return to;
}

/* Fetch what the next words will need: where their postings lie, the postings, the first weights. */
static void fetch_postings(const gathering_t *gathering, const likes_t *likes, int which) {
    const index_t *index = gathering->index;
    if (which + 3 < likes->count) __builtin_prefetch(&index->word_names_at[likes->like[which + 3].word]);
    if (which + 2 < likes->count) __builtin_prefetch(&index->word_names[index->word_names_at[likes->like[which + 2].word]]);
    if (which + 1 >= likes->count) return;
    uint32_t from = index->word_names_at[likes->like[which + 1].word], to = index->word_names_at[likes->like[which + 1].word + 1];
    for (uint32_t at = from; at < to && at < from + AHEAD; at++)
        __builtin_prefetch(&gathering->scratch->gathered[index->word_names[at]], 1);
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
            fetch_postings(gathering, likes, which);
            uint32_t until = to - from > LONG_POSTING ? within(index, from, to, unit->longest) : to;
            if (until < to) unit->withheld = greater(unit->withheld, like.strength);
            add_all(gathering, index->word_names + from, until - from, like.strength);
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
                if (short_of > 0) add_all(gathering, &name, 1, short_of);
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
                uint32_t from = index->word_names_at[number];
                add_all(gathering, index->word_names + from, index->word_names_at[number + 1] - from, weight);
            }
        }
    }
}

/* The least that a name must share to be foreseen at `likely` even if all that is left over were merely missing. */
static float least_shared(float likely, float mine) { return MISSING * likely * mine / (1 - likely + MISSING * likely); }

/* Keep the names foreseen to score best, and leave the scratch as it was. */
static void choose(gathering_t *gathering) {
    const index_t *index = gathering->index;
    const uint32_t *touched = gathering->scratch->touched, touches = gathering->touched;
    float *all = gathering->scratch->gathered;
    candidate_t *candidate = gathering->scratch->candidate;
    float denied = 0, mine = least_total(gathering);
    for (int at = 0; at < gathering->units; at++) denied += gathering->unit[at].withheld;
    float least = least_shared(gathering->floor, mine) - denied;
    gathering->candidates = 0;
    for (uint32_t at = 0; at < touches; at++) {
        uint32_t name = touched[at];
        if (at + 2 * AHEAD < touches) __builtin_prefetch(&all[touched[at + 2 * AHEAD]], 1);
        if (at + AHEAD < touches && all[touched[at + AHEAD]] >= least) {
            __builtin_prefetch(&index->name_total[touched[at + AHEAD]]);
            __builtin_prefetch(&index->name_traits[touched[at + AHEAD]]);
        }
        float gathered = all[name];
        all[name] = 0;
        if (gathered < least) continue;
        int grammar = index->name_traits[name] >> KIND_BITS;
        if (!gathering->asked->has[grammar] || (index->gone && index->gone[index->name_party[name]])) continue;
        float total = index->name_total[name];
        if (denied > 0) gathered += withheld(gathering, total);
        float likely = foreseen(gathered, gathering->total[grammar], total);
        if (likely <= gathering->floor) continue;
        gathering->candidates = candidates_keep(candidate, gathering->candidates, gathering->most, (candidate_t){likely, name});
        /* Once there is no more room, whoever is surely worse than the worst kept need not be looked at. */
        if (gathering->candidates == gathering->most) least = SURELY_LESS * least_shared(candidate->likely, mine) - denied;
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
