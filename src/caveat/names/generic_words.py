"""Words that many organisations share, in their spellings and main languages, and words that only join others."""

_TABLE = """
technology: technologies tech technological tecnologia tecnologias technologie technologien tekhnologii tekhnologiya teknoloji teknologi technik technika tekhnika techno technical technics texnologiya tec keji jishu fanavari fannavari fanavaran technologische technologique teknolojileri technologii
international: intl internacional internationale mezhdunarodnaya mezhdunarodnyy internazionale int internationally uluslararasi internacionais guoji beynelxalq xalqaro internationaux internazionali
group: groupe gruppe grupo gruppo gruppa grup holdings holding konzern kontsern concern conglomerate holdinq grp jituan grupp kholding hldg hldgs participacoes gruppen ghoroh majmuat majmua majmuah
trading: trade commerce commercial torgovlya torgovyy torgovaya comercio ticaret commerz trades comercial tijara bazargani tradex handel torgovy maoyi tejarat tijarat comercializadora commerciale comercializacion commercio trgovina trgovinu handels handelsgesellschaft treyd treid trejd perdagangan pazarlama commerz merchandising tejari trgovacko tradings bazarqani
industry: industries industrial industrie industria industrias promyshlennost promyshlennyy sanayi industriel sanat sanaye ind industrialnyy gongye shiye industri sanaye sanayeh sanayi industriales industriais industriels industriale sanayei sanaat sanoat industrija industriya
enterprise: enterprises predpriyatie empresa unternehmen entreprises empresas preduzece usaha predpriyatiye predpriiatie pidpryyemstvo predpriiatiye przedsiebiorstwo empreendimentos ventures
development: dev developing razvitie desarrollo developement desarrollos toseeh tosee towseeh towse tose tosse desenvolvimento fazhan pembangunan entwicklung developpement sviluppo gostaresh
service: services servis servicios dienstleistungen services servicing services svc svcs usluge servizi servicos khadamat xizmat xidmet uslugi serviciu dienste
engineering: engineers engineer inzhiniring ingenieria muhendislik engrg engg engr mohandesi ingenierie ingegneria engenharia gongcheng inzhenernyy injenering inzenjering enjiniring engineered
manufacturing: manufacture manufacturer manufacturers mfg manufactory proizvodstvo fabrication production productions producing zhizao uretim imalat fabricacion tolid tolidi productive
factory: fabrika plant zavod works fabrik plants fabryka usine factories kombinat zavody karkhaneh gongchang factories fabrica fabrique karkhana usina mill mills
equipment: equipments oborudovanie equipement equip shebei equipos equipements tajhizat
electronics: electronic elektronik elektronika electronica electron elektronnyy electro dianzi elektroniki elektronic
electric: electrical elektrik elektro elektricheskiy elec dianqi electrica electrico elektrotekhnika
communication: communications telecommunication telecommunications telecom comm comms svyaz telekom telecomms tongxin telekommunikatsii mokhaberat
computer: computers computing kompyuter
software: softwares ruanjian
network: networks networking wangluo
system: systems sistemy sistema systeme sistem
research: science sciences scientific nauka wissenschaft ilmi elmi researches issledovatelskiy issledovaniya forschung recherche yanjiu
institute: institut instituto institution institutions inst institutes uchrezhdenie uchrezhdeniye uchrezhdeniya
university: universitet universite universidad universitat univ daxue universiteti universiteit universita universidade daneshgah
academy: akademiya academie academia akademie akademi
college: kolledzh
laboratory: lab labs laboratories laboratoriya laboratorium
center: centre tsentr zentrum centro merkez centers ctr cntr tsentra centar centrum zhongxin markaz markazi
association: assoc associations assotsiatsiya verein asociacion associates stiftelsen foreningen forening vereniging obedinenie obyedinenie obyedineniye obedineniye obiedinenie anjoman jamiyat jamiyyat jamiyah jamiyyah
foundation: fund fond fundacion stiftung fonds funds fdn stichting stiftelse fondo fundacja fundatia fundacao fondazione bonyad vaghf waqf muassasat muassasah muassasa muassassat sanduq
organization: organisation organizations organisations organizatsiya org organizacion
bank: banking banka banco banque banks bankasi bancorp yinhang bankasi
finance: financial finances finans financiera finanz
investment: investments invest investitsii inversiones investing investors yatirim investors touzi investicii sarmaye sarmayegozari sarmayehgozari inversion investimentos investissement investissements yatirimlari
capital: kapital
insurance: strakhovaya seguros versicherung sigorta assurance insurances bimeh baoxian assicurazioni
security: securities bezopasnost sicherheit
shipping: shipment ship ships denizcilik haiyun pelayaran kashtirani keshtirani chuanbo shpg
transport: transportation transports transportes transportnyy tashimacilik transporte trasporti transportatsiya nakliyat haml tashimacilik transportasi transportes
logistics: logistic logistik logistika lojistik logistica wuliu lojistigi logistique logistica
marine: maritime morskoy marin morskaya
aviation: airlines airline air havacilik aviatsiya aero airways aviatsionnyy aeronautics aeronautical hangkong havayollari aviakompaniya avia havapeymayi aircompany
aerospace: space kosmicheskiy hangtian havafaza
machinery: machine machines mashinostroenie maschinen mashinostroitelnyy machineries jixie makina makine mashin mash mashinostroeniya mashinostroyeniya mashinostroyenie
instrument: instruments priborostroenie
instrument making: priborostroitelnyy priborostroitelnaya priborostroitelnoe
chemical: chemicals chemistry khimiya khimicheskiy kimya chemie chem huagong shimi khimii
petroleum: petrol neft neftyanaya neftyanoy shiyou petrolera petroleo
petrochemical: petrochemicals petrochem neftekhim petroshimi
oil: naft petrole
gas: gaz gazovyy
energy: energiya energie energia enerji energetika energetics nengyuan enerjisi energetika energii
power: powers
steel: stal foolad fulad gangtie celik stahl acier acero
metal: metals metall metallurgical metallurgy metallurgiya fulizi
mining: mine mines gornyy maden minera pertambangan bergbau mineria madan maden shakhta tambang
construction: constructions stroitelstvo stroy bau insaat building construct stroitelnaya contracting jianshe jianzhu constructora construcciones construcoes costruzioni stroitelstva stroitelnaya bauunternehmen constr sakhteman binaa
materials: material materialy
pharmaceutical: pharmaceuticals pharma pharmacy ilac farma farmatsiya
medical: medicine meditsinskiy medizin
agriculture: agricultural agro agropecuaria agricola agroindustrial keshavarzi selskoe
food: foods gida alimentos pangan
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
office: ofis maktab
agency: agentstvo agence agencia
committee: komitet comite lajnat lajnah lajna
administration: administratsiya
design: konstruktorskoe konstruktorskiy
solution: solutions
management: mgmt managment mgmt menedzhment upravlenie upravleniye gestion gestao gestione yonetim verwaltung verwaltungs
consulting: consultancy consultants konsalting consultant danismanlik consultoria beratung consult
digital: numerique tsifrovoy
global: globalnyy world worldwide
import: imports ithalat importadora importaciones jinkou importacao
export: exports eksport ihracat exportadora exportaciones chukou exportacao
branch: filial filiale zweigniederlassung sucursal succursale
subsidiary: subsidiaries
optoelectronics: optoelectronic photoelectric photoelectronic
microelectronics: microelectronic mikroelektronika
semiconductor: semiconductors
precision: prezisions
information: info informatsionnyy xinxi
data: dannye
component: components
supply: supplies snab
technical services: texservis
battalion: batallion bataillon batalon
brigade: brigada
trust: trusts
joint venture: jv
trading house: td
design bureau: okb skb tskb tsskb
research manufacturing firm: npf
research manufacturing complex: npk
research manufacturing enterprise: npp
research manufacturing association: npo
research institute: yanjiuyuan yanjiusuo nii gosnii tsnii vnii
cooperative: coop kooperativ cooperativa
union: soyuz
federation: federatsiya
council: sovet
commission: komissiya
cargo: kargo fret
program: programme programmes programs
radio: radiotekhnika
cement: siman
central: zentral
federal: federalnoye
hotel: otel hotels
complex: kompleks combine kombinat
public: publichnyy
leasing: lizing lease
brothers: bros freres gebruder hermanos fratelli bratya irmaos
islamic: islami islamiya islamiyya islamiyah islamiyyah islamia islamique eslami islamskiy
charity: charitable khayriyya khayriyyah khayriya khairiya kheirieh
society: societe societa sociedad sociedade sabha gesellschaft maatschappij
property: properties
real estate: inmobiliaria inmobiliario immobilien immobiliare immobilier immobiliere gayrimenkul nedvizhimost realty
distribution: distribuidora distributors distributor distributing distribucion
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
    "mechanical",
    "optical",
    "experimental",
    "repair",
    "special",
    "regional",
    "autonomous",
    "budget",
    "distribution",
    "society",
    "marketing",
    "division",
    "union",
    "complex",
    "federal",
    "central",
    "charity",
    "islamic",
    "brothers",
    "leasing",
    "lines",
    "hotel",
    "vessels",
]:
    GENERIC.setdefault(_bare, _bare)
GENERIC["defence"] = "defense"

_ADJECTIVES = """
manufacturing: proizvodstvenn|research: nauchn issledovatelsk|design: konstruktorsk proektn|machinery: mashinostroiteln|instrument making: priborostroiteln
repair: remontn|shipbuilding: sudostroiteln korablestroiteln|metal: metallurgichesk|chemical: khimichesk|electric: elektrichesk elektrotekhnichesk
electronics: elektronn radioelektronn|radio: radiotekhnichesk|petroleum: neftyan neftian|gas: gazov|coal: ugoln|mining: gorn gornorudn
construction: stroiteln|trading: torgov kommerchesk|industry: promyshlenn|transport: transportn|energy: energetichesk|aviation: aviatsionn
aerospace: kosmichesk|marine: morsk|river: rechn|engineering: inzhenern|technology: tekhnichesk tekhnologichesk|information: informatsionn|finance: finansov
investment: investitsionn|insurance: strakhov|bank: bankovsk|state: gosudarstvenn|national: natsionaln|international: mezhdunarodn|federal: federaln
central: tsentraln|optical: optichesk|mechanical: mekhanichesk|electromechanical: elektromekhanichesk electromekhanichesk electromehanichesk|experimental: eksperimentaln|management: upravlyayushch upravliaiushch upravlyaiushch
medical: meditsinsk|pharmaceutical: farmatsevtichesk|agriculture: selskokhozyaystvenn|automobile: avtomobiln|railway: zheleznodorozhn
nuclear: yadern atomn|defense: oboronn|military: voenn voyenn|special: spetsialn spetsializirovann|computer: vychisliteln|academy: akademichesk
russia: rossiysk rossiisk rossisk rossijsk|regional: regionaln|public: obshchestvenn|autonomous: avtonomn|budget: byudzhetn biudzhetn
"""
_ENDINGS = [
    "y",
    "yy",
    "yi",
    "yj",
    "iy",
    "ii",
    "ij",
    "i",
    "aya",
    "aia",
    "aja",
    "ey",
    "oe",
    "oye",
    "oie",
    "oje",
    "ogo",
    "oy",
    "oi",
    "oj",
    "ykh",
    "ikh",
    "ye",
    "yie",
    "ie",
    "iye",
    "o",
    "uyu",
]
ADJECTIVE_FORMS = {
    stem + ending: english
    for row in _ADJECTIVES.replace("\n", "|").split("|")
    if row
    for english, _, stems in (row.partition(": "),)
    for stem in stems.split()
    for ending in _ENDINGS
}


def generic(text: str) -> str:
    """Give the one English word, or the few, that a generic word stands for; empty for any other word.

    Russian adjectives are known in all their endings, since every list romanises these in its own way.
    """
    return GENERIC.get(text) or ADJECTIVE_FORMS.get(text, "")


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
        "im",
        "imeni",
        "named",
        "after",
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
