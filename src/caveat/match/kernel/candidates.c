/* A heap of candidates with the least likely at its head. */
#include "candidates.h"

#include <stdlib.h>

static bool worse(candidate_t one, candidate_t other) {
    return one.likely != other.likely ? one.likely < other.likely : one.name > other.name;
}

static void sift(candidate_t *heap, int count, int place) {
    for (;;) {
        int least = place, child = 2 * place + 1;
        for (int which = child; which < child + 2 && which < count; which++)
            if (worse(heap[which], heap[least])) least = which;
        if (least == place) return;
        candidate_t moved = heap[place];
        heap[place] = heap[least], heap[least] = moved;
        place = least;
    }
}

int candidates_keep(candidate_t *kept, int count, int most, candidate_t candidate) {
    if (count < most) {
        int place = count;
        for (; place && worse(candidate, kept[(place - 1) / 2]); place = (place - 1) / 2) kept[place] = kept[(place - 1) / 2];
        kept[place] = candidate;
        return count + 1;
    }
    if (worse(kept[0], candidate)) {
        kept[0] = candidate;
        sift(kept, count, 0);
    }
    return count;
}

static int likelier(const void *one, const void *other) {
    return worse(*(const candidate_t *)one, *(const candidate_t *)other) ? 1 : -1;
}

void candidates_rank(candidate_t *kept, int count) { qsort(kept, (size_t)count, sizeof *kept, likelier); }
