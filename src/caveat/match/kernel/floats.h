/* The lesser and the greater of two numbers, neither of which is ever missing. */
#ifndef CAVEAT_FLOATS_H
#define CAVEAT_FLOATS_H

static inline float lesser(float one, float other) { return one < other ? one : other; }
static inline float greater(float one, float other) { return one > other ? one : other; }

#endif
