/* After Ristad & Yianilos (1998), "Learning string edit distance", with operations of up to three letters on each side. */
#include "foreign.h"

#include "lanes.h"
#include "pattern.h"

enum { TIGHT = 12 }; /* sixteenths of a nat a letter: a limit that leaves most of a vocabulary unread */

/* Note in rows[at] what the operations cost that write its letter and one or two before it. */
static void write_letters(const pattern *made, row *rows, const uint8_t *written, uint32_t at, uint32_t first) {
    int16_t *now = rows[at];
    fill(now, WIDE, NEVER);
    for (uint32_t next = first; next; next = made->link[next].next) {
        const link *op = &made->link[next];
        if (op->to_size == 3 && (at < 3 || written[at - 3] != op->before)) continue;
        int32_t cost = rows[at - op->to_size][op->end + PAD - op->from_size] + op->cost;
        if (cost < now[op->end + PAD]) now[op->end + PAD] = (int16_t)cost;
    }
}

/* Fill rows[at] from the rows before it; `written` are the codes of the word with its edges. */
static void write_letter(const pattern *made, row *rows, const uint8_t *written, uint32_t at) {
    uint32_t code = written[at - 1], end = made->size + PAD + 1;
    uint32_t first = at > 1 ? made->head[written[at - 2] * CODES + code] : 0;
    if (first) write_letters(made, rows, written, at, first);
    lanes insert = lanes_of(made->insert[code]), never = lanes_of(NEVER), before = never;
    int16_t carried = NEVER;
    for (uint32_t block = PAD; block < end; block += LANES) {
        lanes last = lanes_at(rows[at - 1] + block), left = lanes_at(made->left + block);
        lanes cost = least_lanes(last + insert, first ? lanes_at(rows[at] + block) : never);
        cost = least_lanes(cost, lanes_back(before, last, 1) + lanes_at(made->substitute[code] + block));
        cost = least_lanes(cost, lanes_back(before, last, 2) + lanes_at(made->two_for_one[code] + block));
        cost = least_lanes(cost, lanes_back(before, last, 3) + lanes_at(made->three_for_one[code] + block));
        /* A place is also reached from any before it, by leaving out all letters between. */
        lanes least = least_so_far(cost - left, carried);
        carried = least[LANES - 1];
        cost = least_lanes(least + left, never);
        memcpy(rows[at] + block, &cost, sizeof cost);
        before = last;
    }
}

/* What a word may have cost at each place of the query, if an operation that writes 1, 2 or 3 letters is next. */
typedef struct {
    row most[4];
} allowance;

/* Whether a word may go on from rows[at], by an operation that writes one letter, or two from the row before, or three. */
static int goes_on(const pattern *made, const allowance *allowed, const row *rows, uint32_t at) {
    const int16_t *before = rows[at - 1], *first = rows[at > 1 ? at - 2 : 0];
    lanes over = lanes_of(-1); /* a lane keeps its sign while all its places cost more than is allowed */
    for (uint32_t block = PAD; block <= made->size + PAD; block += LANES) {
        over &= lanes_at(allowed->most[1] + block) - lanes_at(rows[at] + block);
        over &= lanes_at(allowed->most[2] + block) - lanes_at(before + block);
        over &= lanes_at(allowed->most[3] + block) - lanes_at(first + block);
    }
    return any_positive(over);
}

static uint32_t within(uint32_t cost) { return cost < NEVER ? cost : NEVER; }

uint32_t foreign_cost(const foreign_table *table, const uint8_t *query, uint32_t query_size, const uint8_t *word, uint32_t word_size) {
    row rows[ROWS];
    uint8_t codes[ROWS], written[ROWS];
    uint32_t size = coded(query, query_size, codes), ends = coded(word, word_size, written);
    const pattern *made = prepared(table, codes, size);
    for (uint32_t at = 0; at <= ends; at++) fill(rows[at], at ? PAD : WIDE, NEVER);
    rows[0][PAD] = 0;
    for (uint32_t at = 1; at <= ends; at++) write_letter(made, rows, written, at);
    return within((uint32_t)rows[ends][size + PAD]);
}

float foreign_likeness(const foreign_table *table, uint32_t cost, uint32_t query_size) {
    float usual = (float)(table->usual ? table->usual : 1) / 64.0f;
    float alike = 1.0f - 0.15f * (float)cost / (usual * (float)(2 * query_size + 2));
    return alike > 0.0f ? alike : 0.0f;
}

