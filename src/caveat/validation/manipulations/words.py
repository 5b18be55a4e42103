"""Names altered word by word: order, joints, initials, titles, what is left out and what is put in."""

import re
from random import Random

_TITLES = ("Dr", "Gen.", "Hajji", "Col.", "Prof.", "Mr", "Sheikh", "Maulavi", "H.E.", "Ing.", "Mrs", "Lt. Gen.")
_SUFFIXES = ("Jr", "Sr", "III", "PhD", "Esq.")
_MIDDLES = ("Ali", "Maria", "Andreevich", "James", "Jose", "Hassan", "Ivanovich", "Chen")
_FATHERS = ("Nikolaevich", "Konstantinovich", "Petrovich", "Sergeevich", "Vladimirovich", "Andreevich")
_PATRONYMIC = re.compile(r"\b[A-Za-z]+(?:ovich|evich|ovna|evna|OVICH|EVICH|OVNA|EVNA)\b")
_NOISE = ("c/o", "attn", "Messrs", "ref 123", "ACC")
_MOST = 35

_NICKNAMES = {
    "alexander": "Sasha", "aleksandr": "Sasha", "alexandr": "Sasha", "vladimir": "Volodya", "mikhail": "Misha", "dmitry": "Dima",
    "dmitriy": "Dima", "dmitri": "Dima", "sergei": "Seryozha", "sergey": "Seryozha", "nikolai": "Kolya", "nikolay": "Kolya",
    "ivan": "Vanya", "yevgeny": "Zhenya", "evgeny": "Zhenya", "evgeniy": "Zhenya", "konstantin": "Kostya", "aleksei": "Lyosha",
    "alexey": "Lyosha", "aleksey": "Lyosha", "william": "Bill", "robert": "Bob", "richard": "Dick", "james": "Jim",
    "michael": "Mike", "thomas": "Tom", "joseph": "Joe", "charles": "Charlie", "edward": "Ted", "david": "Dave", "daniel": "Dan",
    "jose": "Pepe", "francisco": "Paco", "jesus": "Chuy", "luis": "Lucho", "enrique": "Quique", "guadalupe": "Lupe",
    "ignacio": "Nacho", "eduardo": "Lalo", "mohammad": "Mo", "muhammad": "Mo", "mohammed": "Mo", "elizabeth": "Liz",
    "margarita": "Rita", "ekaterina": "Katya", "natalia": "Natasha", "anastasia": "Nastya", "maria": "Masha", "tatiana": "Tanya",
    "viktor": "Vitya", "pavel": "Pasha", "yuri": "Yura", "yury": "Yura", "igor": "Gosha", "boris": "Borya", "anatoly": "Tolya",
    "benjamin": "Ben", "samuel": "Sam", "anthony": "Tony", "manuel": "Manolo", "antonio": "Toño", "rafael": "Rafa",
}  # fmt: skip


def parts_of(text: str) -> tuple[list[str], list[str]]:
    """Split a person's name into given and family words; without a comma the last word is the family's."""
    before, comma, after = text.partition(",")
    if comma and after.strip():
        return after.replace(",", " ").split(), before.split()
    words = text.split()
    return words[:-1], words[-1:]


def reordered(text: str, dice: Random) -> str | None:
    """Turn the order of a person's words, or write LAST, First."""
    given, family = parts_of(text)
    if not given or not family:
        return None
    natural, listed = " ".join([*given, *family]), f"{' '.join(family).upper()}, {' '.join(given)}"
    mixed = [*given, *family]
    dice.shuffle(mixed)
    found = [other for other in (natural, listed, " ".join([*family, *given]), " ".join(mixed)) if other != text]
    return dice.choice(found) if found else None


def joined_or_split(text: str, dice: Random) -> str | None:
    """Write the first two words as one, or the first long word as two."""
    words = text.split()
    places = [place for place in range(min(2, len(words) - 1)) if words[place].isalpha() and words[place + 1].isalpha()]
    if places and dice.random() < 0.7:
        place = places[0]
        return " ".join([*words[:place], words[place] + words[place + 1], *words[place + 2 :]])
    long = [place for place, word in enumerate(words) if word.isalpha() and len(word) > 6][:1]
    if not long:
        return None
    place = dice.choice(long)
    cut = dice.randrange(3, len(words[place]) - 2)
    return " ".join([*words[:place], words[place][:cut], words[place][cut:], *words[place + 1 :]])


