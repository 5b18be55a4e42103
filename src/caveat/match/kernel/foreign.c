/* After Ristad & Yianilos (1998), "Learning string edit distance", with operations of up to three letters on each side. */
#include "foreign.h"

#include <string.h>

enum {
    EDGE = 63,                   /* stands before the first letter and after the last, on both sides */
    CODES = 64,
    ROWS = FOREIGN_LONGEST + 3,  /* places between letters: edge, letters, edge */
    PAD = 8,                     /* cells before the first place, never reached, so that reading back needs no test */
    WIDE = PAD + 48,             /* and as many after the last as let a row be filled by eights */
    NEVER = 16000,               /* dearer than any word, and two of them still fit in 16 bits */
    LINKS = 8192,
    PATTERNS = 8, /* that are remembered */
};

/* An operation that writes two or three letters, at the place of the query where it ends. */
typedef struct {
    uint16_t cost, next;
    uint8_t end, from_size, to_size, before; /* before: the first letter of three */
} link;

typedef int16_t row[WIDE];

/* The operations of a table that fit one query. */
typedef struct {
    uint32_t size; /* letters with both edges */
    row substitute[CODES], two_for_one[CODES], three_for_one[CODES];
    int16_t insert[CODES];
    row skip;
    row rest[4]; /* the least that the letters from here on can cost, if an operation that writes 1, 2 or 3 letters is next */
    int32_t links;
    uint16_t head[CODES * CODES]; /* by the last two letters written */
    link link[LINKS];
} pattern;

static int32_t least(int32_t one, int32_t other) { return one < other ? one : other; }

/* Codes: a-z 1..26, A-Z 27..52, a hyphen 53, all else 54. */
static uint8_t code_of(uint8_t letter) {
    if (letter >= 'a' && letter <= 'z') return (uint8_t)(letter - 'a' + 1);
    if (letter >= 'A' && letter <= 'Z') return (uint8_t)(letter - 'A' + 27);
    return letter == '-' ? 53 : 54;
}

static uint32_t coded(const uint8_t *letters, uint32_t size, uint8_t *codes) {
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
        cell = &made->skip[end + PAD];
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

static void fill(int16_t *cells, uint32_t count, int16_t value) {
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
    fill(made->skip, WIDE, (int16_t)least(table->leave, NEVER));
    made->skip[1 + PAD] = made->skip[size + PAD] = NEVER;
    made->substitute[EDGE][1 + PAD] = made->substitute[EDGE][size + PAD] = 0;
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
        cheapest[place][1][0] = edge ? NEVER : (int16_t)least(table->leave, NEVER);
        cheapest[place][1][1] = edge ? 0 : (int16_t)least(table->substitute, NEVER);
        for (uint32_t at = table->begin[codes[place]]; at < table->begin[codes[place] + 1]; at++) {
            if (!fits(&ops[at], codes, size, place)) continue;
            lay(made, &ops[at], place + ops[at].from_size);
            int16_t *cell = &cheapest[place][ops[at].from_size][ops[at].to_size];
            *cell = (int16_t)least(*cell, ops[at].cost);
        }
    }
    look_ahead(made, cheapest);
}

/* Fill rows[at] from the rows before it; `written` are the codes of the word with its edges. */
static void write_letter(const pattern *made, row *rows, const uint8_t *written, uint32_t at) {
    uint32_t code = written[at - 1], end = made->size + PAD + 1;
    int16_t *restrict now = rows[at];
    const int16_t *restrict last = rows[at - 1];
    const int16_t *restrict one = made->substitute[code], *restrict two = made->two_for_one[code];
    const int16_t *restrict three = made->three_for_one[code];
    int16_t insert = made->insert[code];
    for (uint32_t block = PAD; block < end; block += 8)
        for (uint32_t cell = block; cell < block + 8; cell++) {
            int16_t cost = (int16_t)(last[cell] + insert), other = (int16_t)(last[cell - 1] + one[cell]);
            cost = cost < other ? cost : other;
            other = (int16_t)(last[cell - 2] + two[cell]);
            cost = cost < other ? cost : other;
            other = (int16_t)(last[cell - 3] + three[cell]);
            cost = cost < other ? cost : other;
            now[cell] = cost < NEVER ? cost : NEVER;
        }
    for (uint32_t next = at > 1 ? made->head[written[at - 2] * CODES + code] : 0; next; next = made->link[next].next) {
        const link *op = &made->link[next];
        if (op->to_size == 3 && (at < 3 || written[at - 3] != op->before)) continue;
        int32_t cost = rows[at - op->to_size][op->end + PAD - op->from_size] + op->cost;
        if (cost < now[op->end + PAD]) now[op->end + PAD] = (int16_t)cost;
    }
    for (uint32_t cell = PAD + 1; cell < end; cell++) {
        int16_t cost = (int16_t)(now[cell - 1] + made->skip[cell]);
        if (cost < now[cell]) now[cell] = cost;
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

/* The patterns that this thread prepared last: the few words of a name are set against many others, each for a tenth of that cost. */
static const pattern *prepared(const foreign_table *table, const uint8_t *codes, uint32_t size) {
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

static void scan(const pattern *made, const foreign_words *words, nearest *near) {
    row rows[ROWS];
    uint8_t written[ROWS];
    uint32_t filled = 0, dead = ROWS;
    for (uint32_t at = 0; at < ROWS; at++) fill(rows[at], WIDE, NEVER);
    rows[0][PAD] = 0;
    allow(near, made);
    for (uint32_t word = 0; word < words->count; word++) {
        /* Rows up to `filled` belong to the prefix this word shares with the last one read; from `dead` on all is too dear. */
        uint32_t shared = word ? words->shared[word] + 1u : 0;
        filled = filled < shared ? filled : shared;
        if (filled >= dead) continue;
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
