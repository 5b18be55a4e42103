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

/* The eight cells that begin one, two or three before those of `now`: to read them from memory, at another place than they were just
 * written to, would wait. */
static inline lanes one_back(lanes before, lanes now) {
#if defined __SSE2__
    return (lanes)_mm_or_si128(_mm_slli_si128((__m128i)now, 2), _mm_srli_si128((__m128i)before, 14));
#else
    return (lanes){before[7], now[0], now[1], now[2], now[3], now[4], now[5], now[6]};
#endif
}

static inline lanes two_back(lanes before, lanes now) {
#if defined __SSE2__
    return (lanes)_mm_or_si128(_mm_slli_si128((__m128i)now, 4), _mm_srli_si128((__m128i)before, 12));
#else
    return (lanes){before[6], before[7], now[0], now[1], now[2], now[3], now[4], now[5]};
#endif
}

static inline lanes three_back(lanes before, lanes now) {
#if defined __SSE2__
    return (lanes)_mm_or_si128(_mm_slli_si128((__m128i)now, 6), _mm_srli_si128((__m128i)before, 10));
#else
    return (lanes){before[5], before[6], before[7], now[0], now[1], now[2], now[3], now[4]};
#endif
}

/* In each lane the least of itself and all before it, and of `before`. */
static inline lanes least_so_far(lanes cells, int16_t before) {
#if defined __SSE2__
    const __m128i none = _mm_set1_epi16(INT16_MAX);
    __m128i told = (__m128i)cells;
    told = _mm_min_epi16(told, _mm_or_si128(_mm_slli_si128(told, 2), _mm_srli_si128(none, 14)));
    told = _mm_min_epi16(told, _mm_or_si128(_mm_slli_si128(told, 4), _mm_srli_si128(none, 12)));
    told = _mm_min_epi16(told, _mm_or_si128(_mm_slli_si128(told, 8), _mm_srli_si128(none, 8)));
    return (lanes)_mm_min_epi16(told, _mm_set1_epi16(before));
#else
    for (int lane = 0; lane < LANES; lane++) before = cells[lane] = cells[lane] < before ? cells[lane] : before;
    return cells;
#endif
}

/* Whether some lane is 0 or more. */
static inline int any_positive(lanes cells) {
    uint64_t halves[2];
    memcpy(halves, &cells, sizeof halves);
    return (halves[0] & halves[1] & 0x8000800080008000u) != 0x8000800080008000u;
}

#endif
