"""Belarusian words of companies and public bodies."""

WORDS = """
company: kampaniya
enterprise: pradpryemstva
plant: zavod
open: adkrytae
association: abyadnanne
holding: kholdynga
concern: kantsern
state: dzyarzhauny
society: ~tavarystva
public: hramadski
national: natsyyanalny
committee: kamitet
production: vytvorchae vytvorchy
management: kiruyuchaya kiravannya
republican: respublikanskae
bank: bankauski
security: byaspeki
foreign: zamezhnae
factory: fabryka
trading: handlyovy
service: pasluha
internal: unutranykh
affairs: ~sprau
association of: asatsyyatsyya
oil: naftavy
chemical: khimichny
development: razvitstsya
limited: abmezhavanay
"""

PLACES = """
belarus: belaruski belarus
minsk: minski
grodno: hrodzenski
brest: brestski
"""

FORMS = """
ooo: tavarystva z abmezhavanay adkaznastsyu; tavarystva z abmezhavanai adkaznastsiu; tavarystva z dadatkovay adkaznastsyu
jsc: adkrytae aktsyyanernae tavarystva; zakrytae aktsyyanernae tavarystva; aktsyyanernae tavarystva; aat; zat
fgup: unitarnae pradpryemstva; pryvatnae unitarnae pradpryemstva; dzyarzhaunae pradpryemstva; respublikanskae unitarnae pradpryemstva; vytvorchae unitarnae pradpryemstva; gandlyovae unitarnae pradpryemstva
"""
