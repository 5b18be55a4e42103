/* Plain names, read in every grammar: as names/{person,entity,read}.py do. */
#include "read.h"

#include <string.h>

#include "fold.h"
#include "query.h"

enum { LONGEST_FAMILY = 4, FEWEST = 3, FEWEST_WITH_FORM = 4, MOST_INITIALS = 8, MOST_PERSONAL = 5, MOST_READ = 24 };

static const form_node_t *form_nodes;
static const form_step_t *form_steps;
static const uint8_t *form_ranks;

/* The words of a text, and what is known of each. */
typedef struct {
    folded_t folded;
    known_t word[MOST_FOLDED];
    uint8_t room[MOST_FOLDED][LONGEST_WORD];
    int words;
    uint16_t traits;
} text_t;

/* The words of a name without its legal forms. */
typedef struct {
    const known_t *word[MOST_FOLDED];
    int words;
} kept_t;

/* The words of a reading, and what else it holds; words as `spelt` where that differs. */
typedef struct {
    part_t word[MOST_READ];
    int words, family; /* how many words from the start on are a family name */
    uint8_t form[MOST_FOLDED];
    int forms;
    run_t acronym[MOST_ACRONYMS];
    int acronyms;
    uint8_t initials[2][MOST_READ];
    kept_t spelt;
} draft_t;

void read_forms(const form_node_t *nodes, const form_step_t *steps, const uint8_t *ranks) {
    form_nodes = nodes, form_steps = steps, form_ranks = ranks;
}

static run_t run_of(const part_t *part) { return (run_t){part_text(part), part_length(part)}; }

static int run_order(run_t one, run_t other) {
    int order = memcmp(one.text, other.text, (size_t)(one.length < other.length ? one.length : other.length));
    return order ? order : one.length - other.length;
}

static bool same_text(const part_t *one, const part_t *other) { return !run_order(run_of(one), run_of(other)); }

/* Whether words hold a part of a name: 1 if so, 0 if there are none, -1 if all are particles, which then are read otherwise. */
static int named(const known_t *known, int words) {
    bool telling = false;
    for (int place = 0; place < words; place++) telling |= part_role(&known[place].person) != ROLE_PARTICLE;
    return telling ? 1 : words ? -1 : 0;
}

/* Whether a person's name is for its neighbours to say. */
static bool neighbours(const text_t *text) {
    int ahead = text->folded.ahead;
    if (text->traits & TRAIT_NEIGHBOURS || named(text->word, text->words) < 0) return true;
    return ahead >= 0 && (named(text->word, ahead) < 0 || named(text->word + ahead, text->words - ahead) < 0);
}

static void read_person(const text_t *text, draft_t *draft) {
    int ahead = text->folded.ahead;
    for (int place = 0; place < text->words; place++) draft->word[draft->words++] = text->word[place].person;
    if (ahead > 0 && ahead < text->words && ahead <= LONGEST_FAMILY) draft->family = ahead;
}

/* Follow the table of forms as far as it goes; gives how many words are a form, which is told. */
static int form_at(const known_t *known, int place, int words, uint8_t *form) {
    int there = place + 1, end = place;
    for (int node = known[place].begins; node;) {
        const form_node_t *state = &form_nodes[node];
        if (state->form != NO_FORM && (!state->at_ends || !place || there == words)) end = there, *form = state->form;
        if (there == words) break;
        const form_step_t *step = form_steps + state->first;
        int left = state->following;
        while (left && step->word != known[there].form) step++, left--;
        node = left && known[there].form ? step->node : 0;
        there++;
    }
    return end - place < words ? end - place : 0;
}

static void add_form(draft_t *draft, uint8_t form) {
    int place = draft->forms;
    for (int at = 0; at < draft->forms; at++)
        if (draft->form[at] == form) return;
    for (; place && form_ranks[draft->form[place - 1]] > form_ranks[form]; place--) draft->form[place] = draft->form[place - 1];
    draft->form[place] = form;
    draft->forms++;
}

