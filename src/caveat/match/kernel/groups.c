/* Groups of forms. */
#include "groups.h"

#include <string.h>

#include "tables.h"

enum { GRADE_BITS = 28, LONGEST_CHINESE = 14, LONGEST_KOREAN = 6, LEAST_BENDING = 5, MOST_RULED = 4 };

/* CRC-32 (ISO 3309) of a mark and a text, in the bits below the grade. */
static uint32_t group_of(enum grade grade, uint8_t mark, const uint8_t *text, int length) {
    uint32_t sum = ~0u;
    for (int at = -1; at < length; at++) {
        sum ^= at < 0 ? mark : text[at];
        for (int bit = 0; bit < 8; bit++) sum = sum >> 1 ^ (sum & 1 ? 0xedb88320u : 0);
    }
    return (uint32_t)grade << GRADE_BITS | (~sum & ((1u << GRADE_BITS) - 1));
}

static bool starts_with(const uint8_t *text, int length, const rule_t *rule) {
    return rule->length <= length && memcmp(text, rule->from, rule->length) == 0;
}

/* The rule for a whole text: NULL for none, and one that writes nothing for an empty text. */
static const rule_t *rule_for(const rules_t *table, const uint8_t *text, int length) {
    static const rule_t nothing;
    int64_t found = wordset_find(&table->from, text, length);
    return found >= 0 ? &table->rule[found] : length ? NULL : &nothing;
}

static uint8_t *write_out(uint8_t *at, const rule_t *rule) {
    memcpy(at, rule->to, rule->written);
    return at + rule->written;
}

/* Give the key of a word that may be one Korean syllable: of its beginning (if it has one), its vowel and its end, the first that make it
 * up whole; its length, 0 for none. */
static int korean(const uint8_t *word, int length, uint8_t *key) {
    const rules_t *initials = rules_of(RULES_INITIALS), *vowels = rules_of(RULES_VOWELS);
    if (length > LONGEST_KOREAN) return 0;
    const rule_t *surname = rule_for(rules_of(RULES_KOREAN), word, length);
    if (surname) word = surname->to, length = surname->written;
    for (int first = 0; first <= initials->rules; first++) {
        const rule_t *initial = first < initials->rules ? &initials->rule[first] : rule_for(initials, word, 0);
        if (!starts_with(word, length, initial)) continue;
        for (const rule_t *vowel = vowels->rule; vowel < vowels->rule + vowels->rules; vowel++) {
            if (!starts_with(word + initial->length, length - initial->length, vowel)) continue;
            int voiced = initial->length + vowel->length;
            const rule_t *end = rule_for(rules_of(RULES_ENDS), word + voiced, length - voiced);
            if (end) return (int)(write_out(write_out(write_out(key, initial), vowel), end) - key);
        }
    }
    return 0;
}

/* Give what a surname keeps in both genders; its length, 0 if it does not bend. */
static int bent(const uint8_t *word, int length, uint8_t *stem) {
    const rules_t *table = rules_of(RULES_GENDERS);
    if (length < LEAST_BENDING) return 0;
    for (const rule_t *rule = table->rule; rule < table->rule + table->rules; rule++) {
        int kept = length - rule->length;
        if (kept < 0 || word[length - 1] != rule->from[rule->length - 1] || memcmp(word + kept, rule->from, rule->length) != 0) continue;
        memcpy(stem, word, (size_t)kept);
        memcpy(stem + kept, rule->to, rule->written);
        return kept + rule->written;
    }
    memcpy(stem, word, (size_t)length);
    return wordset_ends(words_of(TABLE_GENDERS), word, length) ? length : 0;
}

static bool vowel(uint8_t letter, bool foreign) { return letter && (strchr("aeiou", letter) || (foreign && letter == 'v')); }

/* Whether a syllable may end before the letters at `next`: no vowel follows, nor an n, ng, g or r that belongs to it. */
static bool ends_before(const uint8_t *next, int left) {
    uint8_t first = left ? next[0] : 0, second = left > 1 ? next[1] : 0;
    if (vowel(first, true) || (first == 'n' && second == 'g')) return false;
    return !first || !strchr("ngr", first) || vowel(second, false);
}

/* How many letters of `word` are one syllable of Pinyin, 0 for none. */
static int syllable_at(const uint8_t *word, int length) {
    const rules_t *finals = rules_of(RULES_FINALS);
    int initial = length > 1 && word[1] == 'h' && strchr("zcs", word[0]) ? 2 : strchr("bpmfdtnlgkhjqxrzcsyw", word[0]) != NULL;
    for (const rule_t *final = finals->rule; final < finals->rule + finals->rules; final++) {
        int end = initial + final->length;
        if (end <= length && memcmp(word + initial, final->from, final->length) == 0 && ends_before(word + end, length - end)) return end;
    }
    return 0;
}

/* Write a word of Pinyin syllables in Wade-Giles; its length, 0 if it is no Pinyin. */
static int wade_giles(const uint8_t *word, int length, uint8_t *written) {
    const rules_t *table = rules_of(RULES_PINYIN);
    int count = 0;
    for (int at = 0, size; at < length; at += size) {
        int64_t number = (size = syllable_at(word + at, length - at)) ? wordset_find(&table->from, word + at, size) : -1;
        if (number < 0) return 0;
        memcpy(written + count, table->rule[number].to, table->rule[number].written);
        count += table->rule[number].written;
    }
    return count;
}

static int groups_by_rule(const uint8_t *word, int length, uint32_t groups[MOST_RULED]) {
    uint8_t other[LONGEST_TEXT * LONGEST_RULE];
    int count = 0, others = korean(word, length, other);
    if (others) groups[count++] = group_of(GRADE_DIALECT, 'k', other, others);
    if ((others = bent(word, length, other))) groups[count++] = group_of(GRADE_GENDER, 'g', other, others);
    if (length > LONGEST_CHINESE) return count;
    bool wade = wordset_makes(words_of(TABLE_WADE), word, length);
    others = wade_giles(word, length, other);
    bool differs = others && (others != length || memcmp(word, other, (size_t)length) != 0);
    if (differs) groups[count++] = group_of(GRADE_WADE_GILES, 'w', other, others) & ~1u;
    if (wade || (others && !differs)) groups[count++] = group_of(others ? GRADE_EITHER_SYSTEM : GRADE_WADE_GILES, 'w', word, length) | 1u;
    return count;
}

int groups_of(const uint8_t *word, int length, uint32_t groups[MOST_GROUPS]) {
    const uint32_t *listed = table_groups(word, length);
    uint32_t ruled[MOST_RULED];
    int count = *listed < MOST_GROUPS ? (int)*listed : MOST_GROUPS, more = groups_by_rule(word, length, ruled);
    memcpy(groups, listed + 1, (size_t)count * sizeof *groups);
    for (int at = 0; at < more && count < MOST_GROUPS; at++) groups[count++] = ruled[at];
    return count;
}
