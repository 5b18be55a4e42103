/* Which words are ordinary, and what Python told of the others. */
#include "lexicon.h"

#include <stdlib.h>
#include <string.h>

#include "groups.h"
#include "sounds.h"

enum { LONG_WORD = 5, LONGER_WORD = 12, DOUBLED_WORD = 8, STEMMED = 3, LONGEST_CASE = 3, MOST_TOLD = 1 << 16, LEAST_MENDED = 6, PERSONAL = 16 };

/* Texts, each with a record behind the others, of what was told of a word or of how an ordinary one is packed. */
typedef struct {
    wordset_t words;
    uint8_t *record;
    size_t recorded, room;
} records_t;

static records_t told_words, seen_words;

/* Keep a record of a word; where there are too many, those before are forgotten. False if there is no memory. */
static bool record(records_t *of, const uint8_t *text, int length, const uint8_t *told, size_t size) {
    if (of->words.count >= MOST_TOLD) wordset_empty(&of->words), of->recorded = 0;
    if (of->recorded + size > of->room) {
        size_t room = 2 * (of->recorded + size);
        uint8_t *wider = realloc(of->record, room);
        if (!wider) return false;
        of->record = wider, of->room = room;
    }
    memcpy(of->record + of->recorded, told, size);
    if (!wordset_put(&of->words, text, length, (uint32_t)of->recorded)) return false;
    of->recorded += size;
    return true;
}

/* The record of a word, NULL if there is none; it stays where it is until the next is kept. */
static const uint8_t *record_of(const records_t *of, const uint8_t *text, int length) {
    int64_t found = wordset_find(&of->words, text, length);
    return found < 0 ? NULL : of->record + found;
}

static uint16_t two(const uint8_t *at) { return (uint16_t)(at[0] | at[1] << 8); }

/* Write a rule's letters wherever the others stand; gives the new length. */
static int rewritten(const rule_t *rule, uint8_t *text, int length) {
    int written = 0;
    for (int at = 0; at < length; written++) {
        bool here = at + rule->length <= length && text[at] == rule->from[0] && memcmp(text + at, rule->from, rule->length) == 0;
        text[written] = here ? rule->to[0] : text[at];
        at += here ? rule->length : 1;
    }
    return written;
}

/* As names.company_words.slavic_stem.stem does. */
static int stem_of(const uint8_t *text, int length, uint8_t *stem) {
    const rules_t *table = rules_of(RULES_STEMS);
    int single = 0;
    memcpy(stem, text, (size_t)length);
    for (const rule_t *rule = table->rule; rule < table->rule + table->rules; rule++) length = rewritten(rule, stem, length);
    for (int at = 0; at < length; at++)
        if (!single || stem[at] != stem[single - 1]) stem[single++] = stem[at];
    for (int size = LONGEST_CASE; size; size--)
        if (single >= STEMMED + size && is_in(TABLE_CASES, stem + single - size, size)) return single - size;
    return single;
}

/* Whether a word is a told one but for a letter that it doubles. */
static bool doubles_told(const uint8_t *text, int length) {
    uint8_t once[LONGEST_TEXT];
    for (int at = 0; at + 1 < length; at++) {
        if (text[at] != text[at + 1]) continue;
        memcpy(once, text, (size_t)at);
        memcpy(once + at, text + at + 1, (size_t)(length - at - 1));
        if (is_in(TABLE_TOLD, once, length - 1)) return true;
    }
    return false;
}

static bool ordinary(const uint8_t *text, int length) {
    uint8_t stem[LONGEST_TEXT];
    if (length < 2 || is_in(TABLE_TOLD, text, length) || wordset_begins(words_of(TABLE_STARTS), text, length)) return false;
    if (wordset_ends(words_of(TABLE_ENDS), text, length) || is_in(TABLE_STEMS, stem, stem_of(text, length, stem))) return false;
    if (length >= DOUBLED_WORD && doubles_told(text, length)) return false;
    return length < LONG_WORD || !wordset_nears(words_with(TABLE_LONG, text[0]), text, length, length < LONGER_WORD ? 1 : 2);
}

