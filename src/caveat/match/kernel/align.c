/* Set the words of two names against each other. */
#include "align.h"

#include <stdlib.h>
#include <string.h>

#include "persons.h"

static const float JOINED = 0.99f, NEARLY = 0.92f, ACRONYM = 0.85f, ACRONYM_OF_FOUR = 0.88f, LONG_ACRONYM = 0.92f, INITIALS = 0.75f, FOREIGN = 0.8f;

enum { LONGEST_JOINED = LONGEST_TEXT, LONGEST_RUN = 3, LETTERS_A_SLIP = 5 };

static bool has(uint64_t places, int place) { return places >> place & 1; }
static uint64_t all_of(int count) { return count >= 64 ? ~0ull : (1ull << count) - 1; }

static float weight_of(const reading_t *reading, uint64_t places) {
    float weight = 0;
    for (; places; places &= places - 1) weight += reading->weight[first_of(places)];
    return weight;
}

static void take(alignment_t *found, uint64_t mine, uint64_t theirs, float alike, uint8_t how) {
    if (found->pairs == MOST_WORDS) return;
    float weight = (weight_of(found->one, mine) + weight_of(found->other, theirs)) / 2;
    found->pair[found->pairs++] = (pair_t){mine, theirs, alike, weight, how};
    found->left &= ~mine;
    found->right &= ~theirs;
}

/* The two sides of an alignment, so that what is done from either is written once: side 0 is `one`, side 1 is `other`. */
static const reading_t *reading_of(const alignment_t *found, int side) { return side ? found->other : found->one; }
static uint64_t free_of(const alignment_t *found, int side) { return side ? found->right : found->left; }

static void take_from(alignment_t *found, int side, uint64_t own, uint64_t across, float alike, uint8_t how) {
    take(found, side ? across : own, side ? own : across, alike, how);
}

static void equal_words(alignment_t *found) {
    for (int place = 0; place < found->one->words; place++) {
        const word_t *word = &found->one->word[place];
        int chosen = -1;
        for (uint64_t free = found->right; free; free &= free - 1) {
            const word_t *there = &found->other->word[first_of(free)];
            if (!word_same_text(word, there)) continue;
            if (chosen < 0) chosen = first_of(free);
            if (!((word->flags ^ there->flags) & FLAG_FATHER)) {
                chosen = first_of(free);
                break;
            }
        }
        if (chosen >= 0) take(found, 1ull << place, 1ull << chosen, 1, HOW_EQUAL);
    }
}

/* Words written as one, as text and as sound; stops at `LONGEST_JOINED`. */
typedef struct {
    uint8_t text[LONGEST_JOINED], sound[LONGEST_JOINED];
    int texts, sounds;
    bool whole;
} joined_t;

static void join(joined_t *joined, const word_t *word) {
    int texts = word->texts, sounds = word->sounds;
    if (joined->texts + texts > LONGEST_JOINED || joined->sounds + sounds > LONGEST_JOINED) {
        joined->whole = false;
        return;
    }
    memcpy(joined->text + joined->texts, word->text, (size_t)texts);
    joined->texts += texts;
    /* A sound is never doubled where two words meet. */
    int doubled = joined->sounds && sounds && joined->sound[joined->sounds - 1] == word->sound[0];
    memcpy(joined->sound + joined->sounds, word->sound + doubled, (size_t)(sounds - doubled));
    joined->sounds += sounds - doubled;
}

static bool same_run(const uint8_t *one, int ones, const uint8_t *other, int others) {
    return ones == others && memcmp(one, other, (size_t)ones) == 0;
}

/* A number or a single letter is more than a slip (Fund, Fund I). */
static bool numbered(const reading_t *reading) {
    for (int place = 0; place < reading->words; place++)
        if (reading->word[place].role == ROLE_NUMBER || reading->word[place].texts == 1) return true;
    return false;
}

/* Take two names for one when they differ only in where the words are cut. */
static bool whole_names(alignment_t *found) {
    joined_t mine = {.whole = true}, theirs = {.whole = true};
    for (int place = 0; place < found->one->words; place++) join(&mine, &found->one->word[place]);
    for (int place = 0; place < found->other->words; place++) join(&theirs, &found->other->word[place]);
    int fewer = mine.texts < theirs.texts ? mine.texts : theirs.texts;
    if (!mine.whole || !theirs.whole || fewer < 5 || abs(mine.texts - theirs.texts) > 3) return false;
    float alike = 0;
    bool exact = found->pairs || numbered(found->one) || numbered(found->other);
    int apart = osa(mine.text, mine.texts, theirs.text, theirs.texts);
    if (apart == 0)
        alike = 1;
    else if (exact)
        return false;
    else if (apart == 1 || same_run(mine.sound, mine.sounds, theirs.sound, theirs.sounds))
        alike = NEARLY;
    else if (apart * LETTERS_A_SLIP <= fewer)
        alike = 1 - (float)apart / (float)fewer;
    if (alike == 0) return false;
    found->pairs = 0;
    found->left = all_of(found->one->words), found->right = all_of(found->other->words);
    take(found, found->left, found->right, alike * JOINED, HOW_JOINED);
    return true;
}