/* Take the legal forms out of a name; one of nothing else stays whole. */
static void without_forms(const known_t *known, int words, kept_t *kept, draft_t *draft) {
    bool any = false, telling = false;
    for (int place = 0; place < words; place++) any |= known[place].begins;
    for (int place = 0, size; place < words; place += size ? size : 1) {
        uint8_t form = NO_FORM;
        size = any ? form_at(known, place, words, &form) : 0;
        if (size)
            add_form(draft, form);
        else
            kept->word[kept->words++] = &known[place];
    }
    while (any && kept->words > 1 && kept->word[kept->words - 1]->last_form != NO_FORM) add_form(draft, kept->word[--kept->words]->last_form);
    for (int place = 0; place < kept->words; place++) telling |= !(kept->word[place]->traits & TRAIT_JOINS);
    if (telling || !any) return;
    draft->forms = 0;
    for (kept->words = 0; kept->words < words; kept->words++) kept->word[kept->words] = &known[kept->words];
}

static void drop(draft_t *draft, int place) {
    memmove(draft->word + place, draft->word + place + 1, (size_t)(--draft->words - place) * sizeof *draft->word);
}

/* The first letters of all words that tell something, but for one. */
static int initials_of(const draft_t *draft, int but, uint8_t *initials) {
    int count = 0;
    for (int place = 0; place < draft->words; place++)
        if (place != but && part_role(&draft->word[place]) != ROLE_PARTICLE) initials[count++] = part_text(&draft->word[place])[0];
    return count;
}

/* Drop what a name says twice: a word again, or its own initials. */
static void say_once(draft_t *draft) {
    for (int place = 1; place < draft->words; place++)
        for (int before = 0; before < place; before++)
            if (part_role(&draft->word[before]) == part_role(&draft->word[place]) && same_text(&draft->word[before], &draft->word[place])) {
                drop(draft, place--);
                break;
            }
    for (int place = 0; place < draft->words; place++) {
        uint8_t initials[MOST_READ];
        const part_t *word = &draft->word[place];
        if (part_role(word) == ROLE_PARTICLE) continue;
        int count = initials_of(draft, place, initials);
        if (count >= FEWEST && part_length(word) == count && memcmp(part_text(word), initials, (size_t)count) == 0) {
            drop(draft, place);
            return;
        }
    }
}

static void add_acronym(draft_t *draft, run_t initials) {
    for (int which = 0; which < draft->acronyms; which++)
        if (!run_order(draft->acronym[which], initials)) return;
    if (draft->acronyms < MOST_ACRONYMS) draft->acronym[draft->acronyms++] = initials;
}

/* Give the initials of a name, without its legal form and with it, in the order of the alphabet; a person's would be no acronym. */
static void add_acronyms(const text_t *text, draft_t *draft) {
    bool generic = false;
    for (int place = 0; place < draft->words; place++) {
        enum role role = part_role(&draft->word[place]);
        generic |= role == ROLE_GENERIC || role == ROLE_PLACE;
    }
    if (text->words == draft->words && !generic) return;
    run_t less = {draft->initials[0], initials_of(draft, -1, draft->initials[0])}, full = {draft->initials[1], 0};
    for (int place = 0; place < text->words; place++)
        if (text->word[place].letter) draft->initials[1][full.length++] = text->word[place].letter;
    bool one = less.length >= FEWEST && less.length <= MOST_INITIALS, other = full.length >= FEWEST_WITH_FORM && full.length <= MOST_INITIALS;
    bool later = one && other && run_order(less, full) > 0;
    if (later) add_acronym(draft, full);
    if (one) add_acronym(draft, less);
    if (other) add_acronym(draft, full);
}

/* Read an organisation's name; false if it may hold a place of several words, or has nothing but particles. */
static bool read_entity(const text_t *text, draft_t *draft) {
    kept_t *kept = &draft->spelt;
    without_forms(text->word, text->words, kept, draft);
    bool telling = false;
    for (int place = 0; place < kept->words; place++) {
        const known_t *word = kept->word[place];
        bool initial = word->traits & TRAIT_JOINS && word->length == 1 && place && kept->words < 3;
        if (place + 1 < kept->words && lexicon_place(word, kept->word[place + 1])) return false;
        for (int part = 0; part < (initial ? 1 : word->roles); part++) {
            if (draft->words == MOST_READ) return false;
            draft->word[draft->words++] = initial ? word->plain : word->role[part];
            telling |= part_role(&draft->word[draft->words - 1]) != ROLE_PARTICLE;
        }
    }
    if (!telling) return false;
    say_once(draft);
    bool same = kept->words == draft->words;
    for (int place = 0; same && place < kept->words; place++) {
        run_t spelt = {kept->word[place]->text, kept->word[place]->length};
        same = !run_order(spelt, run_of(&draft->word[place]));
    }
    if (same) kept->words = 0;
    add_acronyms(text, draft);
    return true;
}

