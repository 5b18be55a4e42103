/* After Ristad & Yianilos (1998), "Learning string edit distance", with operations of up to three letters on each side. */
#include "foreign.h"

#include <string.h>

#include "pattern.h"

/* Eight cells at once; compilers do not see by themselves that the rows may be filled so. */
typedef int16_t lanes __attribute__((vector_size(16)));

static lanes lanes_at(const int16_t *cells) {
    lanes read;
    memcpy(&read, cells, sizeof read);
    return read;
}

static lanes least_lanes(lanes one, lanes other) {
    lanes less = one < other;
    return (one & less) | (other & ~less);
}

/* Fill rows[at] from the rows before it; `written` are the codes of the word with its edges. */
static void write_letter(const pattern *made, row *rows, const uint8_t *written, uint32_t at) {
    uint32_t code = written[at - 1], end = made->size + PAD + 1;
    int16_t *now = rows[at];
    const int16_t *last = rows[at - 1];
    int16_t insert = made->insert[code], before = NEVER;
    for (uint32_t block = PAD; block < end; block += 8) {
        lanes cost = lanes_at(last + block) + insert;
        cost = least_lanes(cost, lanes_at(last + block - 1) + lanes_at(made->substitute[code] + block));
        cost = least_lanes(cost, lanes_at(last + block - 2) + lanes_at(made->two_for_one[code] + block));
        cost = least_lanes(cost, lanes_at(last + block - 3) + lanes_at(made->three_for_one[code] + block));
        cost = least_lanes(cost, (lanes){0} + (int16_t)NEVER);
        memcpy(now + block, &cost, sizeof cost);
    }
    for (uint32_t next = at > 1 ? made->head[written[at - 2] * CODES + code] : 0; next; next = made->link[next].next) {
        const link *op = &made->link[next];
        if (op->to_size == 3 && (at < 3 || written[at - 3] != op->before)) continue;
        int32_t cost = rows[at - op->to_size][op->end + PAD - op->from_size] + op->cost;
        if (cost < now[op->end + PAD]) now[op->end + PAD] = (int16_t)cost;
    }
    for (uint32_t cell = PAD; cell < end; cell++) {
        int16_t cost = (int16_t)(before + made->skip[cell]);
        before = now[cell] = cost < now[cell] ? cost : now[cell];
    }
}

/* What a word may have cost at each place of the query, if an operation that writes 1, 2 or 3 letters is next. */
typedef struct {
    row most[4];
} allowance;

/* Whether some place of a row lies within its allowance; the eight lanes keep a sign that is lost as soon as one does. */
static int allows(const pattern *made, const int16_t *restrict most, const int16_t *restrict now) {
    int16_t over[8] = {-1, -1, -1, -1, -1, -1, -1, -1};
    uint64_t halves[2];
    for (uint32_t block = PAD; block <= made->size + PAD; block += 8)
        for (uint32_t lane = 0; lane < 8; lane++) over[lane] = (int16_t)(over[lane] & (most[block + lane] - now[block + lane]));
    memcpy(halves, over, sizeof halves);
    return (halves[0] & halves[1] & 0x8000800080008000u) != 0x8000800080008000u;
}

/* Whether a word may go on from rows[at], by an operation that writes one letter, or two from the row before, or three. */
static int goes_on(const pattern *made, const allowance *allowed, const row *rows, uint32_t at) {
    return allows(made, allowed->most[1], rows[at]) || allows(made, allowed->most[2], rows[at - 1]) ||
           (at > 1 && allows(made, allowed->most[3], rows[at - 2]));
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
    /* A tight limit leaves most of the vocabulary unread; a wider one is needed only when it finds too few. */
    for (int32_t part = 3; part > 0 && near.held < near.most; part -= 2) {
        near.held = 0;
        near.limit = (int32_t)within(dearest) / part;
        scan(made, words, &near);
    }
    return near.held;
}
