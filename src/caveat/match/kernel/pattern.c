/* Patterns of words, prepared from a table of costs. */
#include "pattern.h"

#include <string.h>

enum { PATTERNS = 8 }; /* that are remembered */

static int32_t least(int32_t one, int32_t other) { return one < other ? one : other; }

uint32_t coded(const uint8_t *letters, uint32_t size, uint8_t *codes) {
    uint32_t kept = size < FOREIGN_LONGEST ? size : FOREIGN_LONGEST;
    codes[0] = EDGE;
    for (uint32_t place = 0; place < kept; place++) codes[place + 1] = code_of(letters[place]);
    codes[kept + 1] = EDGE;
    return kept + 2;
}

static void hang(pattern *made, const foreign_operation *op, uint32_t end) {
    if (made->links >= LINKS - 1) return;
    uint32_t last = op->to[op->to_size - 1] & 63u, before = op->to[op->to_size - 2] & 63u;
    uint16_t *head = &made->head[before * CODES + last];
    made->links++;
    made->link[made->links] = (link){op->cost, *head, (uint8_t)end, op->from_size, op->to_size, op->to[0]};
    *head = (uint16_t)made->links;
}

static void lay(pattern *made, const foreign_operation *op, uint32_t end) {
    int16_t cost = (int16_t)(op->cost < NEVER ? op->cost : NEVER);
    int16_t *cell;
    if (op->to_size > 1) {
        hang(made, op, end);
        return;
    }
    if (op->to_size == 0)
        cell = &made->left[end + PAD];
    else
        cell = &(op->from_size == 1 ? made->substitute : op->from_size == 2 ? made->two_for_one : made->three_for_one)[op->to[0] & 63u][end + PAD];
    if (cost < *cell) *cell = cost;
}

static int fits(const foreign_operation *op, const uint8_t *codes, uint32_t size, uint32_t place) {
    if (op->from_size > 3 || op->to_size > 3 || op->from_size < 1 || place + op->from_size > size) return 0;
    if (op->from_size > 1 && op->to_size < 1) return 0;
    for (uint32_t letter = 0; letter < op->from_size; letter++)
        if (op->from[letter] != codes[place + letter]) return 0;
    return 1;
}

void fill(int16_t *cells, uint32_t count, int16_t value) {
    for (uint32_t cell = 0; cell < count; cell++) cells[cell] = value;
}

static void blank(pattern *made, const foreign_table *table, uint32_t size) {
    made->size = size;
    made->links = 0;
    memset(made->head, 0, sizeof made->head);
    for (uint32_t code = 0; code < CODES; code++) {
        fill(made->substitute[code], WIDE, code == EDGE ? NEVER : (int16_t)least(table->substitute, NEVER));
        made->substitute[code][1 + PAD] = NEVER;
        made->substitute[code][size + PAD] = NEVER;
        fill(made->two_for_one[code], WIDE, NEVER);
        fill(made->three_for_one[code], WIDE, NEVER);
        made->insert[code] = code == EDGE ? NEVER : (int16_t)least(table->insert, NEVER);
    }
    fill(made->left, WIDE, (int16_t)least(table->leave, DEAREST_LEFT));
    made->substitute[EDGE][1 + PAD] = made->substitute[EDGE][size + PAD] = 0;
}

/* Add up what the letters left out cost; the edges stay. */
static void add_up(pattern *made) {
    int16_t *left = made->left + PAD, all = left[0] = left[1] = 0;
    for (uint32_t place = 2; place < made->size; place++) left[place] = all = (int16_t)(all + left[place]);
    fill(left + made->size, WIDE - PAD - made->size, (int16_t)(NEVER + all));
}

/* Find the least that all letters from each place on can cost, whatever is written for them. */
static void look_ahead(pattern *made, int16_t cheapest[ROWS][4][4]) {
    fill(made->rest[0], 4 * WIDE, NEVER);
    made->rest[1][made->size + PAD] = 0;
    for (uint32_t place = made->size; place-- > 0;) {
        int32_t rest[4] = {NEVER, NEVER, NEVER, NEVER};
        for (uint32_t from = 1; from < 4 && place + from <= made->size; from++)
            for (uint32_t to = 0; to < 4; to++) rest[to] = least(rest[to], cheapest[place][from][to] + made->rest[1][place + from + PAD]);
        made->rest[3][place + PAD] = (int16_t)rest[3];
        made->rest[2][place + PAD] = (int16_t)least(rest[2], rest[3]);
        made->rest[1][place + PAD] = (int16_t)least(least(rest[0], rest[1]), least(rest[2], rest[3]));
    }
}

static void prepare(pattern *made, const foreign_table *table, const uint8_t *codes, uint32_t size) {
    const foreign_operation *ops = (const foreign_operation *)(const void *)(table + 1);
    int16_t cheapest[ROWS][4][4];
    blank(made, table, size);
    fill(&cheapest[0][0][0], ROWS * 16, NEVER);
    for (uint32_t at = table->begin[0]; at < table->begin[1]; at++)
        if (ops[at].to_size == 1) made->insert[ops[at].to[0] & 63u] = (int16_t)least(ops[at].cost, NEVER);
    for (uint32_t place = 0; place < size; place++) {
        int edge = place == 0 || place == size - 1;
        cheapest[place][1][0] = edge ? NEVER : (int16_t)least(table->leave, DEAREST_LEFT);
        cheapest[place][1][1] = edge ? 0 : (int16_t)least(table->substitute, NEVER);
        for (uint32_t at = table->begin[codes[place]]; at < table->begin[codes[place] + 1]; at++) {
            if (!fits(&ops[at], codes, size, place)) continue;
            lay(made, &ops[at], place + ops[at].from_size);
            int16_t *cell = &cheapest[place][ops[at].from_size][ops[at].to_size];
            *cell = (int16_t)least(*cell, ops[at].cost);
        }
    }
    add_up(made);
    look_ahead(made, cheapest);
}

/* The patterns that this thread prepared last: the few words of a name are set against many others, each for a tenth of that cost. */
const pattern *prepared(const foreign_table *table, const uint8_t *codes, uint32_t size) {
    static __thread struct {
        const foreign_table *table;
        uint8_t codes[ROWS];
        pattern made;
    } kept[PATTERNS], *one;
    static __thread uint32_t turn;
    for (one = kept; one < kept + PATTERNS; one++)
        if (one->table == table && one->made.size == size && memcmp(one->codes, codes, size) == 0) return &one->made;
    one = &kept[turn++ % PATTERNS];
    one->table = table;
    memcpy(one->codes, codes, size);
    prepare(&one->made, table, codes, size);
    return &one->made;
}
