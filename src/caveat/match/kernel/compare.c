/* Two readings compared in one order, whichever was given first. */
#include "features.h"

static void turn(alignment_t *found) {
    const reading_t *one = found->one;
    uint64_t left = found->left;
    found->one = found->other, found->other = one;
    found->left = found->right, found->right = left;
    for (int at = 0; at < found->pairs; at++) {
        pair_t *pair = &found->pair[at];
        uint64_t mine = pair->mine;
        pair->mine = pair->theirs, pair->theirs = mine;
    }
}

float compared(const reading_t *one, const reading_t *other, const circumstances_t *beside, const table_t *table, alignment_t *found,
               float *points) {
    bool turned = reading_order(one, other) > 0;
    align(turned ? other : one, turned ? one : other, found);
    float score = score_of(found, beside, table, points);
    if (turned && points) turn(found);
    return score;
}
