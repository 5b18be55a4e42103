/* Sounds and consonants of words. */
#include "sounds.h"

#include <stdbool.h>
#include <string.h>

#include "words.h"

typedef struct {
    const char *from, *to;
} respelling_t;

/* The longest part that fits is respelt; the parts of one first letter stand together, the longer before the shorter. */
static const respelling_t SPELLINGS[] = {
    {"aa", "a"}, {"ae", "i"}, {"ai", "i"}, {"aj", "i"}, {"aw", "au"}, {"ay", "i"},
    {"ce", "si"}, {"ch", "sh"}, {"ci", "si"}, {"ck", "k"}, {"cy", "si"}, {"cz", "sh"}, {"c", "k"},
    {"dzh", "j"}, {"dh", "d"}, {"dj", "j"}, {"dz", "z"},
    {"ee", "i"}, {"ei", "i"}, {"ej", "i"}, {"eo", "u"}, {"eu", "u"}, {"ey", "i"}, {"e", "i"},
    {"gh", "g"},
    {"iya", "a"}, {"iye", "i"}, {"ia", "a"}, {"ie", "i"}, {"ij", "i"}, {"iu", "u"}, {"iy", "i"},
    {"kh", "h"},
    {"oe", "u"}, {"oo", "u"}, {"ou", "u"}, {"ow", "au"}, {"o", "u"},
    {"ph", "f"},
    {"q", "k"},
    {"shch", "sh"}, {"sch", "sh"},
    {"tsch", "sh"}, {"tch", "sh"}, {"tsh", "sh"}, {"th", "t"}, {"ts", "s"}, {"tz", "s"},
    {"ue", "u"},
    {"w", "v"},
    {"x", "ks"},
    {"you", "u"}, {"ya", "a"}, {"ye", "i"}, {"yi", "i"}, {"yo", "u"}, {"yu", "u"}, {"yy", "i"}, {"y", "i"},
    {"zh", "j"},
    {NULL, NULL},
};

static const respelling_t CONSONANTS[] = {
    {"ce", "s"}, {"ch", "s"}, {"ci", "s"}, {"cy", "s"}, {"c", "k"},
    {"dh", "d"}, {"dj", "j"},
    {"gh", "g"}, {"g", "j"},
    {"kh", "k"},
    {"ph", "f"}, {"p", "b"},
    {"q", "k"},
    {"shch", "s"}, {"sch", "s"}, {"sh", "s"},
    {"tsh", "s"}, {"th", "t"}, {"ts", "s"}, {"tz", "s"},
    {"v", "f"},
    {"x", "ks"},
    {"zh", "j"}, {"z", "s"},
    {NULL, NULL},
};

static bool vowel(uint8_t letter) { return letter == 'a' || letter == 'e' || letter == 'i' || letter == 'o' || letter == 'u'; }
static bool weak(uint8_t letter) { return vowel(letter) || letter == 'w' || letter == 'y'; }

static const respelling_t *respelling_at(const respelling_t *table, const uint8_t *word, int left) {
    for (; table->from; table++) {
        if ((uint8_t)table->from[0] != word[0]) continue;
        size_t size = strlen(table->from);
        if ((int)size <= left && memcmp(table->from, word, size) == 0) return table;
    }
    return NULL;
}

/* Write a letter, unless it doubles the one before. */
static int put(uint8_t letter, uint8_t *written, int length, int room) {
    if ((length && written[length - 1] == letter) || length == room) return length;
    written[length] = letter;
    return length + 1;
}

int sound_of(const uint8_t *word, int length, uint8_t *sound, int room) {
    int heard = 0, digits = 0;
    for (int at = 0; at < length; at++) digits += word[at] >= '0' && word[at] <= '9';
    if (length < 3 || digits == length) {
        memcpy(sound, word, (size_t)(length < room ? length : room));
        return length < room ? length : room;
    }
    for (int at = 0; at < length;) {
        const respelling_t *part = respelling_at(SPELLINGS, word + at, length - at);
        if (!part) {
            heard = put(word[at++], sound, heard, room);
            continue;
        }
        for (const char *to = part->to; *to; to++) heard = put((uint8_t)*to, sound, heard, room);
        at += (int)strlen(part->from);
    }
    return heard > 3 && sound[heard - 1] == 'h' && sound[heard - 2] != 's' ? heard - 1 : heard;
}

int bones_of(const uint8_t *word, int length, uint8_t *bones, int room) {
    bool marked = length && weak(word[0]);
    int bare = 0, first = marked, said = 0;
    if (marked) bones[bare++] = vowel(word[0]) ? 'a' : word[0];
    /* What stands between two consonants falls away first, so that doubles meet; the mark is no consonant. */
    for (int at = first; at < length;) {
        const respelling_t *part = respelling_at(CONSONANTS, word + at, length - at);
        if (!part) {
            if (!weak(word[at])) said++, bare = first + put(word[at], bones + first, bare - first, room - first);
            at++;
            continue;
        }
        for (const char *to = part->to; *to; to++) said++, bare = first + put((uint8_t)*to, bones + first, bare - first, room - first);
        at += (int)strlen(part->from);
    }
    return said > 2 && bones[bare - 1] == 'h' ? bare - 1 : bare;
}

int word_pack(const uint8_t *told, size_t length, uint8_t *packed) {
    word_t word;
    const uint8_t *after = word_read(told, told + length, &word);
    if (!after || word.sounds || word.boneses) return 0;
    uint8_t *at = packed + WORD_HEAD + word.texts;
    memcpy(packed, told, WORD_HEAD + word.texts);
    packed[5] = (uint8_t)sound_of(word.text, word.texts, at, LONGEST_TEXT);
    packed[6] = (uint8_t)bones_of(word.text, word.texts, at + packed[5], LONGEST_TEXT);
    at += packed[5] + packed[6];
    memcpy(at, word.spelling, (size_t)(after - word.spelling));
    return (int)(at - packed + (after - word.spelling));
}