/* The free neighbours in `reading` that `word` writes as one, or none, and how alike they are. */
static uint64_t split_as(const word_t *word, const reading_t *reading, uint64_t free, float *alike) {
    if (word->texts < 4) return 0;
    for (uint64_t starts = free; starts; starts &= starts - 1) {
        int place = first_of(starts);
        if (reading->word[place].text[0] != word->text[0]) continue;
        joined_t joined = {.whole = true};
        join(&joined, &reading->word[place]);
        uint64_t run = 1ull << place;
        for (int next = place + 1; next < place + LONGEST_RUN && next < reading->words && has(free, next); next++) {
            join(&joined, &reading->word[next]);
            run |= 1ull << next;
            if (!joined.whole) break;
            bool exact = same_run(joined.text, joined.texts, word->text, word->texts);
            *alike = exact ? JOINED : NEARLY * JOINED;
            if (exact || (joined.texts > 5 && same_run(joined.sound, joined.sounds, word->sound, word->sounds)) ||
                (joined.texts > 9 && abs(joined.texts - word->texts) < 3 &&
                 osa(joined.text, joined.texts, word->text, word->texts) < 3))
                return run;
        }
    }
    return 0;
}

/* The words from `place` on that stood there unbroken in another script, if all are free. */
static uint64_t foreign_run(const reading_t *reading, int place, uint64_t free) {
    const word_t *word = &reading->word[place];
    if (!word->spellings || word->spelt < 2 || place + word->spelt > reading->words) return 0;
    uint64_t run = all_of(word->spelt) << place;
    return (run & free) == run ? run : 0;
}

/* Set a single word of another script against a single Latin one: where there is nothing else to go by, even a poor likeness ranks,
 * unless both are known for forms of one name (майкл, Michael), or are alike letter by letter. */
static bool foreign_word(alignment_t *found) {
    const word_t *one = &found->one->word[0], *other = &found->other->word[0];
    bool single = all_of(found->one->words) == all_of(one->spelt > 1 ? one->spelt : 1) &&
                  all_of(found->other->words) == all_of(other->spelt > 1 ? other->spelt : 1);
    float alike = single ? foreign_likeness_of(one, other) : 0, otherwise = 0;
    uint8_t how = HOW_TRANSLITERATION, by;
    if (alike > 0 && found->one->words == 1 && found->other->words == 1) otherwise = likeness(one, other, &by);
    bool letters = (one->script | other->script) == SCRIPT_CYRILLIC;
    if (otherwise > alike && (letters || by == HOW_SYNONYM || by == HOW_NICKNAME)) alike = otherwise, how = by;
    if (alike > 0) take(found, found->left, found->right, alike, how);
    return alike > 0;
}

/* Pair what another script writes unbroken, and we cut into syllables, with the one word that it is (马克, Mark). */
static void foreign_runs(alignment_t *found) {
    for (int side = 0; side < 2; side++) {
        const reading_t *foreign = reading_of(found, side), *latin = reading_of(found, !side);
        for (int place = 0; place < foreign->words; place++) {
            uint64_t run = foreign_run(foreign, place, free_of(found, side)), best = 0;
            float most = FOREIGN;
            for (uint64_t free = run ? free_of(found, !side) : 0; free; free &= free - 1) {
                float alike = foreign_likeness_of(&foreign->word[place], &latin->word[first_of(free)]);
                if (latin->word[first_of(free)].role == ROLE_NAME && alike > most) most = alike, best = free & -free;
            }
            if (best && (foreign->word[place].script != SCRIPT_HAN || most >= SURELY_FOREIGN))
                take_from(found, side, run, best, most, HOW_TRANSLITERATION);
        }
    }
}

/* Pair words that one side writes as one (al Qaida, alqaida). */
static void joined_words(alignment_t *found) {
    for (int side = 0; side < 2; side++)
        for (uint64_t free = free_of(found, side); free; free &= free - 1) {
            uint64_t across = free_of(found, !side);
            if (!(across & (across - 1))) break;
            float alike;
            uint64_t run = split_as(&reading_of(found, side)->word[first_of(free)], reading_of(found, !side), across, &alike);
            if (run) take_from(found, side, free & -free, run, alike, HOW_JOINED);
        }
}

/* The place of a free word that is an acronym of the other name, if all of that is still to be paired; -1 if none. */
static int acronym_of(const reading_t *shorts, uint64_t free, const reading_t *longs, uint64_t spelt) {
    for (int place = 0; place < longs->words; place++)
        if (!has(spelt, place) && !word_light(&longs->word[place])) return -1;
    for (; free; free &= free - 1) {
        const word_t *word = &shorts->word[first_of(free)];
        for (int which = 0; which < longs->acronyms; which++)
            if (same_run(word->text, word->texts, longs->acronym[which].text, longs->acronym[which].length)) return first_of(free);
    }
    return -1;
}

