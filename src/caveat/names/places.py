"""Countries, their adjectives and the cities that tell one branch of an organisation from another."""

_COUNTRIES = """
afghanistan: afghan
albania: albanian
algeria: algerian algerie
angola
argentina: argentine
armenia: armenian
australia: australian
austria: osterreich austrian
azerbaijan: azerbaijani azerbaycan
bahrain
bangladesh
belarus: belarusian belorussian belarusskiy byelorussia
belgium: belgian belgique belgie
bolivia
bosnia
brazil: brasil brazilian
bulgaria: bulgarian
cambodia
cameroon
canada: canadian
chile: chilean
china: chinese prc sino zhongguo
colombia: colombian
congo
costa rica
croatia: hrvatska croatian
cuba: cuban
cyprus
czech republic: czech czechia
denmark: danish danmark
dominican republic
ecuador
egypt: egyptian
estonia: estonian eesti
ethiopia: ethiopian
finland: finnish suomi
france: french francaise francais
georgia
germany: german deutschland deutsche deutsch deutscher
ghana
greece: greek hellenic hellas
guatemala
hong kong: hongkong
hungary: hungarian magyar
iceland
india: indian bharat
indonesia: indonesian
iran: iranian
iraq: iraqi
ireland: irish
israel: israeli
italy: italia italian italiana
japan: japanese nippon nihon
jordan
kazakhstan: kazakh kazakhstani
kenya
korea: korean chosun chosen joson choson
north korea: dprk
kuwait
kyrgyzstan: kyrgyz
laos
latvia: latvian
lebanon: lebanese liban
libya: libyan
liechtenstein
lithuania: lithuanian
luxembourg
macau: macao
malaysia: malaysian
malta
mexico: mexican mexicana
moldova
mongolia
morocco: maroc
myanmar: burma
nepal
netherlands: dutch nederland holland
new zealand
nicaragua
nigeria: nigerian
norway: norge norwegian
oman
pakistan: pakistani
panama
paraguay
peru
philippines: philippine
poland: polska polish
portugal: portuguese
qatar
romania: romanian
russia: russian rossiya rossiyskaya rossii rossiyskiy russland rus
saudi arabia: saudi
scotland
senegal
serbia: serbian srbija
singapore
slovakia
slovenia
somalia
south africa
south korea
spain: espana spanish
sri lanka
sudan: sudanese
sweden: swedish sverige
switzerland: swiss schweiz suisse
syria: syrian
taiwan
tajikistan
tanzania
thailand: thai
tunisia: tunisie
turkey: turkiye turkish turk
turkmenistan
uganda
ukraine: ukrainian ukraina
united arab emirates: uae emirates
united kingdom: uk britain british england
united states: usa us america american
uruguay
uzbekistan: uzbek
venezuela: venezuelan
vietnam: vietnamese viet
yemen: yemeni
zambia
zimbabwe
europe: european europa
asia: asian
africa: african
pacific
arabian: arab
"""
_CITIES = (
    "beijing shanghai shenzhen tianjin chongqing guangzhou guangdong hangzhou zhejiang jiangsu nanjing suzhou wuxi ningbo wuhan hubei hunan changsha chengdu sichuan "
    "shaanxi shanxi shandong qingdao jinan dalian liaoning shenyang harbin heilongjiang jilin changchun hebei henan zhengzhou anhui hefei fujian fuzhou xiamen jiangxi "
    "guangxi yunnan guizhou gansu xinjiang tibet hainan zhuhai dongguan foshan kowloon taipei tokyo osaka seoul pyongyang moscow moskva petersburg leningrad "
    "novosibirsk ekaterinburg yekaterinburg kazan samara omsk perm tula minsk kyiv kiev odessa kharkiv tehran teheran isfahan esfahan shiraz tabriz mashhad dubai "
    "sharjah ajman abudhabi doha baghdad damascus beirut istanbul ankara izmir london paris berlin munich munchen frankfurt hamburg vienna wien zurich geneva "
    "amsterdam rotterdam brussels madrid barcelona rome roma milan milano warsaw prague budapest bucharest sofia athens karachi lahore islamabad rawalpindi delhi "
    "mumbai bangalore bengaluru chennai kolkata hyderabad jakarta bangkok manila hanoi sydney melbourne toronto montreal vancouver chicago boston atlanta dallas "
    "houston phoenix texas california york washington virginia florida ohio jersey bogota lima santiago caracas havana lagos nairobi cairo tripoli algiers tunis johannesburg"
)
PLACES: dict[str, str] = {city: city for city in _CITIES.split()}
LONG_PLACES: dict[tuple[str, ...], str] = {
    ("new", "york"): "york", ("st", "petersburg"): "petersburg", ("saint", "petersburg"): "petersburg", ("abu", "dhabi"): "abudhabi", ("united", "states", "of", "america"): "united states",
    ("inner", "mongolia"): "inner mongolia", ("south", "bend"): "south bend", ("los", "angeles"): "los angeles", ("ho", "chi", "minh"): "ho chi minh", ("great", "britain"): "united kingdom",
    ("kuala", "lumpur"): "kuala lumpur", ("tel", "aviv"): "tel aviv", ("russian", "federation"): "russia", ("islamic", "republic", "of", "iran"): "iran", ("people", "republic", "of", "china"): "china",
}  # fmt: skip
for _line in _COUNTRIES.strip().split("\n"):
    _country, _, _forms = _line.partition(":")
    for _form in _forms.split():
        PLACES[_form] = _country
    if " " in _country:
        LONG_PLACES[tuple(_country.split())] = _country
    else:
        PLACES[_country] = _country
LONGEST_PLACE = max(map(len, LONG_PLACES))
LONG_STARTS = frozenset(words[0] for words in LONG_PLACES)
