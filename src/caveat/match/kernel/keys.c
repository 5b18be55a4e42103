/* Keys of words and phrases. */
#include "keys.h"

#include <string.h>

enum mark { MARK_TEXT = '=', MARK_SOUND = '!', MARK_BONES = '~', MARK_GROUP = '^', MARK_START = '>', MARK_PHRASE = '+' };
enum { LEAST_START = 4, LONGEST_START = 12 };

/* FNV-1a, mixed at the end as MurmurHash3 does. */
static uint32_t begin(uint8_t mark) { return (2166136261u ^ mark) * 16777619u; }

static uint32_t more(uint32_t sum, const uint8_t *text, int length) {
    for (int at = 0; at < length; at++) sum = (sum ^ text[at]) * 16777619u;
    return sum;
}

static uint32_t end(uint32_t sum) {
    sum = (sum ^ sum >> 16) * 0x85ebca6bu;
    sum = (sum ^ sum >> 13) * 0xc2b2ae35u;
    return sum ^ sum >> 16;
}

uint32_t key_of(uint8_t mark, const uint8_t *text, int length) { return end(more(begin(mark), text, length)); }

/* The key of a text and of each form with one letter left out. */
static int with_deletions(uint8_t mark, const uint8_t *text, int length, uint32_t *keys) {
    int count = 0;
    keys[count++] = key_of(mark, text, length);
    uint32_t before = begin(mark);
    for (int at = 0; at < length; at++) {
        if (!at || text[at] != text[at - 1]) keys[count++] = end(more(before, text + at + 1, length - at - 1));
        before = more(before, text + at, 1);
    }
    return count;
}

static int group_keys(const word_t *word, uint32_t *keys) {
    for (int at = 0; at < word->grouped; at++) {
        const uint8_t *group = word->groups + GROUP_BYTES * at;
        uint8_t number[GROUP_BYTES] = {group[0] & ~1, group[1], group[2], group[3] & 15}; /* without grade and side */
        keys[at] = key_of(MARK_GROUP, number, GROUP_BYTES);
    }
    return word->grouped;
}

static int shared_keys(const word_t *word, uint32_t *keys) {
    int count = group_keys(word, keys);
    if (word->role == ROLE_NUMBER || word->texts < 3) {
        keys[count++] = key_of(MARK_TEXT, word->text, word->texts);
        return count;
    }
    count += with_deletions(MARK_TEXT, word->text, word->texts, keys + count);
    if (word_light(word) || word->role == ROLE_PLACE) return count;
    count += with_deletions(MARK_SOUND, word->sound, word->sounds, keys + count);
    if (word->boneses > 4)
        count += with_deletions(MARK_BONES, word->bones, word->boneses, keys + count);
    else if (word->boneses > (word->flags & FLAG_LOOSE ? 1 : 2))
        keys[count++] = key_of(MARK_BONES, word->bones, word->boneses);
    if (word->texts > 8 && word_starts(word, "abdul"))
        keys[count++] = key_of(MARK_TEXT, word->text + 5, word->texts - 5);
    return count;
}

int filed_keys(const word_t *word, uint32_t *keys) {
    int count = shared_keys(word, keys);
    if (word->role != ROLE_NAME) return count;
    for (int length = LEAST_START; length < word->texts && length <= LONGEST_START; length++)
        keys[count++] = key_of(MARK_START, word->text, length);
    return count;
}

int sought_keys(const word_t *word, uint32_t *keys) {
    int count = shared_keys(word, keys);
    keys[count++] = key_of(MARK_TEXT, word->text, 1);
    if (word->role != ROLE_NAME || word->texts < LEAST_START) return count;
    keys[count++] = key_of(MARK_START, word->text, word->texts);
    for (int length = LEAST_START; length < word->texts && length <= LONGEST_START; length++)
        keys[count++] = key_of(MARK_TEXT, word->text, length);
    return count;
}

static int run_count(const reading_t *reading) { return reading->spelt ? reading->spelt : reading->words; }

static run_t run_at(const reading_t *reading, int place) {
    if (reading->spelt) return reading->spelling[place];
    return (run_t){reading->word[place].text, reading->word[place].texts};
}

/* The key of all words written as one. */
static uint32_t whole_key(const reading_t *reading, uint8_t mark) {
    uint32_t sum = begin(mark);
    for (int place = 0; place < run_count(reading); place++) {
        run_t run = run_at(reading, place);
        sum = more(sum, run.text, run.length);
    }
    return end(sum);
}

/* The key of all words as heard, written as one; no sign is doubled where two words meet. */
static uint32_t heard_key(const reading_t *reading) {
    uint32_t sum = begin(MARK_PHRASE);
    uint8_t last = 0;
    for (int place = 0; place < reading->words; place++) {
        const word_t *word = &reading->word[place];
        int doubled = last && word->sounds && word->sound[0] == last;
        sum = more(sum, word->sound + doubled, word->sounds - doubled);
        if (word->sounds) last = word->sound[word->sounds - 1];
    }
    return end(sum);
}

static int neighbour_keys(const reading_t *reading, uint8_t mark, uint32_t *keys) {
    int count = 0;
    for (int place = 0; place + 1 < run_count(reading); place++) {
        run_t one = run_at(reading, place), next = run_at(reading, place + 1);
        keys[count++] = end(more(more(begin(mark), one.text, one.length), next.text, next.length));
    }
    return count;
}

static int acronym_keys(const reading_t *reading, uint8_t mark, uint32_t *keys) {
    for (int which = 0; which < reading->acronyms; which++)
        keys[which] = key_of(mark, reading->acronym[which].text, reading->acronym[which].length);
    return reading->acronyms;
}

int filed_phrases(const reading_t *reading, uint32_t *keys) {
    int count = neighbour_keys(reading, MARK_PHRASE, keys);
    if (run_count(reading) > 1) keys[count++] = whole_key(reading, MARK_PHRASE);
    if (reading->words > 1) keys[count++] = heard_key(reading);
    return count + acronym_keys(reading, MARK_PHRASE, keys + count);
}

int sought_phrases(const reading_t *reading, uint32_t *keys) {
    int count = 0;
    for (int place = 0; place < run_count(reading); place++) {
        run_t run = run_at(reading, place);
        if (run.length > 2) keys[count++] = key_of(MARK_PHRASE, run.text, run.length);
    }
    keys[count++] = whole_key(reading, MARK_PHRASE);
    keys[count++] = heard_key(reading);
    return count;
}

int joined_keys(const reading_t *reading, uint32_t *keys) {
    int count = neighbour_keys(reading, MARK_TEXT, keys);
    count += acronym_keys(reading, MARK_TEXT, keys + count);
    if (run_count(reading) > 2) keys[count++] = whole_key(reading, MARK_TEXT);
    return count;
}
