/* Eight cells of 16 bits at once; compilers do not see by themselves that rows of costs may be filled so. */
#ifndef CAVEAT_LANES_H
#define CAVEAT_LANES_H

#include <stdint.h>
#include <string.h>

#if defined __SSE2__
#include <emmintrin.h>
#endif

enum { LANES = 8 };

typedef int16_t lanes __attribute__((vector_size(2 * LANES)));

static inline lanes lanes_at(const int16_t *cells) {
    lanes read;
    memcpy(&read, cells, sizeof read);
    return read;
}

static inline lanes lanes_of(int16_t value) { return (lanes){0} + value; }

static inline lanes least_lanes(lanes one, lanes other) {
#if defined __SSE2__
    return (lanes)_mm_min_epi16((__m128i)one, (__m128i)other);
#else
    lanes less = one < other;
    return (one & less) | (other & ~less);
#endif
}

/* The eight cells that begin `by` before those of `now`: to read them from memory, at another place than they were just written to,
 * would wait. Shifts want a constant, hence a macro. */
#if defined __SSE2__
#define lanes_back(before, now, by) \
    ((lanes)_mm_or_si128(_mm_slli_si128((__m128i)(now), 2 * (by)), _mm_srli_si128((__m128i)(before), 2 * (LANES - (by)))))
#else
static inline lanes lanes_back(lanes before, lanes now, int by) {
    lanes back;
    for (int lane = 0; lane < LANES; lane++) back[lane] = lane < by ? before[LANES + lane - by] : now[lane - by];
    return back;
}
#endif

/* In each lane the least of itself and all before it, and of `before`. */
static inline lanes least_so_far(lanes cells, int16_t before) {
    const lanes none = lanes_of(INT16_MAX);
    cells = least_lanes(cells, lanes_back(none, cells, 1));
    cells = least_lanes(cells, lanes_back(none, cells, 2));
    cells = least_lanes(cells, lanes_back(none, cells, 4));
    return least_lanes(cells, lanes_of(before));
}

/* Whether some lane is 0 or more. */
static inline int any_positive(lanes cells) {
    uint64_t halves[2];
    memcpy(halves, &cells, sizeof halves);
    return (halves[0] & halves[1] & 0x8000800080008000u) != 0x8000800080008000u;
}

#endif
