/* Sets of short texts. */
#include "wordset.h"

#include <stdlib.h>
#include <string.h>

#include "keys.h"

enum { FEWEST_SLOTS = 64, LEAST_ROOM = 1024 };

static slot_t *slot_of(const wordset_t *set, const uint8_t *text, int length) {
    uint32_t place = key_of(0, text, length) & (set->slots - 1);
    for (;; place = (place + 1) & (set->slots - 1)) {
        slot_t *slot = &set->slot[place];
        if (!slot->length || (slot->length == length && memcmp(set->text + slot->at, text, (size_t)length) == 0)) return slot;
    }
}

int64_t wordset_find(const wordset_t *set, const uint8_t *text, int length) {
    if (length < set->shortest || length > set->longest || !set->count) return -1;
    const slot_t *slot = slot_of(set, text, length);
    return slot->length ? (int64_t)slot->number : -1;
}

bool wordset_widen(wordset_t *set, uint32_t more) {
    if ((set->count + more) * 2 <= set->slots) return true; /* half of the slots stay empty */
    wordset_t wider = *set;
    if (!wider.slots) wider.slots = FEWEST_SLOTS;
    while ((set->count + more) * 2 > wider.slots) wider.slots *= 2;
    wider.slot = calloc(wider.slots, sizeof *wider.slot);
    if (!wider.slot) return false;
    for (uint32_t place = 0; place < set->slots; place++) {
        const slot_t *slot = &set->slot[place];
        if (slot->length) *slot_of(&wider, set->text + slot->at, slot->length) = *slot;
    }
    free(set->slot);
    *set = wider;
    return true;
}

static bool roomy(wordset_t *set, uint32_t more) {
    if (set->texts + more <= set->room) return true;
    uint32_t room = 2 * (set->texts + more) + LEAST_ROOM;
    uint8_t *text = realloc(set->text, room);
    if (!text) return false;
    set->text = text, set->room = room;
    return true;
}

bool wordset_put(wordset_t *set, const uint8_t *text, int length, uint32_t number) {
    if (length < 1 || length > UINT8_MAX || !wordset_widen(set, 1) || !roomy(set, (uint32_t)length)) return false;
    slot_t *slot = slot_of(set, text, length);
    if (slot->length) return true;
    memcpy(set->text + set->texts, text, (size_t)length);
    *slot = (slot_t){set->texts, number, (uint8_t)length};
    set->texts += (uint32_t)length;
    if (!set->count++ || length < set->shortest) set->shortest = length;
    if (length > set->longest) set->longest = length;
    return true;
}

bool wordset_begins(const wordset_t *set, const uint8_t *text, int length) {
    for (int size = set->shortest; set->count && size <= set->longest && size <= length; size++)
        if (wordset_find(set, text, size) >= 0) return true;
    return false;
}

bool wordset_ends(const wordset_t *set, const uint8_t *text, int length) {
    for (int size = set->shortest; set->count && size <= set->longest && size <= length; size++)
        if (wordset_find(set, text + length - size, size) >= 0) return true;
    return false;
}

bool wordset_makes(const wordset_t *set, const uint8_t *text, int length) {
    uint64_t reached = 1; /* a bit for each place up to which the text is made */
    for (int place = 0; place < length; place++)
        for (int size = set->shortest; reached >> place & 1 && size <= set->longest && place + size <= length; size++)
            if (wordset_find(set, text + place, size) >= 0) {
                if (place + size == length) return true;
                reached |= 1ull << (place + size);
            }
    return false;
}

bool wordset_nears(const wordset_t *set, const uint8_t *text, int length, int slips) {
    for (uint32_t place = 0; place < set->slots; place++) {
        const slot_t *slot = &set->slot[place];
        const uint8_t *other = set->text + slot->at;
        if (!slot->length || other[0] != text[0] || abs(slot->length - length) > slips) continue;
        if (osa(text, length, other, slot->length) <= slips) return true;
    }
    return false;
}

void wordset_empty(wordset_t *set) {
    free(set->text);
    free(set->slot);
    *set = (wordset_t){0};
}