/* Read an organisation's name by its words in English; it keeps the initials of its own language before those. */
static bool read_translated(const text_t *text, const text_t *english, const given_t *given, draft_t *own, draft_t *draft) {
    if (given->initialses > MOST_FOLDED || !read_entity(english, draft)) return false;
    run_t englishes[MOST_ACRONYMS];
    int count = draft->acronyms;
    memcpy(englishes, draft->acronym, sizeof englishes);
    draft->acronyms = 0;
    if (given->initialses)
        add_acronym(draft, (run_t){given->initials, (int)given->initialses});
    else if (!read_entity(text, own))
        return false;
    for (int which = 0; which < own->acronyms; which++) add_acronym(draft, own->acronym[which]);
    for (int which = 0; which < count; which++) add_acronym(draft, englishes[which]);
    return true;
}

/* Whether words of other languages may have to be put into English. */
static bool foreign(const text_t *text) {
    uint16_t traits = text->traits;
    if (traits & TRAIT_TRANSLATED || (traits & TRAIT_PERHAPS && traits & TRAIT_TELLS)) return true;
    if (traits & TRAIT_ITSELF && traits & TRAIT_LITTLE) return true;
    for (int place = 0; traits & TRAIT_BEGINS && place + 1 < text->words; place++)
        if (text->word[place].traits & TRAIT_BEGINS && lexicon_phrase(&text->word[place + 1])) return true;
    return false;
}

static bool read_craft(const text_t *text, draft_t *draft) {
    const known_t *word = text->word;
    if (text->words > 2 && word[0].length == 1 && word[1].length == 1) return false; /* may be M V */
    for (int place = text->words > 1 && word[0].traits & TRAIT_CRAFT_TITLE; place < text->words; place++) draft->word[draft->words++] = word[place].plain;
    return true;
}

/* Whether a word is one of the titles of a person's name. */
static bool titled(const draft_t *person, const part_t *word) {
    for (int place = 0; place < person->words; place++)
        if (part_role(&person->word[place]) == ROLE_TITLE && same_text(&person->word[place], word)) return true;
    return false;
}

/* As names.read.likely_grammar says. */
static enum grammar likely(const draft_t *person, const draft_t *entity) {
    bool personal = false, titles = false;
    int names = 0;
    for (int place = 0; place < person->words; place++) {
        const part_t *word = &person->word[place];
        titles |= part_role(word) == ROLE_TITLE;
        if (part_role(word) != ROLE_NAME) continue;
        names++;
        personal |= place < person->family || word->packed[1] & (FLAG_FATHER | FLAG_FAMILY) || lexicon_personal(part_text(word), part_length(word));
    }
    if (entity->forms) return GRAMMAR_ENTITY;
    for (int place = 0; place < entity->words; place++) {
        const part_t *word = &entity->word[place];
        if (part_role(word) == ROLE_GENERIC && !(names > 1 && titled(person, word))) return GRAMMAR_ENTITY;
        if (part_role(word) == ROLE_PLACE && !personal) return GRAMMAR_ENTITY;
    }
    if (titles) return GRAMMAR_PERSON;
    return personal && names >= 2 && names <= MOST_PERSONAL ? GRAMMAR_PERSON : UNKNOWN;
}

static uint8_t *put_run(uint8_t *at, const uint8_t *text, int length) {
    *at = (uint8_t)length;
    memcpy(at + 1, text, (size_t)length);
    return at + 1 + length;
}

static uint8_t *put(uint8_t *at, enum grammar grammar, const draft_t *draft) {
    int forms = draft->forms < MOST_FORMS ? draft->forms : MOST_FORMS;
    at[0] = (uint8_t)grammar, at[1] = (uint8_t)draft->words, at[2] = (uint8_t)forms, at[3] = (uint8_t)draft->acronyms;
    at[4] = (uint8_t)draft->spelt.words;
    memcpy(at + READING_HEAD, draft->form, (size_t)forms);
    at += READING_HEAD + forms;
    for (int which = 0; which < draft->acronyms; which++) at = put_run(at, draft->acronym[which].text, draft->acronym[which].length);
    for (int place = 0; place < draft->spelt.words; place++) at = put_run(at, draft->spelt.word[place]->text, draft->spelt.word[place]->length);
    for (int place = 0; place < draft->words; place++) {
        memcpy(at, draft->word[place].packed, (size_t)draft->word[place].size);
        if (place < draft->family) at[1] |= FLAG_FAMILY;
        at += draft->word[place].size;
    }
    return at;
}

