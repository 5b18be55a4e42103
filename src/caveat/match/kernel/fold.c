/* Plain texts to folded words. */
#include "fold.h"

#include <string.h>

static bool letter(uint8_t sign) { return (sign | 32) >= 'a' && (sign | 32) <= 'z'; }
static bool small(uint8_t sign) { return sign >= 'a' && sign <= 'z'; }

/* Letters, blanks, and marks that stand between words, join them, or are left out. */
static bool plain_sign(uint8_t sign) { return letter(sign) || (sign && strchr(" ,.-&'()/\":;+#*?[]|", sign)); }

/* Letters each followed by a dot (S.A.), or with hyphens between (A-B-C), are one word; gives how many signs it takes, 0 for none. */
static int initials_at(const uint8_t *text, int at, int length) {
    if ((at && letter(text[at - 1])) || !letter(text[at])) return 0;
    int size = 0;
    while (at + size + 1 < length && letter(text[at + size]) && text[at + size + 1] == '.') size += 2;
    if (size >= 4) {
        int last = at + size;
        bool one_more = last < length && letter(text[last]) && (last + 1 == length || !letter(text[last + 1]));
        return size + one_more;
    }
    size = 1;
    while (at + size + 1 < length && text[at + size] == '-' && letter(text[at + size + 1])) size += 2;
    if (at + size < length && letter(text[at + size])) size -= 2; /* what follows is a longer word */
    return size >= 5 ? size : 0;
}

/* Whether a legal form may be glued to a word here (SiemensAG). */
static bool glued(const uint8_t *text, int at) {
    return at >= 3 && letter(text[at]) && !small(text[at]) && small(text[at - 1]) && small(text[at - 2]) && small(text[at - 3]);
}

/* Whether "'s" ends a word here. */
static bool possessive(const uint8_t *text, int at, int length) {
    return at && letter(text[at - 1]) && at + 1 < length && (text[at + 1] | 32) == 's' && (at + 2 == length || !letter(text[at + 2]));
}

typedef struct {
    folded_t *folded;
    uint8_t *end; /* of what is written */
    int open;     /* letters of the word that is being written */
} pen_t;

static void write(pen_t *pen, uint8_t sign) {
    *pen->end++ = sign | 32;
    pen->open++;
}

static bool close(pen_t *pen) {
    if (!pen->open) return true;
    folded_t *folded = pen->folded;
    if (folded->words == MOST_FOLDED) return false;
    folded->word[folded->words] = pen->end - pen->open;
    folded->length[folded->words++] = pen->open < LONGEST_FOLDED ? pen->open : LONGEST_FOLDED;
    pen->open = 0;
    return true;
}

bool fold_plain(const uint8_t *text, size_t size, folded_t *folded) {
    pen_t pen = {folded, folded->text, 0};
    int length = (int)size;
    folded->words = 0, folded->ahead = -1;
    if (size > LONGEST_PLAIN) return false;
    for (int at = 0; at < length;) {
        if (!plain_sign(text[at]) || glued(text, at)) return false;
        int initials = initials_at(text, at, length);
        if (initials) {
            for (int place = at; place < at + initials; place++)
                if (letter(text[place])) write(&pen, text[place]);
            at += initials;
            if (!close(&pen)) return false;
            continue;
        }
        if (letter(text[at])) {
            write(&pen, text[at++]);
            continue;
        }
        if (text[at] == '\'') {
            at += possessive(text, at, length) ? 2 : 1;
            continue;
        }
        if (!close(&pen)) return false;
        if (text[at] == '&') {
            memcpy(pen.end, "and", 3);
            pen.end += 3, pen.open = 3;
            if (!close(&pen)) return false;
        }
        if (text[at] == ',' && folded->ahead < 0) folded->ahead = folded->words;
        at++;
    }
    return close(&pen);
}