static int packed_ordinary(const uint8_t *text, int length, uint8_t common, uint8_t *packed) {
    uint32_t groups[MOST_GROUPS];
    uint8_t told[WORD_HEAD + LONGEST_TEXT + GROUP_BYTES * MOST_GROUPS] = {0}, *at = told + WORD_HEAD + length;
    told[3] = common, told[4] = (uint8_t)length, told[7] = (uint8_t)groups_of(text, length, groups);
    memcpy(told + WORD_HEAD, text, (size_t)length);
    for (int which = 0; which < told[7]; which++)
        for (int byte = 0; byte < GROUP_BYTES; byte++) *at++ = (uint8_t)(groups[which] >> 8 * byte);
    return word_pack(told, (size_t)(at - told), packed);
}

/* Take an ordinary word as it was packed before; its size, 0 if it was not. A record is its size in two bytes, and the word. */
static int seen(const uint8_t *text, int length, uint8_t room[LONGEST_WORD]) {
    const uint8_t *found = record_of(&seen_words, text, length);
    if (!found) return 0;
    memcpy(room, found + 2, two(found));
    return two(found);
}

/* Remember it; without memory it is packed anew the next time. */
static void see(const uint8_t *text, int length, const uint8_t *packed, int size) {
    uint8_t told[2 + LONGEST_WORD] = {(uint8_t)size, (uint8_t)(size >> 8)};
    memcpy(told + 2, packed, (size_t)size);
    record(&seen_words, text, length, told, 2 + (size_t)size);
}

/* Layout of what is told: the length of the text, the text; letter, last form, number of parts in an organisation's name; traits, form and
 * place in the table of forms in two bytes each; then each part after its length in two bytes: plain, in a person's name (empty if its
 * neighbours have a say), in an organisation's. */
enum { TOLD_HEAD = 9 };

bool lexicon_tell(const uint8_t *told, size_t size) {
    if (size < 1 || size < 1u + told[0] + TOLD_HEAD || told[1 + told[0] + 2] > MOST_ROLES) return false;
    return record(&told_words, told + 1, told[0], told, size);
}

static const uint8_t *part_at(const uint8_t *at, part_t *part) {
    part->size = two(at);
    part->packed = at + 2;
    return part->packed + part->size;
}

static void told_of(const uint8_t *told, known_t *known) {
    known->text = told + 1, known->length = told[0];
    const uint8_t *at = told + 1 + told[0];
    known->letter = at[0], known->last_form = at[1], known->roles = at[2];
    known->traits = two(at + 3), known->form = two(at + 5), known->begins = two(at + 7);
    at = part_at(at + TOLD_HEAD, &known->plain);
    at = part_at(at, &known->person);
    for (int which = 0; which < known->roles; which++) at = part_at(at, &known->role[which]);
}

bool lexicon_know(const uint8_t *text, int length, uint8_t room[LONGEST_WORD], known_t *known) {
    const uint8_t *told = record_of(&told_words, text, length);
    if (told) {
        told_of(told, known);
        return true;
    }
    part_t word = {room, seen(text, length, room)};
    if (!word.size) {
        if (!ordinary(text, length)) return false;
        int64_t common = wordset_find(words_of(TABLE_COMMON), text, length);
        word.size = packed_ordinary(text, length, common < 0 ? 0 : common % PERSONAL, room);
        see(text, length, room, word.size);
    }
    *known = (known_t){
        .text = part_text(&word), .length = (uint8_t)length, .letter = text[0], .last_form = NO_FORM,
        .person = word, .plain = word, .role = {word}, .roles = 1
    };
    return true;
}

bool lexicon_place(const known_t *one, const known_t *next) {
    uint8_t both[2 * LONGEST_TEXT + 1];
    memcpy(both, one->text, one->length);
    both[one->length] = ' ';
    memcpy(both + one->length + 1, next->text, next->length);
    return is_in(TABLE_PLACES, both, one->length + 1 + next->length);
}

static bool in_phrases(const uint8_t *text, int length) {
    return is_in(TABLE_PHRASES, text, length) || (length >= LEAST_MENDED && wordset_nears(words_with(TABLE_PHRASES, text[0]), text, length, 1));
}

bool lexicon_phrase(const known_t *next) {
    uint8_t stem[LONGEST_TEXT];
    return in_phrases(next->text, next->length) || in_phrases(stem, stem_of(next->text, next->length, stem));
}

bool lexicon_personal(const uint8_t *text, int length) { return wordset_find(words_of(TABLE_COMMON), text, length) >= PERSONAL; }
