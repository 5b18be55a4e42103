/* Keys under which spellings of one word meet: its sound and its consonants. */
#ifndef CAVEAT_SOUNDS_H
#define CAVEAT_SOUNDS_H

#include <stddef.h>
#include <stdint.h>

/* Respell a folded word so that usual transliterations of one name fall together (husayn, hussein, husain); gives the length, at most
 * `room`. */
int sound_of(const uint8_t *word, int length, uint8_t *sound, int room);

/* Reduce a folded word to classes of consonants, with one mark for a vowel at its start; gives the length, at most `room`. */
int bones_of(const uint8_t *word, int length, uint8_t *bones, int room);

/* Add the sound and the consonants of its text to a packed word that has neither. `packed` has room for LONGEST_WORD; gives the length, 0
 * for bytes that are no such word. */
int word_pack(const uint8_t *told, size_t length, uint8_t *packed);

#endif
