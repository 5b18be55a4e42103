/* The door of the kernel: what match/kernel.py calls. Every call is free of Python and of state but the scratch it is given. */
#include <stdlib.h>
#include <string.h>

#include "costs.h"
#include "read.h"
#include "search.h"
#include "sounds.h"

#define DOOR __attribute__((visibility("default")))

DOOR const char *caveat_features(void) { return FEATURE_NAMES; }

/* Take the table of costs of a script; whoever gives it keeps it in place. */
DOOR void caveat_costs(int script, const foreign_table *table) { costs_take(script, table); }

DOOR size_t caveat_size(int which) {
    switch (which) {
        case 0: return sizeof(index_t);
        case 1: return sizeof(table_t);
        case 2: return sizeof(hit_t);
        case 3: return sizeof(explanation_t);
        case 4: return sizeof(circumstances_t);
        case 5: return sizeof(form_node_t);
        case 6: return sizeof(form_step_t);
        case 7: return sizeof(given_t);
        case 8: return LONGEST_WORD;
        case 9: return MOST_CANDIDATES;
        default: return READ_ROOM;
    }
}

DOOR void caveat_scratch_free(scratch_t *scratch) {
    if (!scratch) return;
    free(scratch->gathered);
    free(scratch->touched);
    free(scratch->seen_at);
    free(scratch->memory);
    free(scratch);
}

DOOR scratch_t *caveat_scratch(const index_t *index) {
    scratch_t *scratch = calloc(1, sizeof *scratch);
    if (!scratch) return NULL;
    scratch->gathered = calloc(index->names + 1, sizeof *scratch->gathered);
    scratch->touched = calloc(index->names + 1, sizeof *scratch->touched);
    scratch->seen_at = calloc(index->words + 1, sizeof *scratch->seen_at);
    scratch->memory = calloc(MEMORY + FOREIGN_MEMORY, sizeof *scratch->memory);
    if (scratch->gathered && scratch->touched && scratch->seen_at && scratch->memory) return scratch;
    caveat_scratch_free(scratch);
    return NULL;
}

/* Search one query; gives how many hits were put into `hits`, or -1 for bytes that are no query. */
DOOR int caveat_search(const index_t *index, const table_t *table, scratch_t *scratch, const uint8_t *query, size_t length, int limit,
                       float threshold, hit_t *hits) {
    return search(index, table, scratch, query, length, limit, threshold, hits);
}

/* Search `count` queries, one after the other in `queries` from `starts[n]` on; `limit` hits of each have room, `found[n]` tells
 * how many there are, or -1 for bytes that are no query. */
DOOR void caveat_search_many(const index_t *index, const table_t *table, scratch_t *scratch, const uint8_t *queries,
                             const uint64_t *starts, int count, int limit, float threshold, hit_t *hits, int32_t *found) {
    for (int at = 0; at < count; at++)
        found[at] = search(index, table, scratch, queries + starts[at], (size_t)(starts[at + 1] - starts[at]), limit, threshold,
                           hits + (size_t)at * (size_t)limit);
}

DOOR int caveat_explain(const index_t *index, const table_t *table, const uint8_t *query, size_t length, int asked, uint32_t name,
                        hit_t *hit, explanation_t *why) {
    return explain(index, table, query, length, asked, name, hit, why);
}

/* Score two packed readings of one grammar; gives 0 for bytes that are no readings. */
DOOR int caveat_compare(const table_t *table, const uint8_t *one, size_t ones, const uint8_t *other, size_t others,
                        const circumstances_t *beside, explanation_t *why) {
    reading_t mine, theirs;
    alignment_t found;
    if (!reading_read(one, one + ones, &mine) || !reading_read(other, other + others, &theirs)) return 0;
    weigh_reading(&mine, table), weigh_reading(&theirs, table);
    float score = compared(&mine, &theirs, beside, table, &found, why->points);
    tell(&found, score, why);
    return 1;
}

