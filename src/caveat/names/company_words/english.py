"""English phrases that translations of one foreign phrase are many of, brought to one."""

WORDS = """
weapon: arms armament armaments weapons weaponry
missile: rocket
factory: ~combine
optical: opto
advanced: ~perspective
physics: ~physical
chemical: chem
mechanics: ~mechanical
measurement: measuring measurements
aerospace: astronautics
commercial bank: ~cb
foundry: ~casting
"""

PHRASES = """
scientific manufacturing: research and production; research production; scientific and production; scientific production; science and production; science production; scientific and manufacturing; scientific industrial; scientific and industrial; research and manufacturing; research industrial; research and industrial; scientific research production; production and research
scientific technical: scientific and technical; science and technical; scientific and technological; scientific technological; research and technical; research technical
research institute: scientific research institute; scientific and research institute; scientific institute; science research institute; institute of scientific research; research and development institute
research center: scientific research center; scientific research centre; scientific center; scientific centre; science center; science centre
design bureau: design office; construction bureau; constructor bureau; engineering bureau; constructors bureau
machine building: machine construction; machinery building; machine engineering
instrument making: instrument engineering; instrument manufacturing; instrument building; instrumentation engineering; instruments making; tool building
all russian: all russia; allrussian; all russia s
ship repair: shiprepair; ship repairing; ship repairs; shiprepairing
shipbuilding: ship building
joint venture: jointventure
military industrial: military and industrial
trading house: trade house; commercial house
management company: managing company
mining processing: mining and concentration; mining and concentrating; mining enrichment; ore mining and processing
missile space: rocket and space; space rocket; rocket space; missile and space
nonstate pension fund: non state pension fund; private pension fund
northwest: north west; north western; northwestern
northeast: north east; north eastern; northeastern
southwest: south west; south western; southwestern
southeast: south east; south eastern; southeastern
agro industrial: agroindustrial
real estate: realestate
exchange: money exchange; currency exchange; foreign exchange; money transfer; money transfers; money remittance; money service; money services; exchange and money transfer; exchange and remittance; money exchange and remittance
public movement: social movement
public organization: social organization
public association: social association
air force: aviation force
navy: naval force; naval forces
ship repair plant: ship repair yard; shiprepair yard
oil refinery: petroleum refinery; refinery plant

"""

PLACES = ""

FORMS = """
fgup: federal state unitary enterprise; state unitary enterprise; federal state unitary establishment; federal state budgetary establishment; federal state state budgetary institution; federal state budgetary institution of science; federal state budgetary scientific institution; federal state budgetary educational institution of higher education; federal state budgetary educational institution; federal state autonomous educational institution of higher education; federal state autonomous educational institution; federal state autonomous institution; federal state institution; federal state institution of higher vocational education; federal state budgetary educational institution of higher professional education; federal state autonomous educational institution of higher professional education; federal state treasury institution; federal state treasury enterprise; federal state enterprise; federal state owned enterprise; federal treasury enterprise; state owned enterprise; state treasury enterprise; republican unitary enterprise; unitary enterprise; municipal unitary enterprise; private unitary enterprise; production unitary enterprise; republican production unitary enterprise; state enterprise; federal state public institution; federal state budget institution; state budgetary institution; federal state state owned enterprise; federal public institution; production republican unitary enterprise
jsc: joint stock company; open joint stock company; closed joint stock company; public joint stock company; joint stock co; open ended joint stock company; open end joint stock company; open type joint stock company; closed type joint stock company; joint stock company of open type; non public joint stock company; public stock company; open stock company; international joint stock company; international public joint stock company; joint stock commercial bank; private joint stock company
llc: society with limited liability; company with limited liability; additional liability company; additional liability society; limited liability partnership company; private limited liability company
lp: civil partnership; civil society company
"""

ABBREVIATIONS = """
scientific manufacturing enterprise: ~spe ~rpe
scientific manufacturing association: ~rpa
scientific manufacturing company: ~rpc ~rpf
scientific technical center: ~stc
joint venture: ~jv
"""

TELLING_FORMS = frozenset(["jsc", "ojsc", "pjsc", "cjsc"])
"""Legal forms that tell that a name was translated from a Slavic language."""
