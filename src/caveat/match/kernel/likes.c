/* The words of an index that an asked word may stand for. */
#include "costs.h"
#include "floats.h"
#include "index.h"

#include <stdlib.h>
#include <string.h>

enum { AHEAD = 8 }; /* words are fetched before they are weighed: they lie anywhere in memory */
enum { MOST_FILED = 512, MOST_MET = 4096, MOST_NEAREST = 24 };
/* The dearest words that are sought, in sixteenths of a nat for each sign of the query. */
enum { LIKELY_COST = 10, LARGE_VOCABULARY = 50000, LARGE_COST = 24, ANY_COST = 1000 };

/* A word so alike that no scan need look for a better one. */
static const float SURELY = 0.95f;

void word_at(const index_t *index, uint32_t number, word_t *word) {
    word_read(index->word + index->word_at[number], index->word + index->word_at[number + 1], word);
}

span_t places_of(const uint32_t *keys, const uint32_t *directory, uint32_t shift, uint32_t key) {
    uint32_t bucket = shift < 32 ? key >> shift : 0;
    uint32_t from = directory[bucket], to = directory[bucket + 1];
    while (from < to && keys[from] < key) from++;
    uint32_t after = from;
    while (after < to && keys[after] == key) after++;
    return (span_t){from, after};
}

/* A sum of a packed word, eight bytes at a time. */
static uint64_t sum_of(const word_t *word, enum scan scan) {
    const uint8_t *at = word->text - WORD_HEAD;
    size_t left = (size_t)(word->groups + GROUP_BYTES * word->grouped - at);
    uint64_t sum = 14695981039346656037ull + (uint64_t)scan;
    for (size_t size; left; at += size, left -= size) {
        uint64_t eight = 0;
        size = left < sizeof eight ? left : sizeof eight;
        if (size == sizeof eight)
            memcpy(&eight, at, sizeof eight);
        else
            memcpy(&eight, at, size);
        sum = (sum ^ eight) * 0x9e3779b97f4a7c15ull;
        sum ^= sum >> 29;
    }
    return sum ? sum : 1;
}

static int stronger(const void *one, const void *other) {
    const like_t *mine = one, *theirs = other;
    if (mine->strength != theirs->strength) return mine->strength > theirs->strength ? -1 : 1;
    return mine->word < theirs->word ? -1 : mine->word > theirs->word;
}

static int meet_one(scratch_t *scratch, uint32_t number, uint32_t *met, int found) {
    if (found == MOST_MET || scratch->seen_at[number] == scratch->turn) return found;
    scratch->seen_at[number] = scratch->turn;
    met[found] = number;
    return found + 1;
}

/* Meet the Latin words that a word of another script is most likely to be. */
static int meet_latin(const index_t *index, scratch_t *scratch, const word_t *word, enum scan scan, uint32_t *met, int found) {
    const foreign_table *table = costs_of(word->script);
    uint32_t nearest[MOST_NEAREST];
    uint16_t costs[MOST_NEAREST];
    if (!table || !word->spellings) return found;
    uint32_t a_sign = scan == SCAN_LIKELY ? LIKELY_COST : index->latin.count > LARGE_VOCABULARY ? LARGE_COST : ANY_COST;
    uint32_t most = scan == SCAN_LIKELY ? MOST_NEAREST / 2 : MOST_NEAREST, dearest = a_sign * (word->spellings + 2u);
    uint32_t count = foreign_nearest(table, word->spelling, word->spellings, &index->latin, most, dearest, nearest, costs);
    for (uint32_t at = 0; at < count; at++)
        for (uint32_t place = index->latin_words_at[nearest[at]]; place < index->latin_words_at[nearest[at] + 1]; place++)
            found = meet_one(scratch, index->latin_words[place], met, found);
    return found;
}

/* Meet each word filed under one of the keys once. */
static int meet(const index_t *index, scratch_t *scratch, const uint32_t *keys, int count, uint32_t *met) {
    int found = 0;
    if (!++scratch->turn) {
        /* After 2^32 look-ups the turns begin anew, and no word has been seen in them. */
        memset(scratch->seen_at, 0, (index->words + 1) * sizeof *scratch->seen_at);
        scratch->turn = 1;
    }
    for (int at = 0; at < count; at++) {
        span_t span = places_of(index->key, index->key_at, index->key_shift, keys[at]);
        if (span.to - span.from > MOST_FILED) span.to = span.from + MOST_FILED;
        for (; span.from < span.to; span.from++) found = meet_one(scratch, index->key_word[span.from], met, found);
    }
    return found;
}

/* Weigh the words met from `from` on against the asked one; gives how many are like it, and the likeness of the closest in `closest`. */
static int weigh_met(const index_t *index, const word_t *word, const uint32_t *met, int from, int found, like_t *like, int count,
                     likes_t *likes, float *closest) {
    for (int at = from; at < found; at++) {
        word_t listed;
        uint8_t how;
        if (at + 2 * AHEAD < found) __builtin_prefetch(&index->word_at[met[at + 2 * AHEAD]]);
        if (at + AHEAD < found) __builtin_prefetch(index->word + index->word_at[met[at + AHEAD]]);
        word_at(index, met[at], &listed);
        float alike = likeness(word, &listed, &how), foreign = foreign_likeness_of(word, &listed);
        if (foreign > alike) alike = foreign, how = HOW_TRANSLITERATION;
        if (alike <= 0 || (alike < 1 && listed.texts == 1 && listed.role != ROLE_INITIAL)) continue;
        if (how == HOW_EQUAL) likes->idf = index->word_idf[met[at]];
        if (alike > *closest) *closest = alike;
        float weight = lesser(ROLE_WEIGHTS[word->role], ROLE_WEIGHTS[listed.role]);
        like[count++] = (like_t){met[at], alike * alike * weight * index->word_idf[met[at]]};
    }
    return count;
}

static void look_up(const index_t *index, scratch_t *scratch, const word_t *word, enum scan scan, likes_t *likes) {
    uint32_t keys[MOST_KEYS], met[MOST_MET];
    like_t like[MOST_MET];
    float closest = 0;
    likes->idf = index->rarest;
    int found = meet(index, scratch, keys, sought_keys(word, keys), met);
    int count = weigh_met(index, word, met, 0, found, like, 0, likes, &closest);
    if (scan == SCAN_ALL || (scan == SCAN_LIKELY && closest < SURELY)) {
        int more = meet_latin(index, scratch, word, scan, met, found);
        count = weigh_met(index, word, met, found, more, like, count, likes, &closest);
    }
    /* A rare slip of a common word is worth no more than the word itself. */
    for (int at = 0; at < count; at++) {
        float most = likes->idf * ROLE_WEIGHTS[word->role];
        like[at].strength = lesser(like[at].strength, most);
    }
    if (count > 1) qsort(like, (size_t)count, sizeof *like, stronger);
    likes->count = (uint16_t)(count < MOST_LIKE ? count : MOST_LIKE);
    for (int at = 0; at < likes->count; at++) likes->like[at] = like[at];
}

const likes_t *likes_of(const index_t *index, scratch_t *scratch, const word_t *word, enum scan scan) {
    uint64_t sum = sum_of(word, scan);
    /* Scans cost most, so what they found is not pushed out by Latin words. */
    uint64_t place = scan && word->spellings ? MEMORY + (sum >> 32 & (FOREIGN_MEMORY - 1)) : sum >> 32 & (MEMORY - 1);
    likes_t *likes = &scratch->memory[place];
    if (likes->sum != sum) {
        look_up(index, scratch, word, scan, likes);
        likes->sum = sum;
    }
    return likes;
}