/* How alike two packed words are, and by what. */
DOOR float caveat_likeness(const uint8_t *one, size_t ones, const uint8_t *other, size_t others, uint8_t *how) {
    word_t mine, theirs;
    if (!word_read(one, one + ones, &mine) || !word_read(other, other + others, &theirs)) return -1;
    return likeness(&mine, &theirs, how);
}

/* The closest grade in which two packed words are forms of one name part, or GRADES. */
DOOR int caveat_grade(const uint8_t *one, size_t ones, const uint8_t *other, size_t others) {
    word_t mine, theirs;
    if (!word_read(one, one + ones, &mine) || !word_read(other, other + others, &theirs)) return GRADES;
    return shared_grade(&mine, &theirs);
}

/* Write the keys that were found for one owner behind those that are there, as far as there is room; gives how many there are now. */
static int64_t file(const uint32_t *found, int count, uint32_t owner, uint32_t *keys, uint32_t *owners, int64_t filed, int64_t room) {
    for (int at = 0; at < count; at++, filed++)
        if (filed < room) keys[filed] = found[at], owners[filed] = owner;
    return filed;
}

/* The keys under which `count` packed words are filed; `keys` has room for `room`. Gives how many keys there are, which may be
 * more than were written. */
DOOR int64_t caveat_filed_keys(const uint8_t *words, const uint64_t *starts, uint32_t count, uint32_t *keys, uint32_t *owners,
                               int64_t room) {
    int64_t filed = 0;
    for (uint32_t number = 0; number < count; number++) {
        uint32_t found[MOST_KEYS];
        word_t word;
        if (!word_read(words + starts[number], words + starts[number + 1], &word)) return -1;
        filed = file(found, filed_keys(&word, found), number, keys, owners, filed, room);
    }
    return filed;
}

/* The phrases of `count` packed readings, in the manner of caveat_filed_keys. */
DOOR int64_t caveat_filed_phrases(const uint8_t *readings, const uint64_t *starts, uint32_t count, uint32_t *keys, uint32_t *owners,
                                  int64_t room) {
    int64_t filed = 0;
    for (uint32_t number = 0; number < count; number++) {
        uint32_t found[MOST_PHRASES];
        reading_t reading;
        if (!reading_read(readings + starts[number], readings + starts[number + 1], &reading)) return -1;
        filed = file(found, filed_phrases(&reading, found), number, keys, owners, filed, room);
    }
    return filed;
}

/* Score `count` names against names of queries under any table: what weights are fitted by. */
DOOR int caveat_score_many(const index_t *index, const table_t *table, const uint8_t *queries, const uint64_t *starts, int count,
                           const uint32_t *names, const uint8_t *asked, float *scores) {
    for (int at = 0; at < count; at++) {
        hit_t hit;
        explanation_t why;
        size_t length = (size_t)(starts[at + 1] - starts[at]);
        if (!explain(index, table, queries + starts[at], length, asked[at], names[at], &hit, &why)) return at;
        scores[at] = hit.score;
    }
    return count;
}

DOOR int caveat_pack_word(const uint8_t *told, size_t length, uint8_t *packed) { return word_pack(told, length, packed); }

/* The doors to reading plain names, which have a state: whoever calls them holds Python's lock. */
DOOR int caveat_table_words(int which, const uint8_t *lines, size_t size, uint32_t number) {
    return tables_take_words(which, lines, size, number);
}

DOOR int caveat_table_rules(int which, const uint8_t *lines, size_t size) { return tables_take_rules(which, lines, size); }

DOOR int caveat_table_groups(const uint8_t *lines, size_t size) { return tables_take_groups(lines, size); }

DOOR int caveat_lexicon_tell(const uint8_t *told, size_t size) { return lexicon_tell(told, size); }

DOOR void caveat_read_forms(const form_node_t *nodes, const form_step_t *steps, const uint8_t *ranks) { read_forms(nodes, steps, ranks); }

DOOR int caveat_read(const uint8_t *text, size_t length, int weak, unsigned wanted, const given_t *given, uint8_t *packed) {
    return read_plain(text, length, weak, wanted, given, packed);
}
