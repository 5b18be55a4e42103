"""Arabic letters (with those of Persian and Urdu) to Latin; vowels are mostly not written, so the result is loose."""

import re

_MARKS = re.compile("[\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed]")
_LETTERS = str.maketrans(
    {
        "ا": "a", "أ": "a", "إ": "i", "آ": "a", "ٱ": "a", "ب": "b", "ت": "t", "ث": "th", "ج": "j", "ح": "h", "خ": "kh",
        "د": "d", "ذ": "dh", "ر": "r", "ز": "z", "س": "s", "ش": "sh", "ص": "s", "ض": "d", "ط": "t", "ظ": "z", "ع": "a",
        "غ": "gh", "ف": "f", "ق": "q", "ك": "k", "ل": "l", "م": "m", "ن": "n", "ه": "h", "و": "w", "ي": "y", "ى": "a",
        "ة": "a", "ء": "", "ؤ": "u", "ئ": "i", "پ": "p", "چ": "ch", "ژ": "zh", "گ": "g", "ک": "k", "ی": "y", "ۀ": "a",
        "ٹ": "t", "ڈ": "d", "ڑ": "r", "ں": "n", "ہ": "h", "ھ": "h", "ے": "e", "ۓ": "e", "ۃ": "a", "ڤ": "v", "ڨ": "g",
        "ۆ": "o", "ێ": "e", "ە": "a", "ڕ": "r", "ڵ": "l", "ټ": "t", "ډ": "d", "ړ": "r", "ږ": "zh", "ښ": "sh", "ڼ": "n",
        "ې": "e", "ۍ": "ay", "څ": "ts", "ځ": "dz", "ګ": "g",
    }
)  # fmt: skip

_WRITTEN = """
محمد muhammad|محمود mahmud|احمد ahmad|حامد hamid|حميد hamid|علي ali|على ali|حسن hasan|حسين husayn|الله allah|عبدالله abdullah|عبد abd
ابو abu|ابي abi|بن bin|ابن ibn|بنت bint|ام umm|آل al|ال al|اول awwal|يوسف yusuf|ابراهيم ibrahim|اسماعيل ismail|اسحاق ishaq
موسى musa|عيسى isa|مصطفى mustafa|مرتضى murtada|يحيى yahya|خالد khalid|سعيد said|سعد sad|سعود saud|سلمان salman|سليمان sulayman
صالح salih|صلاح salah|طارق tariq|عمر umar|عثمان uthman|عمار ammar|عادل adil|عباس abbas|فاطمة fatima|فيصل faysal|فهد fahd
قاسم qasim|كريم karim|كمال kamal|جمال jamal|جابر jabir|جعفر jafar|ماجد majid|مجيد majid|ناصر nasir|نصر nasr|نور nur|وليد walid
هاشم hashim|هشام hisham|رحمن rahman|رحيم rahim|رضا rida|رشيد rashid|راشد rashid|زيد zayd|زياد ziyad|شريف sharif|طالب talib
دين din|حق haq|عزيز aziz|قادر qadir|كبير kabir|غني ghani|حكيم hakim|وهاب wahhab|مجاهد mujahid|بشار bashar|اسد asad|حافظ hafiz
ملا mullah|حاجي haji|شيخ shaykh|مولوي mawlawi|خان khan|شاه shah|جان jan|گل gul|امير amir|انور anwar|اكبر akbar|اصغر asghar
صدام saddam|حمد hamad|حماد hammad|ياسر yasir|ايمن ayman|بدر badr|بلال bilal|تركي turki|ثامر thamir|حبيب habib|حمزة hamza
داود dawud|ربيع rabi|سالم salim|سليم salim|سامي sami|سمير samir|عاصم asim|فؤاد fuad|فارس faris|لطيف latif|مبارك mubarak
منصور mansur|نبيل nabil|هادي hadi|مهدي mahdi|ياسين yasin|زهراء zahra|مريم maryam|خديجة khadija|عائشة aisha|ليلى layla
شركة company|مؤسسة foundation|بنك bank|مصرف bank|مجموعة group|دولية international|تجارة trading|عامة general|محدودة limited
صناعة industry|صناعات industry|نفط oil|غاز gas|هندسة engineering|استثمار investment|جمعية association|وطنية national
"""
_OF_BODIES = """
شرکت sherkat|بانک bank|ملی melli|ملت mellat|صادرات saderat|واردات varedat|سپه sepah|سپاه sepah|پاسداران pasdaran|بنیاد bonyad|مستضعفان mostazafan
صنایع sanaye|صنعت sanat|صنعتی sanati|نفت naft|گاز gaz|پتروشیمی petroshimi|شیمیایی shimiaei|پالایش palayesh|پالایشگاه palayeshgah
سازمان sazman|وزارت vezarat|دفاع defa|ارتش artesh|نظامی nezami|انقلاب enghelab|اسلامی eslami|جمهوری jomhouri|نیروی niroye|موشکی moushaki
هواپیمایی havapeimaei|هواپیمائی havapeimaei|هوایی havaei|هوافضا havafaza|فضایی fazaei|ایر air|دانشگاه daneshgah|موسسه moasseseh|مرکزی markazi
تحقیقات tahghighat|تحقیقاتی tahghighati|پژوهش pajouhesh|پژوهشی pajouheshi|پژوهشگاه pajuheshgah|علمی elmi|فناوری fanavari|فنی fanni
توسعه toseh|سرمایه sarmayeh|گذاری gozari|بازرگانی bazargani|تجارت tejarat|تجاری tejari|کشتیرانی keshtirani|نفتکش tanker|حمل haml
فولاد foulad|معدن madan|معدنی madani|بیمه bimeh|صندوق sandogh|خدمات khadamat|گروه gorouh|الکترونیک electronik|مهندسی mohandesi
خودرو khodro|سیمان siman|دریایی daryaei|کشاورزی keshavarzi|دارویی darooei|شهدای shohaday|بسیج basij|بین beyn|المللی beynolmelali|بینالمللی beynolmelali
ایران iran|ایرانی irani|تهران tehran|اصفهان isfahan|پارس pars|پارسیان parsian|سوریه syria|سوريا syria|سورية syria|سوري suri|عراق iraq|عراقي iraqi
لبنان lubnan|لبناني lubnani|فلسطين palestine|فلسطيني filastini|يمن yemen|ليبيا libya|مصر misr|روسيا russia|روسی russian
جبهة jabhat|حركة harakat|حزب hizb|جماعة jamaat|تنظيم tanzim|دولة dawla|خلافة khilafa|جهاد jihad|اسلامي islami|اسلامية islamiya
مقاومة muqawama|مجلس majlis|وزارة ministry|جيش jaysh|قوات quwwat|لواء liwa|كتيبة katiba|كتائب kataib|سرايا saraya|مكتب maktab|معهد institute
جامعة university|مركز markaz|خيرية khayriya|اغاثة ighatha|اعلام ilam|صرافة sarrafa|شهداء shuhada|وطني watani|عربي arabi|عربية arabiya
شعبية shabiya|ديمقراطية democratic|تحرير tahrir|قيادة qiyada|قاعدة qaida|طالبان taliban|عصائب asaib|انصار ansar|هيئة hayat|شام sham
"""
"""Words of companies, public bodies and armed groups, in the letters in which lists write them (see `company_words`)."""

