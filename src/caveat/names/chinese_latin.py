"""Chinese names in Latin letters: Wade-Giles beside pinyin, and surnames as Cantonese, Hokkien and others write them."""

import re
from functools import cache

_SURNAMES = """
chan chen chin tan | chang cheung zhang teo cheong | chao chiu zhao chew | cheng zheng teh tay cheang | chau chow zhou chiew
chiang jiang keung kiang | choi cai tsai chua choy chai | chu zhu choo | chung zhong chong | fung feng | fan hwan | fok huo
ha xia hsia | hau hou how | ho he hoe | hsieh xie tse sia chia cheah | hsu xu hui tsui koh khoo | hu woo | huang wong wang ng ooi oei hwang bong
hung hong ang | ip yip ye yap yeh | kao gao ko | kong gong kung jiang | ku gu koo goo | kuan guan kwan | kuo guo kwok kok quek kwak | kwong kuang
lai lay | lam lin lim lum | lau liu low lew liew lao | lee li lie | leung liang neo leong niu | liao liu liew | lo luo law loh | lu loo luk loke | lui lei lv
lung long loong | ma mah beh | mai mak | mo mok | ng wu goh ngo go | ngai ni wei | ou au ow | pan poon pun phua | pang peng | sheng shing | sit xue hsueh
so su soh | song sung soong | sun suen soon swee | szeto situ | tai dai day | tam tan tham | tang deng teng | tang thang | tin tian tien | ting ding teng
to tu du toh doo | tong tang dong tung | tsang zeng tseng chan chang | tsao cao cho chow tso | tso zuo cho | tsui cui chui xu | tu du to
wan yin man | wai wei | wang wong ong heng | xiao siu hsiao siew seow | xiong hung hsiung | yam ren jen yim | yan yim yen gan ngan | yang yeung young yeo yong
yao yiu yew | yau you chiu qiu | yee yu yue yi er | yim yan yen | yin wan | yuan yuen un | yun wan | chien qian tsin chin zee | hsiang xiang | jen ren yam
kam gan jin gum | kei ji chi | kiu qiao chiao | lok luo | mui mei moy | miao miu | ouyang auyeung | peh bai pak pai | pi bi | pu bu po | shao siu shiu shaw
shek shi shih sek sze | shum shen sum sim sham | siu shao | sze shi shih | tsou zou chow chau | wen man wan boon | yeh ye yip
"""
_INITIALS = {
    "zh": "ch", "ch": "ch", "sh": "sh", "b": "p", "p": "p", "m": "m", "f": "f", "d": "t", "t": "t", "n": "n", "l": "l", "g": "k", "k": "k",
    "h": "h", "j": "ch", "q": "ch", "x": "hs", "r": "j", "z": "ts", "c": "ts", "s": "s", "y": "y", "w": "w", "": "",
}  # fmt: skip
_FINALS = {
    "a": "a", "o": "o", "ai": "ai", "ei": "ei", "ao": "ao", "ou": "ou", "an": "an", "en": "en", "ang": "ang", "eng": "eng", "ong": "ung",
    "i": "i", "ia": "ia", "ie": "ieh", "iao": "iao", "iu": "iu", "ian": "ien", "in": "in", "iang": "iang", "ing": "ing", "iong": "iung",
    "u": "u", "ua": "ua", "uo": "uo", "uai": "uai", "ui": "ui", "uan": "uan", "un": "un", "uang": "uang", "ue": "ueh", "e": "e", "er": "erh", "v": "u",
}  # fmt: skip
_WHOLE = {
    "zhi": "chih", "chi": "chih", "shi": "shih", "ri": "jih", "zi": "tzu", "ci": "tzu", "si": "ssu", "yi": "i", "yan": "yen", "ye": "yeh", "you": "yu",
    "yong": "yung", "yue": "yueh", "ge": "ko", "ke": "ko", "he": "ho", "gui": "kuei", "kui": "kuei", "wo": "wo", "duo": "to", "tuo": "to", "luo": "lo",
    "nuo": "no", "zuo": "tso", "cuo": "tso", "suo": "so", "zhuo": "cho", "chuo": "cho", "ruo": "jo", "guo": "kuo", "e": "o", "xue": "hsueh",
}  # fmt: skip
_TRIED = "iang|iong|uang|ang|eng|ong|iao|ian|ing|uai|uan|ai|ei|ao|ou|an|en|ia|ie|iu|in|ua|uo|ui|un|ue|er|a|e|i|o|u|v"
FINALS = tuple(_TRIED.split("|"))
"""The second halves of syllables, as they are tried."""
_SYLLABLE = re.compile(f"(zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw]?)({_TRIED})(?![aeiouv])(?!ng|n(?![aeiou])|g(?![aeiou])|r(?![aeiou]))")
_LONGEST = 14
_PINYIN_ENDS = frozenset("aeiouvngr")


def _classes() -> dict[str, frozenset[int]]:
    members: dict[str, set[int]] = {}
    for number, row in enumerate(_SURNAMES.replace("\n", "|").split("|")):
        for form in row.split():
            members.setdefault(form, set()).add(number)
    return {form: frozenset(numbers) for form, numbers in members.items()}


CHINESE_SURNAMES = _classes()
"""Surnames by the characters they may stand for; Wong is one way to write 王 and 黄."""


def wade_giles(word: str) -> str:
    """Write a word of pinyin syllables in Wade-Giles without its apostrophes; empty if it is no pinyin."""
    if len(word) > _LONGEST or word[-1:] not in _PINYIN_ENDS:
        return ""
    written, place = "", 0
    while place < len(word):
        syllable = _SYLLABLE.match(word, place)
        if syllable is None:
            return ""
        initial, final = syllable.groups()
        written += _WHOLE.get(initial + final) or _INITIALS[initial] + _FINALS[final]
        place = syllable.end()
    return written


@cache
def _wade() -> re.Pattern[str]:
    """Compile the syllables of Wade-Giles when first one is asked for."""
    starts, ends, whole = (
        "|".join(sorted(set(parts.values()), key=lambda part: (-len(part), part))) for parts in (_INITIALS, _FINALS, _WHOLE)
    )
    return re.compile(f"(?:(?:{starts})(?:{ends})|{whole})+")


def pinyin_syllables() -> dict[str, str]:
    """Give each syllable of Pinyin, and some that are none, in Wade-Giles."""
    return {
        initial + final: _WHOLE.get(initial + final) or _INITIALS[initial] + _FINALS[final]
        for initial in _INITIALS
        for final in FINALS
    }


def wade_syllables() -> frozenset[str]:
    """Give what words of Wade-Giles are made of."""
    parts = (initial + final for initial in _INITIALS.values() for final in _FINALS.values())
    return frozenset((*parts, *_WHOLE.values()))


_WADE_ENDS = frozenset("aeiounghr")


def is_wade_giles(word: str) -> bool:
    """Tell whether a word may be Wade-Giles."""
    return len(word) <= _LONGEST and word[-1:] in _WADE_ENDS and _wade().fullmatch(word) is not None
