"""Korean words of companies and public bodies, romanised as Pyongyang and Seoul do."""

WORDS = """
company: hoesa hoisa
general corporation: chonghoesa chonghoisa
trading: muyok muyeok
electronics: chonja jonja jeonja
shipping: haeun
bank: unhaeng eunhaeng
insurance: pohom boheom
industry: kongop sanop saneop gongeop
industrial: kongoep
heavy industry: chungkongop junggongeop
machinery: kigye gigye
construction: konsol geonseol
technology: kisul gisul
development: kaebal gaebal
investment: tuja
chemical: hwahak
communication: tongsin
international: kukche gukje
cooperation: hyopcho
group: kurup geurup
steel: chegang
coal: soktan
mineral: kwangop
defense: kukbang gukbang
office: samuso
bureau: ~kuk
university: taehak daehak taehakkyo daehakgyo
academy: kwahagwon
academy science: kwahak-won
general bureau: chongguk
people: inmin
army: inmingun
"""

PLACES = """
korea: chosun choson joson joseon hanguk
"""

FORMS = """
kk: chusik hoesa; jusik hoesa; chusikhoesa; jusikhoesa; chusik hoisa
yk: yuhan hoesa; yuhan chaegim hoesa
"""
