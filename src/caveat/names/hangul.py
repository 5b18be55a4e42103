"""Korean syllables to Latin, in the manner of names (Kim Jong Un), with surnames and generic company words."""

_INITIALS = "k kk n t tt r m p pp s ss - j jj ch k t p h".replace("-", "_").split()
_VOWELS = ["a", "ae", "ya", "yae", "o", "e", "yo", "ye", "o", "wa", "wae", "oe", "yo", "u", "wo", "we", "wi", "yu", "u", "ui", "i"]
_FINALS = [
    "_",
    "k",
    "k",
    "k",
    "n",
    "n",
    "n",
    "t",
    "l",
    "l",
    "l",
    "l",
    "l",
    "l",
    "l",
    "l",
    "m",
    "p",
    "p",
    "t",
    "t",
    "ng",
    "t",
    "t",
    "k",
    "t",
    "p",
    "t",
]
_SURNAMES = {
    "김": "kim", "이": "lee", "리": "ri", "박": "pak", "최": "choe", "정": "jong", "강": "kang", "조": "cho", "윤": "yun", "장": "jang",
    "임": "lim", "한": "han", "오": "o", "서": "so", "신": "sin", "권": "kwon", "황": "hwang", "안": "an", "송": "song", "전": "jon",
    "홍": "hong", "유": "yu", "고": "ko", "문": "mun", "양": "yang", "손": "son", "배": "pae", "백": "paek", "허": "ho", "남": "nam",
    "심": "sim", "노": "no", "하": "ha", "곽": "kwak", "성": "song", "차": "cha", "주": "chu", "우": "u", "구": "ku", "민": "min",
    "류": "ryu", "나": "na", "진": "jin", "지": "ji", "엄": "om", "채": "chae", "원": "won", "천": "chon", "방": "pang", "현": "hyon",
    "태": "thae", "렴": "ryom", "변": "pyon", "석": "sok", "선": "son", "설": "sol", "길": "kil", "연": "yon", "위": "wi", "표": "phyo",
}  # fmt: skip
_COMPANY_WORDS = {
    "주식회사": "co ltd", "유한회사": "llc", "유한책임회사": "llc", "회사": "company", "전자": "electronics", "은행": "bank", "무역": "trading",
    "그룹": "group", "기술": "technology", "산업": "industry", "건설": "construction", "중공업": "heavy industry", "화학": "chemical",
    "통신": "communication", "국제": "international", "조선": "korea", "한국": "korea", "평양": "pyongyang", "서울": "seoul", "삼성": "samsung",
    "현대": "hyundai", "총회사": "general corporation", "해운": "shipping", "투자": "investment", "금융": "finance", "대학교": "university",
}  # fmt: skip
_LONGEST = max(map(len, _COMPANY_WORDS))


def fold_hangul(word: str) -> list[tuple[str, bool]]:
    """Romanise a word: company words translated, a short rest read as surname and given syllables."""
    parts: list[tuple[str, bool]] = []
    rest, place = "", 0
    while place < len(word):
        size = next(
            (size for size in range(min(_LONGEST, len(word) - place), 1, -1) if word[place : place + size] in _COMPANY_WORDS), 0
        )
        if size:
            parts += _name(rest) + [(part, False) for part in _COMPANY_WORDS[word[place : place + size]].split()]
            rest, place = "", place + size
        else:
            rest, place = rest + word[place], place + 1
    return parts + _name(rest)


def _name(rest: str) -> list[tuple[str, bool]]:
    if 2 <= len(rest) <= 4 and rest[0] in _SURNAMES:
        return [(_SURNAMES[rest[0]], False), *((_syllable(letter), True) for letter in rest[1:])]
    return [("".join(map(_syllable, rest)), True)] if rest else []


def _syllable(letter: str) -> str:
    place = ord(letter) - 0xAC00
    if not 0 <= place < 11172:
        return ""
    sounds = _INITIALS[place // 588], _VOWELS[place % 588 // 28], _FINALS[place % 28]
    return "".join(sounds).replace("_", "")


_INITIAL_SIGNS = (*"gGndDrmbBsS", "", *"jJCktph")
_VOWEL_SIGNS = [
    "a",
    "E",
    "ya",
    "yE",
    "O",
    "e",
    "yO",
    "ye",
    "o",
    "wa",
    "wE",
    "we",
    "yo",
    "u",
    "wO",
    "we",
    "wi",
    "yu",
    "U",
    "Ui",
    "i",
]
_FINAL_SIGNS = ("", *"KKKNNNTLLLLLLLLMPPTTQTTKTPT")


def spell_hangul(word: str) -> str:
    """Write a word in ASCII signs, one for a sound, capitals for those that end a syllable, as its table of costs reads it."""
    places = [ord(letter) - 0xAC00 for letter in word]
    return "".join(
        _INITIAL_SIGNS[place // 588] + _VOWEL_SIGNS[place % 588 // 28] + _FINAL_SIGNS[place % 28]
        for place in places
        if 0 <= place < 11172
    )
