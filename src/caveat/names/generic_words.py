"""Words that many organisations share, in their spellings and main languages, and words that only join others."""

_TABLE = """
technology: technologies tech technological tecnologia tecnologias technologie technologien tekhnologii tekhnologiya teknoloji teknologi technik technika tekhnika techno technical technics texnologiya
international: intl internacional internationale mezhdunarodnaya mezhdunarodnyy internazionale int internationally uluslararasi
group: groupe gruppe grupo gruppo gruppa grup holdings holding konzern kontsern concern conglomerate holdinq
trading: trade commerce commercial torgovlya torgovyy torgovaya comercio ticaret commerz trades comercial tijara bazargani tradex handel torgovy
industry: industries industrial industrie industria industrias promyshlennost promyshlennyy sanayi industriel sanat sanaye ind industrialnyy
enterprise: enterprises predpriyatie empresa unternehmen entreprises empresas
development: dev developing razvitie desarrollo developement
service: services servis servicios dienstleistungen services servicing
engineering: engineers engineer inzhiniring ingenieria muhendislik engrg engg
manufacturing: manufacture manufacturer manufacturers mfg manufactory proizvodstvo fabrication production productions producing
factory: fabrika plant zavod works fabrik plants fabryka usine factories kombinat zavody karkhaneh
equipment: equipments oborudovanie equipement
electronics: electronic elektronik elektronika electronica electron elektronnyy electro
electric: electrical elektrik elektro elektricheskiy
communication: communications telecommunication telecommunications telecom comm comms svyaz telekom telecomms
computer: computers computing kompyuter
software: softwares
network: networks networking
system: systems sistemy sistema systeme sistem
science: sciences scientific nauka nauchnyy nauchno wissenschaft
research: researches issledovatelskiy issledovaniya forschung recherche
institute: institut instituto institution institutions
university: universitet universite universidad universitat univ
academy: akademiya academie academia akademie
college: kolledzh
laboratory: lab labs laboratories laboratoriya laboratorium
center: centre tsentr zentrum centro merkez centers
association: assoc associations assotsiatsiya verein asociacion associates
foundation: fund fond fundacion stiftung fonds funds
organization: organisation organizations organisations organizatsiya org organizacion
bank: banking banka banco banque banks bankasi bancorp
finance: financial finances finans financiera finanz
investment: investments invest investitsii inversiones investing investors yatirim investors
capital: kapital
insurance: strakhovaya seguros versicherung sigorta assurance insurances
security: securities bezopasnost sicherheit
shipping: shipment ship ships denizcilik
transport: transportation transports transportes transportnyy tashimacilik
logistics: logistic logistik logistika lojistik logistica
marine: maritime morskoy marin morskaya
aviation: airlines airline air havacilik aviatsiya aero airways aviatsionnyy aeronautics aeronautical
aerospace: space kosmicheskiy
machinery: machine machines mashinostroenie maschinen mashinostroitelnyy machineries
instrument: instruments priborostroenie
instrument making: priborostroitelnyy priborostroitelnaya priborostroitelnoe
chemical: chemicals chemistry khimiya khimicheskiy kimya chemie chem
petroleum: petrol neft neftyanaya neftyanoy
petrochemical: petrochemicals petrochem neftekhim
oil: naft petrole
gas: gaz gazovyy
energy: energiya energie energia enerji energetika energetics
power: powers
steel: stal
metal: metals metall metallurgical metallurgy metallurgiya
mining: mine mines gornyy maden minera
construction: constructions stroitelstvo stroy bau insaat building construct stroitelnaya contracting
materials: material materialy
pharmaceutical: pharmaceuticals pharma pharmacy ilac farma farmatsiya
medical: medicine meditsinskiy medizin
agriculture: agricultural agro
food: foods gida
textile: textiles tekstil
automobile: auto automotive automobiles avto otomotiv
product: products produkt produktsiya
general: generale allgemeine obshchiy generalnyy
national: natsionalnyy nationale nacional natsionalnaya
state: gosudarstvennyy gosudarstvennaya staatliche
government: govt gouvernement gobierno pravitelstvo
ministry: ministerstvo ministere ministerio ministerium
department: dept departament departamento
bureau: byuro buro
office: ofis
agency: agentstvo agence agencia
committee: komitet comite
administration: administratsiya
design: konstruktorskoe konstruktorskiy
solution: solutions
management: mgmt managment
consulting: consultancy consultants konsalting consultant
digital: numerique tsifrovoy
global: globalnyy world worldwide
import: imports
export: exports eksport
branch: filial filiale zweigniederlassung sucursal succursale
subsidiary: subsidiaries
optoelectronics: optoelectronic photoelectric photoelectronic
microelectronics: microelectronic mikroelektronika
semiconductor: semiconductors
precision: prezisions
information: info informatsionnyy
data: dannye
component: components
supply: supplies snab
technical services: texservis
battalion: batallion bataillon batalon
brigade: brigada
trust: trusts
railway: railways rail zheleznodorozhnyy
"""
GENERIC: dict[str, str] = {}
for _line in _TABLE.strip().split("\n"):
    _canonical, _, _forms = _line.partition(":")
    for _form in (_canonical, *_forms.split()) if " " not in _canonical else _forms.split():
        GENERIC[_form] = _canonical
