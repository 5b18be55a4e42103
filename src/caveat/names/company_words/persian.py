"""Persian words of companies and public bodies, romanised."""

WORDS = """
east: shargh
west: gharb
north: shomal
south: jonub jonoub
machine building: mashin-sazi machine-sazi
district free zone: mantaghe
chemical: ~shimi ~shimiya
makers: ~sazan
spare parts: ghataate
cooperation: hamkari
house: khaneh
sea: ~darya ~daryaye ~daryaei
law enforcement: entezami
republic: jomhori jomhouri jomhuri
management: modiriyate
company: sherkat sherkate sherkathaye sherkatha sherkat-e shirkat
group: gorouh gorooh goruh gorouhe goroohe guruh goroh
industry: sanaye sanaaye sanayeh sanat sanate sanati sanaei sannat
factory: karkhaneh karkhane karkhaneha karkhanejat karkhanejate
manufacturing: tolid tolidi towlid towlidi tolide tolidat towlide touliid tolidkonandeh
trading: bazargani bazarganie bazargany bazarghani tejarat tejari tejarati tejarate tajarat bazerghani
engineering: mohandesi mohandesie mohandesin mohandessi mohandesy mohandesine muhandisi
technical: fanni fani
technology: fanavari fanavary fannavari fanavarie fanavarihaye fannavary
petrochemical: petroshimi petrochimi petroshimie petroshimiye
chemical: shimiyaei shimiaei shimiayi shimiyayi shimiaee shimiai
oil: naft nafte
gas: ~gaz
national: melli melliye mellie
international: beinolmelali beynolmelali beinalmelali beinolmelal binolmelali bainolmelali beynolmelal
organization: sazman sazmane sazemane sazeman sazman-e
foundation: bonyad boniad bonyade boniade
institute: moasseseh moassese moasese moaseseh mowasseseh moasesseh muasseseh muassesseh moassesseh moassesse
university: daneshgah daneshgahe daneshkadeh
scientific: elmi elmie
research: tahghighat tahghighati pajouhesh pazhoohesh pajohesh pazhouhesh pajuhesh pajooheshi pazhouheshi pajoheshi pajuheshgah pazhoheshgah pajouheshgah pajooheshgah pajuheshi pazhooheshgah
research center: pajooheshkadeh pazhouheshkadeh pajouheshkadeh
center: markaz markaze
development: tose toseh tosee towse toseye towsee towseh toseeh tosea touse towseye toseae tosehe
investment: sarmayeh sarmayegozari sarmayehgozari sarmaye sarmayegozarie sarmayehgozarie sarmayegozary
electronics: elektronik elekteronik electronik
electric: bargh barghe
power plant: niroogah nirogah niroogahe
power: ~niroo ~niru
energy: enerji enerzhi energi
construction: sakhteman sakhtemani sakhtemane sazandegi
civil: ~omran omrane omrani
building: ~sazi
services: khadamat khadamate khadamati
transport: haml hamlonaghl hamlonaqhl haml-o-naghl haml-va-naghl haml-va-naqle haml-va-naql haml-e-va-naghl
shipping: keshtirani keshtiranie kashtirani
ship: ~keshti
aviation: havapeimaei havapeymaei havapaymai havapeima havapeymai havapeymayi
aerospace: havafaza havafazae hava-faza
aerial: havaei havayi havaie
space: fazaei fazayi
railway: rahahan rah-ahan
road: rahsazi
mine: ~madan maaden maadan madane
mining: madani maadeni
mineral: ~kani
steel: foulad ~fulad foolad folad foulade foolade
iron: ~ahan
copper: ~mes
aluminium: alominium aluminiyum
cement: siman simane cimane
glass: shisheh
automobile: khodro khodrosazi
spare parts: ghataat
parts: ghate ghateh
machine making: mashinsazi mashin-sazi
machinery: mashinalat mashinha
weapons: aslahe tasliahati
defense: defa defae defaie defaye defai difa
army: artesh arteshe
force: nirouye niruye nirouyeh niroye
guard: sepah sepahe
military: nezami nezamie
ministry: vezarat vezarate vezaret
exchange: sarrafi sarafi
insurance: bimeh bime bimehe
fund: sandogh sandoghe sandouq
credit: etebari etebarie
financial: ~mali malie
economic: eghtesadi eqtesadi eghtesad eqtesad
cooperative: taavoni taavon taavonie
employees: karkonan karkonane
supply: tamin taamin
distribution: pakhsh tozi
medical: pezeshki
pharmaceutical: daroo ~darou darouei daroui ~daru daroei darooei
agriculture: keshavarzi
food: ghazaei ghazayi
textile: nasaji
communication: ertebatat ertebat mokhaberat mokhaberati ertebati
information: etelaat ettelaat ettelaate
computer: rayaneh rayane
system: samaneh samane samaneha samanehaye
design: tarahi
project: tarh
management: modiriat modiriyat
consultant: moshaver moshavere moshaverin
production: tolidiye
commercial: bazargan
islamic: eslami islamie eslamie
islam: eslam
revolution: enghelab enqelab enghelabe
corps: pasdaran
council: shoraye shoura-ye
martyr: shahid shahide
martyrs: shohada shohaday
imam: emam
water: ~ab
refinery: palayesh palayeshgah palayeshgahe
plastic: pelastik
polymer: polimer
rubber: lastik
export: saderat saderati
import: varedat
commerce chamber: otagh-bazargani
nuclear: hastei hasteh
atomic energy: enerji-atomi
organization of the: sazman-haye
laser: lizer leyzer
light: ~nour
semiconductor: nimresana nim-resanaye
mobilization: ~basij
oppressed: mostazafan mostazafin mostazafeen
resistance: moghavemat moqavemat moghavemate
support: poshtibani poshtybani
spinning: risandegi resandegi
weaving: bafandegi bafandegie
free zone: mantaghe-azad
"""

PLACES = """
iran: irane iraniane
tehran: tehrane
persian gulf: khalij-fars khalije-fars
persia: ~fars
khuzestan: khouzestan khoozestan
khorasan: khorasane
isfahan: esfahane sepahan
middle east: khavarmianeh khavarmiyaneh khavar-miyaneh khavare-miane
"""

LITTLE_WORDS = "va ve e ye i"

FORMS = """
ltd: sherkat ba masouliat mahdoud; ba masouliat mahdoud; masouliat mahdoud; ba masuliyat mahdud; masuliat mahdud; ba masooliat mahdood
jsc: sahami am; sahami aam; sahami khas; sahami khass; sherkat sahami khass; sherkat sahami am; sherkat sahami; sherkat sahami khas; sherkate sahami khass; sherkate sahami khas
"""