float foreign_alike(const foreign_table *table, const uint8_t *query, uint32_t query_size, const uint8_t *word, uint32_t word_size) {
    return foreign_likeness(table, foreign_cost(table, query, query_size, word, word_size), query_size);
}

/* What a scan has found: at most `most` words, cheapest first. */
typedef struct {
    uint32_t *found;
    uint16_t *costs;
    uint32_t held, most;
    int32_t limit;
    allowance allowed;
} nearest;

/* What is left of the limit at each place when the rest has cost the least it can. */
static void allow(nearest *near, const pattern *made) {
    for (uint32_t kind = 1; kind < 4; kind++)
        for (uint32_t cell = 0; cell < WIDE; cell++) {
            int32_t left = near->limit - made->rest[kind][cell];
            near->allowed.most[kind][cell] = (int16_t)(left < 0 || made->rest[kind][cell] == NEVER ? -1 : left);
        }
}

static void keep(nearest *near, const pattern *made, uint32_t word, int32_t cost) {
    uint32_t place = near->held < near->most ? near->held++ : near->most - 1;
    for (; place > 0 && near->costs[place - 1] > cost; place--) {
        near->found[place] = near->found[place - 1];
        near->costs[place] = near->costs[place - 1];
    }
    near->found[place] = word;
    near->costs[place] = (uint16_t)cost;
    if (near->held < near->most || near->limit < near->costs[near->most - 1]) return;
    near->limit = near->costs[near->most - 1] - 1;
    allow(near, made);
}

/* The first word from `word` on that shares less than `letters` letters with the one before it. */
static uint32_t parting(const foreign_words *words, uint32_t word, uint8_t letters) {
    typedef uint8_t stretch __attribute__((vector_size(16)));
    uint64_t halves[2] = {0, 0};
    for (; word + 16 <= words->count; word += 16) {
        stretch shared;
        memcpy(&shared, words->shared + word, sizeof shared);
        shared = (stretch)(shared < letters);
        memcpy(halves, &shared, sizeof halves);
        if (halves[0] | halves[1]) break;
    }
    while (word < words->count && words->shared[word] >= letters) word++;
    return word;
}

static void scan(const pattern *made, const foreign_words *words, nearest *near) {
    row rows[ROWS];
    uint8_t written[ROWS];
    uint32_t filled = 0, dead = ROWS;
    for (uint32_t at = 0; at < ROWS; at++) fill(rows[at], WIDE, NEVER);
    rows[0][PAD] = 0;
    allow(near, made);
    for (uint32_t word = 0; word < words->count; word++) {
        /* Rows up to `filled` belong to the prefix this word shares with the last one read; from `dead` on all is too dear. */
        if (dead < ROWS && (word = parting(words, word, (uint8_t)(dead - 1))) == words->count) return;
        uint32_t shared = word ? words->shared[word] + 1u : 0;
        filled = filled < shared ? filled : shared;
        const uint8_t *letters = words->letters + words->start[word];
        uint32_t size = words->start[word + 1] - words->start[word], ends = (size < FOREIGN_LONGEST ? size : FOREIGN_LONGEST) + 2;
        filled = filled < ends - 1 ? filled : ends - 1;
        dead = ROWS;
        while (filled < ends && dead == ROWS) {
            written[filled] = filled == 0 || filled == ends - 1 ? EDGE : code_of(letters[filled - 1]);
            write_letter(made, rows, written, ++filled);
            if (!goes_on(made, &near->allowed, (const row *)rows, filled)) dead = filled;
        }
        if (dead == ROWS && rows[ends][made->size + PAD] <= near->limit) keep(near, made, word, rows[ends][made->size + PAD]);
    }
}

uint32_t foreign_nearest(const foreign_table *table, const uint8_t *query, uint32_t query_size, const foreign_words *words,
                         uint32_t most, uint32_t dearest, uint32_t *found, uint16_t *costs) {
    uint8_t codes[ROWS];
    uint32_t size = coded(query, query_size, codes);
    nearest near = {.found = found, .costs = costs, .most = most < FOREIGN_MOST ? most : FOREIGN_MOST};
    if (!most || !query_size) return 0;
    const pattern *made = prepared(table, codes, size);
    /* Of a wide limit a third is tried first, which leaves most of the vocabulary unread and often finds enough. */
    for (int32_t part = dearest > TIGHT * size ? 3 : 1; part > 0 && near.held < near.most; part -= 2) {
        near.held = 0;
        near.limit = (int32_t)within(dearest) / part;
        scan(made, words, &near);
    }
    return near.held;
}