/* Know the word of a text at a place; 1, or below 0 the length of the word of which Python has to tell, written to `packed`. */
static int know_word(text_t *text, int place, uint8_t *packed) {
    const uint8_t *word = text->folded.word[place];
    int length = text->folded.length[place];
    if (lexicon_know(word, length, text->room[place], &text->word[place])) return 1;
    memcpy(packed, word, (size_t)length);
    return -length;
}

/* Fold a text and know its words; gives 1, 0 for one that is not plain, or what know_word gives of one that is not known. */
static int know(const uint8_t *written, size_t length, text_t *text, uint8_t *packed) {
    text->traits = 0;
    if (!fold_plain(written, length, &text->folded) || !text->folded.words) return 0;
    text->words = text->folded.words;
    for (int place = 0, known; place < text->words; place++) {
        if ((known = know_word(text, place, packed)) < 0) return known;
        text->traits |= text->word[place].traits;
    }
    return !(text->traits & TRAIT_NUMBER);
}

/* Take the words of a person's name that Python gives; as know. */
static int take_person(const given_t *given, text_t *text, draft_t *draft, uint8_t *packed) {
    const uint8_t *end = given->person + given->persons;
    for (const uint8_t *at = given->person; end - at > 3 && end - at >= 3 + at[2]; at += 3 + at[2]) {
        int place = draft->words, known;
        if (place == MOST_FOLDED || at[2] > LONGEST_TEXT) return 0;
        text->folded.word[place] = at + 3, text->folded.length[place] = at[2];
        if ((known = know_word(text, place, packed)) < 1) return known;
        part_t plain = text->word[place].plain;
        if (plain.packed != text->room[place]) memcpy(text->room[place], plain.packed, (size_t)plain.size);
        text->room[place][0] = at[0], text->room[place][1] = at[1];
        draft->word[draft->words++] = (part_t){text->room[place], plain.size};
    }
    return draft->words > 0;
}

/* Write the folded words of a text out. */
static int written_out(const text_t *text, uint8_t *at) {
    *at++ = (uint8_t)(text->folded.ahead < 0 ? NO_COMMA : text->folded.ahead);
    for (int place = 0; place < text->words; place++) {
        *at++ = text->word[place].plain.packed == text->room[place] ? ' ' : ',';
        memcpy(at, text->folded.word[place], (size_t)text->folded.length[place]);
        at += text->folded.length[place];
    }
    *at = 0;
    return 0;
}

int read_plain(const uint8_t *written, size_t length, bool weak, unsigned wanted, const given_t *given, uint8_t packed[READ_ROOM]) {
    text_t text, english, taken;
    draft_t person = {.words = 0}, entity = {.words = 0}, own = {.words = 0}, craft = {.words = 0};
    bool as_person = wanted >> GRAMMAR_PERSON & 1, as_entity = wanted >> GRAMMAR_ENTITY & 1, as_craft = wanted >> GRAMMAR_CRAFT & 1;
    int known;
    packed[0] = 0;
    if ((known = know(written, length, &text, packed)) < 1) return known;
    if (!given && as_person && neighbours(&text)) packed[0] |= NEEDS_PERSON;
    if (!given && as_entity && foreign(&text)) packed[0] |= NEEDS_ENGLISH;
    if (packed[0]) return written_out(&text, packed + 1);
    if (as_person && given && given->persons) {
        if ((known = take_person(given, &taken, &person, packed)) < 1) return known;
    } else if (as_person)
        read_person(&text, &person);
    if (as_entity && given && given->englishes) {
        if ((known = know(given->english, given->englishes, &english, packed)) < 1) return known;
        if (!read_translated(&text, &english, given, &own, &entity)) return 0;
    } else if (as_entity && !read_entity(&text, &entity))
        return 0;
    if (as_craft && !read_craft(&text, &craft)) return 0;
    packed[0] = (uint8_t)(wanted == WANTED_ALL ? likely(&person, &entity) : UNKNOWN), packed[1] = weak;
    packed[2] = (uint8_t)(as_person + as_entity + as_craft);
    uint8_t *end = packed + 3;
    if (as_person) end = put(end, GRAMMAR_PERSON, &person);
    if (as_entity) end = put(end, GRAMMAR_ENTITY, &entity);
    if (as_craft) end = put(end, GRAMMAR_CRAFT, &craft);
    return (int)(end - packed);
}