_UNHAMZED = str.maketrans("أإآٱیکى", "اااايكي")
_KNOWN = {
    arabic.translate(_UNHAMZED): latin
    for arabic, latin in (pair.split() for pair in (_OF_BODIES + _WRITTEN).replace("\n", "|").split("|") if pair)
}


def fold_arabic(word: str) -> list[tuple[str, bool]]:
    """Romanise a word; the article stands alone, and each part says if its vowels are a guess."""
    bare = _MARKS.sub("", word)
    plain = bare.translate(_UNHAMZED)
    if known := _KNOWN.get(plain):
        return [(known, False)]
    for prefix, latin in (("عبد", "abd"), ("ابو", "abu")):
        if plain.startswith(prefix + "ال") and len(plain) > 6:
            return [(latin, False), *fold_arabic(bare[3:])]
    for prefix in ("وال", "بال", "ال"):
        if plain.startswith(prefix) and len(plain) >= len(prefix) + 2:
            return [("al", False), *fold_arabic(bare[len(prefix) :])]
    return [(bare.translate(_LETTERS), True)]


_SIGNS = str.maketrans(
    {
        "ا": "a", "أ": "A", "إ": "I", "آ": "M", "ٱ": "a", "ب": "b", "ت": "t", "ث": "F", "ج": "j", "ح": "H", "خ": "x", "د": "d",
        "ذ": "D", "ر": "r", "ز": "z", "س": "s", "ش": "S", "ص": "c", "ض": "B", "ط": "T", "ظ": "Z", "ع": "E", "غ": "G", "ف": "f",
        "ق": "q", "ك": "k", "ل": "l", "م": "m", "ن": "n", "ه": "h", "و": "w", "ي": "y", "ى": "Y", "ة": "e", "ء": "", "ؤ": "W",
        "ئ": "i", "پ": "p", "چ": "C", "ژ": "J", "گ": "g", "ک": "k", "ی": "y", "ۀ": "e", "ٹ": "t", "ڈ": "d", "ڑ": "r", "ں": "n",
        "ہ": "h", "ھ": "h", "ے": "Y", "ۓ": "Y", "ۃ": "e", "ڤ": "v", "ڨ": "g", "ۆ": "w", "ێ": "y", "ە": "e", "ڕ": "r", "ڵ": "l",
        "ټ": "t", "ډ": "d", "ړ": "r", "ږ": "J", "ښ": "S", "ڼ": "n", "ې": "y", "ۍ": "y", "څ": "s", "ځ": "z", "ګ": "g",
    }
)  # fmt: skip


def spell_arabic(word: str) -> str:
    """Write a word in ASCII signs, one for a letter, as its table of costs reads it."""
    return _MARKS.sub("", word).translate(_SIGNS)
