/* Tables of words and of rules. */
#include "tables.h"

#include <stdlib.h>
#include <string.h>

enum { LETTERS = 26 };

static wordset_t words[WORD_TABLES], by_letter[WORD_TABLES][LETTERS];
static rules_t rules[RULE_TABLES];
static wordset_t grouped;
static uint32_t *group_lists;

const wordset_t *words_of(enum word_table which) { return &words[which]; }

const rules_t *rules_of(enum rule_table which) { return &rules[which]; }

const wordset_t *words_with(enum word_table which, uint8_t letter) { return &by_letter[which][(uint8_t)(letter - 'a') % LETTERS]; }

/* The length of the text up to a sign, or to the end. */
static int up_to(uint8_t sign, const uint8_t *text, const uint8_t *end) {
    const uint8_t *found = memchr(text, sign, (size_t)(end - text));
    return (int)((found ? found : end) - text);
}

bool tables_take_words(enum word_table which, const uint8_t *lines, size_t size, uint32_t number) {
    const uint8_t *end = lines + size;
    uint32_t count = 0;
    for (const uint8_t *at = lines; at < end; at += up_to('\n', at, end) + 1) count++;
    if (!wordset_widen(&words[which], count)) return false;
    bool sorted = which == TABLE_LONG || which == TABLE_PHRASES; /* near words are sought in these */
    for (int length; lines < end; lines += length + 1) {
        if (!(length = up_to('\n', lines, end))) continue;
        if (!wordset_put(&words[which], lines, length, number)) return false;
        if (sorted && !wordset_put(&by_letter[which][(uint8_t)(lines[0] - 'a') % LETTERS], lines, length, number)) return false;
    }
    return true;
}

bool tables_take_rules(enum rule_table which, const uint8_t *lines, size_t size) {
    const uint8_t *end = lines + size;
    rules_t *table = &rules[which];
    rule_t *more = realloc(table->rule, ((size_t)table->rules + size) * sizeof *more);
    if (!more) return false;
    table->rule = more;
    for (int length; lines < end; lines += length + 1) {
        rule_t *rule = &table->rule[table->rules];
        length = up_to('\n', lines, end);
        int from = up_to(' ', lines, lines + length), to = length - from - 1;
        if (from > LONGEST_RULE || to < 0 || to > LONGEST_RULE) return false;
        memcpy(rule->from, lines, (size_t)from);
        memcpy(rule->to, lines + from + 1, (size_t)to);
        rule->length = (uint8_t)from, rule->written = (uint8_t)to;
        if (!wordset_put(&table->from, rule->from, from, (uint32_t)table->rules++)) return false;
    }
    return true;
}

bool tables_take_groups(const uint8_t *lines, size_t size) {
    const uint8_t *end = lines + size;
    uint32_t held = 0;
    if (grouped.count || !(group_lists = malloc((size + 1) * sizeof *group_lists))) return false;
    for (int length; lines < end; lines += length + 1) {
        length = up_to('\n', lines, end);
        int word = up_to(' ', lines, lines + length);
        uint32_t *list = &group_lists[held++];
        for (int at = word; at < length; at++) {
            if (lines[at] == ' ')
                group_lists[held++] = 0;
            else
                group_lists[held - 1] = 10 * group_lists[held - 1] + (uint32_t)(lines[at] - '0');
        }
        *list = (uint32_t)(&group_lists[held] - list) - 1;
        if (!wordset_put(&grouped, lines, word, (uint32_t)(list - group_lists))) return false;
    }
    return true;
}

const uint32_t *table_groups(const uint8_t *text, int length) {
    static const uint32_t none;
    int64_t found = wordset_find(&grouped, text, length);
    return found < 0 ? &none : &group_lists[found];
}