for _bare in [
    "integrated",
    "circuit",
    "intelligent",
    "artificial",
    "robot",
    "drone",
    "laser",
    "navigation",
    "satellite",
    "automation",
    "culture",
    "media",
    "heavy",
    "new",
    "advanced",
    "public",
    "private",
    "defense",
    "defence",
    "army",
    "navy",
    "military",
    "force",
    "forces",
    "electronics",
    "aerospace",
    "shipbuilding",
    "stock",
    "hitech",
    "high",
    "super",
    "computing",
    "business",
    "partner",
    "partners",
    "property",
    "properties",
    "real",
    "estate",
    "market",
    "markets",
    "venture",
    "ventures",
    "resources",
    "resource",
    "project",
    "projects",
    "tourism",
    "travel",
    "cargo",
    "freight",
    "tankers",
    "tanker",
    "vessel",
    "vessels",
]:
    GENERIC.setdefault(_bare, _bare)
GENERIC["defence"] = "defense"

JOINING = frozenset(
    [
        "the",
        "of",
        "and",
        "for",
        "in",
        "on",
        "at",
        "to",
        "by",
        "de",
        "des",
        "du",
        "del",
        "della",
        "di",
        "da",
        "das",
        "dos",
        "do",
        "la",
        "le",
        "les",
        "el",
        "los",
        "las",
        "lo",
        "un",
        "une",
        "und",
        "y",
        "et",
        "e",
        "der",
        "die",
        "das",
        "den",
        "dem",
        "fur",
        "zur",
        "zum",
        "van",
        "von",
        "ve",
        "na",
        "za",
        "an",
        "any",
        "all",
        "its",
        "as",
    ]
)
"""Words that join others and hardly count."""

STREET_WORDS = {
    "st": "street", "str": "street", "ul": "street", "ulitsa": "street", "rd": "road", "ave": "avenue", "av": "avenue", "blvd": "boulevard",
    "rm": "room", "fl": "floor", "flr": "floor", "f": "floor", "bldg": "building", "blk": "block", "apt": "apartment", "ste": "suite",
    "unit": "room", "flat": "room", "hwy": "highway", "sq": "square", "ln": "lane", "dr": "drive", "ctr": "center", "centre": "center",
    "twr": "tower", "d": "house", "dom": "house", "kv": "apartment", "g": "city", "ind": "industrial", "est": "estate", "pl": "plaza",
    "hk": "hong kong", "kln": "kowloon",
}  # fmt: skip
"""Short forms in addresses."""
