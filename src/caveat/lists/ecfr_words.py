"""The word tables by which an entry of part 744 is cut: legal forms, countries."""

# Legal forms as entries write them, lower case, without a closing full stop: a comma before one ends no name.
# fmt: off
FORMS = frozenset({
    "a.d", "a.o", "a.s", "a/s", "ab", "ad", "ag", "ao", "aps", "as", "b.v", "bhd", "bv", "bvba", "cjsc", "co", "co.llc",
    "co.ltd", "coltd", "company", "corp", "corporation", "d.d", "d.o.o", "dd", "dmcc", "doo", "ead", "eood", "est", "f.z.c",
    "f.z.e", "fgup", "fsue", "fz", "fz-llc", "fzc", "fzc-llc", "fzco", "fze", "fzllc", "gk", "gmbh", "gmbh&co", "hf",
    "inc", "incorporated", "ip", "j.s.c", "jlt", "jsc", "jsco", "kft", "kg", "kk", "l.l.c", "l.p", "lc", "lda", "limited",
    "llc", "llp", "lp", "lt", "ltd", "ltd.sti", "ltda", "ltdasti", "mbh", "mchj", "n.v", "nv", "oao",
    "oeg", "ojsc", "ood", "ooo", "opc", "ou", "oy", "oyj", "p.l.c", "p.s.c", "pao", "pc", "pjsc", "plc", "pt", "pte", "pty",
    "pvt", "s.a", "s.a.e", "s.a.l", "s.a.r.l", "s.a.s", "s.l", "s.p.a", "s.r.l", "s.r.o", "sa", "sae", "sal", "san", "sarl",
    "sas", "sdn", "sia", "sirketi", "sl", "smc", "sp", "spa", "srl", "sro", "sti", "tic", "uab", "vof", "xk", "z.o.o", "zao",
})
# fmt: on
# Words after a comma that belong to the name of a person.
# fmt: off
JUNIOR = frozenset({
    "esq", "ii", "iii", "jr", "ph.d", "phd", "sr",
})
# fmt: on
# Abbreviations that keep their full stop at the end of a name.
# fmt: off
POINTED = frozenset({
    "bhd", "cia", "co", "corp", "est", "inc", "jr", "lda", "ltd", "ltda", "pte", "pty", "pvt", "san", "sdn", "sr", "st", "sti",
    "tic",
})
# fmt: on
# Capitals in brackets that are no alias.
# fmt: off
NO_ACRONYM = frozenset({
    "BD", "FZE", "GROUP", "HK", "II", "III", "INT'L", "INTL", "LLC", "M", "PRC", "PTE", "PVT", "PVT.", "SMC", "UAE", "UK",
    "USA",
})
# fmt: on
# How addresses of the lists end; `country_code` tells which country each is.
COUNTRIES = (
    r"Afghanistan|Argentina|Armenia|Australia|Austria|Azerbaijan|Bahrain|Bangladesh|Belarus|Belgium|Belize|Bolivia|Brazil|"
    r"Bulgaria|Burma|Cambodia|Canada|Cayman Islands|Chile|China|P\.?R\.?C\.?|Costa Rica|Cuba|Cyprus|Czech Republic|Denmark|"
    r"Ecuador|Egypt|Estonia|Finland|France|Georgia|Germany|Greece|Hong Kong|Hungary|India|Indonesia|Iran|Iraq|Ireland|Israel|"
    r"Italy|Jamaica|Japan|Jordan|Kazakhstan|Kenya|Kuwait|Kyrgyzstan|Laos|Latvia|Lebanon|Lithuania|Luxembourg|Macau|Madagascar|"
    r"Malaysia|Malta|Mexico|Moldova|Morocco|Netherlands|New Zealand|Nicaragua|North Macedonia|Norway|Oman|Pakistan|Panama|"
    r"Paraguay|Peru|Philippines|Poland|Portugal|Qatar|Romania|Russia|Russian Federation|Saudi Arabia|Senegal|Serbia|Seychelles|"
    r"Singapore|Slovakia|Slovenia|South Africa|South Korea|Republic of Korea|South Sudan|Spain|Sri Lanka|Sudan|Sweden|"
    r"Switzerland|Syria|Taiwan|Tajikistan|Thailand|Tunisia|Turkey|Türkiye|Turkiye|Uganda|Ukraine|U\.?A\.?E\.?|"
    r"United Arab Emirates|United Kingdom|U\.?K\.?|United States|Uzbekistan|Venezuela|Vietnam|British Virgin Islands|Yemen"
)
