/* What an alignment leaves over, weighed once for all features. */
#include "left.h"

#include "floats.h"

static enum sort sort_of(const word_t *word) {
    switch (word->role) {
        case ROLE_NUMBER: return SORT_NUMBER;
        case ROLE_PLACE: return SORT_PLACE;
        case ROLE_NAME: case ROLE_INITIAL: return word->flags & FLAG_FATHER ? SORT_FATHER : SORT_OWN;
        default: return SORT_GENERIC;
    }
}

static void sort_out(seen_t *seen, const reading_t *reading, uint64_t left, float *side) {
    for (; left; left &= left - 1) {
        int place = first_of(left);
        if (word_light(&reading->word[place])) continue;
        side[sort_of(&reading->word[place])] += reading->weight[place];
        seen->own_word_left |= reading->word[place].role == ROLE_NAME || reading->word[place].role == ROLE_INITIAL;
    }
}

/* A person's name of two words or more, all in Chinese characters or Korean letters. */
static bool syllabic_name(const reading_t *reading) {
    if (reading->grammar != GRAMMAR_PERSON || reading->words < 2) return false;
    for (int place = 0; place < reading->words; place++) {
        uint8_t script = reading->word[place].script;
        if (script != SCRIPT_HAN && script != SCRIPT_HANGUL) return false;
    }
    return true;
}

void weigh_left(seen_t *seen) {
    float sides[2][SORTS] = {{0}}, rest[2] = {0};
    sort_out(seen, seen->found->one, seen->found->left, sides[0]);
    sort_out(seen, seen->found->other, seen->found->right, sides[1]);
    for (int sort = 0; sort < SORTS; sort++) {
        float both = seen->contradicted[sort] = lesser(sides[0][sort], sides[1][sort]);
        sides[0][sort] -= both, sides[1][sort] -= both;
        if (sort != SORT_NUMBER) rest[0] += sides[0][sort], rest[1] += sides[1][sort];
    }
    if (syllabic_name(seen->found->one) || syllabic_name(seen->found->other)) {
        /* A Chinese or Korean name has no more parts than are written: one too many is another's. */
        for (int side = 0; side < 2; side++) seen->contradicted[SORT_OWN] += sides[side][SORT_OWN], rest[side] -= sides[side][SORT_OWN], sides[side][SORT_OWN] = 0;
    }
    int more = rest[1] > rest[0];
    float mixed = lesser(rest[0], rest[1]);
    seen->otherwise += mixed;
    float alone = rest[more] > 0 ? (rest[more] - mixed) / rest[more] : 0;
    for (int sort = 0; sort < SORTS; sort++) seen->missing[sort] = sides[more][sort] * alone;
    seen->missing[SORT_NUMBER] = sides[0][SORT_NUMBER] + sides[1][SORT_NUMBER];
}