/* The more letters an acronym has, the fewer names have its initials by chance. */
static float acronym_alike(const word_t *word) { return word->texts < 4 ? ACRONYM : word->texts == 4 ? ACRONYM_OF_FOUR : LONG_ACRONYM; }

static void acronyms(alignment_t *found) {
    for (int side = 0; side < 2; side++) {
        uint64_t across = free_of(found, !side);
        int place = acronym_of(reading_of(found, side), free_of(found, side), reading_of(found, !side), across);
        if (place < 0) continue;
        take_from(found, side, 1ull << place, across, acronym_alike(&reading_of(found, side)->word[place]), HOW_ACRONYM);
        return;
    }
}

/* The free words, one after the other but for particles, whose initials are the letters of `word` (JC for Jean Claude, RAS for Russian
 * Academy of Sciences), or none. */
static uint64_t words_of_initials(const word_t *word, const reading_t *reading, uint64_t free) {
    for (uint64_t starts = free; starts; starts &= starts - 1) {
        uint64_t run = 0;
        int letter = 0, place = first_of(starts);
        for (; letter < word->texts && place < reading->words; place++) {
            const word_t *next = &reading->word[place];
            if (has(free, place) && next->text[0] == word->text[letter])
                run |= 1ull << place, letter++;
            else if (!letter || !word_light(next))
                break;
        }
        if (letter == word->texts) return run;
    }
    return 0;
}

/* How many letters of initials a word may be to be taken for such. */
static bool may_be_initials(const word_t *word, int grammar) {
    return word->role == ROLE_NAME && word->texts >= 2 && word->texts <= (grammar == GRAMMAR_PERSON ? 3 : 6);
}

static void initials(alignment_t *found) {
    for (int side = 0; side < 2; side++)
        for (uint64_t free = free_of(found, side); free; free &= free - 1) {
            const word_t *word = &reading_of(found, side)->word[first_of(free)];
            if (!may_be_initials(word, found->one->grammar)) continue;
            uint64_t run = words_of_initials(word, reading_of(found, !side), free_of(found, !side));
            if (run) take_from(found, side, free & -free, run, INITIALS, HOW_INITIAL);
        }
}

typedef struct {
    float alike;
    uint8_t place, there, how;
} likely_t;

static int more_alike(const void *one, const void *other) {
    const likely_t *mine = one, *theirs = other;
    if (mine->alike != theirs->alike) return mine->alike > theirs->alike ? -1 : 1;
    return mine->place != theirs->place ? mine->place - theirs->place : mine->there - theirs->there;
}

static bool any_spelt(const reading_t *reading, uint64_t left) {
    for (; left; left &= left - 1)
        if (reading->word[first_of(left)].spellings) return true;
    return false;
}

/* Pair the words left over, the most alike first. */
static void like_words(alignment_t *found) {
    likely_t likely[MOST_WORDS * MOST_WORDS];
    size_t count = 0;
    /* What is dear to prepare, a word of another script, is set against all others in turn. */
    bool turned = any_spelt(found->other, found->right);
    uint64_t outer = turned ? found->right : found->left, inner = turned ? found->left : found->right;
    for (uint64_t first = outer; first; first &= first - 1)
        for (uint64_t second = inner; second; second &= second - 1) {
            int place = first_of(turned ? second : first), there = first_of(turned ? first : second);
            const word_t *word = &found->one->word[place], *other = &found->other->word[there];
            if (word_light(word) != word_light(other)) continue;
            uint8_t how;
            float alike = likeness(word, other, &how);
            if (found->one->grammar == GRAMMAR_PERSON) alike = romanised_alike(word, other, alike, &how);
            if (alike > 0) likely[count++] = (likely_t){alike, (uint8_t)place, (uint8_t)there, how};
        }
    if (count > 1) qsort(likely, count, sizeof *likely, more_alike);
    for (size_t at = 0; at < count; at++)
        if (has(found->left, likely[at].place) && has(found->right, likely[at].there))
            take(found, 1ull << likely[at].place, 1ull << likely[at].there, likely[at].alike, likely[at].how);
}

void align(const reading_t *one, const reading_t *other, alignment_t *found) {
    found->one = one, found->other = other, found->pairs = 0;
    found->left = all_of(one->words), found->right = all_of(other->words);
    equal_words(found);
    if (!found->left && !found->right) return;
    if (one->words != other->words && whole_names(found)) return;
    if (!found->left || !found->right) return;
    if (foreign_word(found)) return;
    foreign_runs(found);
    joined_words(found);
    if (one->grammar == GRAMMAR_ENTITY) acronyms(found);
    like_words(found);
    if (one->grammar == GRAMMAR_PERSON) judge_pairs(found);
    if (found->left && found->right && (one->grammar == GRAMMAR_ENTITY || one->grammar == GRAMMAR_PERSON)) initials(found);
}
