"""Ukrainian words of companies and public bodies."""

WORDS = """
company: kompaniia
association: obiednannia spilka
enterprise: pidpryiemstvo
joint: spilne
state: derzhavne derzhavnyi
scientific: naukove naukovo
manufacturing: vyrobnyche vyrobnytstvo
research: doslidnyi doslidnytskyi
shipbuilding: sudnobudivnyi
construction: budivelnyi budivnytstvo
engineering: inzhenernyi
trading: torhovyi torhivlia
house: ~dim
insurance: strakhova
industry: promyslovist promyslovyi
energy: enerhetychnyi enerhiia
electric: elektrychnyi
railway: zaliznytsia
coal: vuhillia vuhilnyi
mining: hirnychyi hirnycho
metallurgical: metalurhiinyi
steel: stalevyi
chemical: khimichnyi
bank: bankivskyi
national: natsionalnyi
international: mizhnarodnyi
ministry: ministerstvo
institution: ustanova
center: tsentr
service: posluha
people: narodna
republic: respublika
movement: rukh
security: bezpeky
ship: sudno
"""

PLACES = """
kiev: kyivskyi
ukraine: ukrayinskyi ukrainskyi
crimea: krymskyi
odessa: odeskyi
donetsk: donetskyi
"""

FORMS = """
ooo: tovarystvo z obmezhenoiu vidpovidalnistiu; tovarystvo z dodatkovoiu vidpovidalnistiu; tzov
jsc: aktsionerne tovarystvo; publichne aktsionerne tovarystvo; pryvatne aktsionerne tovarystvo; vidkryte aktsionerne tovarystvo; zakryte aktsionerne tovarystvo; prat
fgup: derzhavne pidpryiemstvo; pryvatne pidpryiemstvo; kazenne pidpryiemstvo
"""