def middle_dropped(text: str, dice: Random) -> str | None:
    """Leave out a middle name or patronymic."""
    given, family = parts_of(text)
    if len(given) < 2:
        return None
    gone = dice.randrange(1, len(given))
    return " ".join([*given[:gone], *given[gone + 1 :], *family])


def middle_added(text: str, dice: Random) -> str | None:
    """Put in a middle name where there was none."""
    given, family = parts_of(text)
    return " ".join([*given, dice.choice(_MIDDLES), *family]) if len(given) == 1 and family else None


def father_contradicted(text: str, dice: Random) -> str | None:
    """Put another patronymic."""
    every = list(_PATRONYMIC.finditer(text))
    if not every or not every[-1].start():
        return None
    found = every[-1]
    other = dice.choice([one for one in _FATHERS if one[:4].lower() != found[0][:4].lower()])
    if found[0].lower().endswith("na"):
        other = other.removesuffix("ich") + "na"
    return text[: found.start()] + (other.upper() if found[0].isupper() else other) + text[found.end() :]


def initials(text: str, dice: Random) -> str | None:
    """Write given names as initials, before or after the family's name."""
    given, family = parts_of(text)
    if not given or not family or sum(map(len, family)) < 4:
        return None
    short = [f"{word[0].upper()}." for word in given if word[0].isalpha()]
    if not short:
        return None
    whose = " ".join(family)
    return dice.choice(
        (f"{' '.join(short)} {whose}", f"{whose}, {' '.join(short)}", f"{''.join(short)} {whose}", f"{short[0][0]} {whose}")
    )


def titled(text: str, dice: Random) -> str | None:
    """Put a title before the name, or a suffix behind it."""
    given, family = parts_of(text)
    natural = " ".join([*given, *family])
    return f"{dice.choice(_TITLES)} {natural}" if dice.random() < 0.7 else f"{natural} {dice.choice(_SUFFIXES)}"


def noisy(text: str, dice: Random) -> str | None:
    """Say a word twice, or put noise before or behind."""
    words = text.split()
    twice = dice.choice(words)
    return dice.choice((f"{text} {twice}", f"{twice} {text}", f"{dice.choice(_NOISE)} {text}", f"{text}'s", f"A01 {text}"))


def cut_off(text: str, dice: Random) -> str | None:
    """Cut the text as narrow fields do; a name that would lose half of itself is left alone."""
    return text[:_MOST].rstrip() if _MOST + 2 < len(text) < _MOST * 1.6 else None


def shortened(text: str, dice: Random) -> str | None:
    """Cut the first given name to its beginning."""
    given, family = parts_of(text)
    if not given or len(given[0]) < 6:
        return None
    return " ".join([given[0][: dice.randrange(4, len(given[0]))], *given[1:], *family])


def nicknamed(text: str, dice: Random) -> str | None:
    """Put the short form of a given name."""
    given, family = parts_of(text)
    for place, word in enumerate(given):
        if word.lower() in _NICKNAMES:
            return " ".join([*given[:place], _NICKNAMES[word.lower()], *given[place + 1 :], *family])
    return None


def one_surname(text: str, dice: Random) -> str | None:
    """Leave the second of two surnames out."""
    given, family = parts_of(text)
    return " ".join([*given, family[0]]) if "," in text and len(family) == 2 and len(family[0]) > 3 else None


def glued(text: str, dice: Random) -> str | None:
    """Write the birthday or another field into the name."""
    day = f"{dice.randrange(1, 29):02d}.{dice.randrange(1, 13):02d}.{dice.randrange(1940, 2000)}"
    return dice.choice((f"{text} {day}", f"{text} DOB {day}", f"{text} (born {day})", f"{text}, {day[-4:]}"))
