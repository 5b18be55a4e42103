"""Serbian, Croatian, Bosnian, Slovene and Bulgarian words of companies and public bodies."""

WORDS = """
company: kompanija ~drustvo
enterprise: preduzece poduzece predpriyatie
production: proizvodnja proizvodnju
trading: trgovina trgovinu trgovinska trgovacko targovska
services: usluge usluga
and: ~i
construction: gradjevinski gradevinski gradnja
transport: prevoz prijevoz
internal: unutrasnji
export import: izvoz-uvoz
export: izvoz
import: uvoz
factory: tvornica
state: drzavni
association: udruzenje udruga
foundation: zaklada fondacija
charity: humanitarna
institute: zavod-za
economic: privredni gospodarski
consulting: savetovanje
tourism: turizam
hospitality: ugostiteljstvo
limited: ~ogranicenom
independent: samostalna
shop: ~radnja
party: stranka
league: savez
"""

PLACES = """
serbia: srbija srpski
belgrade: beograd beogradski
bosnia: bosna
kosovo: ~kosovski
bulgaria: balgariya balgarski
"""

FORMS = """
doo: drustvo sa ogranicenom odgovornoscu; drustvo s ogranicenom odgovornoscu; drustvo ogranicene odgovornosti; privredno drustvo
jsc: akcionarsko drustvo; dionicko drustvo; aktsionerno druzhestvo
ood: druzhestvo s ogranichena otgovornost; ednolichno druzhestvo s ogranichena otgovornost
"""
