/* The words of an index that an asked word may stand for. */
#include "index.h"

#include <stdlib.h>

enum { MOST_FILED = 512, MOST_MET = 4096 };

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

static uint64_t sum_of(const word_t *word) {
    const uint8_t *at = word->text - WORD_HEAD, *after = word->groups + 2 * word->grouped;
    uint64_t sum = 14695981039346656037ull;
    for (; at < after; at++) sum = (sum ^ *at) * 1099511628211ull;
    return sum ? sum : 1;
}

static int stronger(const void *one, const void *other) {
    const like_t *mine = one, *theirs = other;
    if (mine->strength != theirs->strength) return mine->strength > theirs->strength ? -1 : 1;
    return mine->word < theirs->word ? -1 : mine->word > theirs->word;
}

/* Meet each word filed under one of the keys once. */
static int meet(const index_t *index, scratch_t *scratch, const uint32_t *keys, int count, uint32_t *met) {
    int found = 0;
    scratch->turn++;
    for (int at = 0; at < count; at++) {
        span_t span = places_of(index->key, index->key_at, index->key_shift, keys[at]);
        if (span.to - span.from > MOST_FILED) span.to = span.from + MOST_FILED;
        for (; span.from < span.to && found < MOST_MET; span.from++) {
            uint32_t number = index->key_word[span.from];
            if (scratch->seen_at[number] == scratch->turn) continue;
            scratch->seen_at[number] = scratch->turn;
            met[found++] = number;
        }
    }
    return found;
}

static float lesser(float one, float other) { return one < other ? one : other; }

static void look_up(const index_t *index, scratch_t *scratch, const word_t *word, likes_t *likes) {
    uint32_t keys[MOST_KEYS], met[MOST_MET];
    like_t like[MOST_MET];
    int count = 0, found = meet(index, scratch, keys, sought_keys(word, keys), met);
    likes->idf = index->rarest;
    for (int at = 0; at < found; at++) {
        word_t listed;
        uint8_t how;
        word_at(index, met[at], &listed);
        float alike = likeness(word, &listed, &how);
        if (alike <= 0 || (alike < 1 && listed.texts == 1 && listed.role != ROLE_INITIAL)) continue;
        if (how == HOW_EQUAL) likes->idf = index->word_idf[met[at]];
        float weight = lesser(ROLE_WEIGHTS[word->role], ROLE_WEIGHTS[listed.role]);
        like[count++] = (like_t){met[at], alike * alike * weight * index->word_idf[met[at]]};
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

const likes_t *likes_of(const index_t *index, scratch_t *scratch, const word_t *word) {
    uint64_t sum = sum_of(word);
    likes_t *likes = &scratch->memory[sum >> 32 & (MEMORY - 1)];
    if (likes->sum != sum) {
        look_up(index, scratch, word, likes);
        likes->sum = sum;
    }
    return likes;
}
