"""Russian words of companies and public bodies, one case of each: `slavic_stem` finds the others.

A row is English, then the Russian words that mean it; `~` marks a word that is a name or another language's word as well.
"""

WORDS = """
business: biznes delovoy
environment: sreda-delovaya
finance: finans fainens faynens
group: grupp
trade: treid treyd treiding treyding
solution: solyushnz solyushns solyushens soliushnz solushens
technology: tekhnolodzhis tekhnolodzhi teknolodzhiz tekhnolodzhiz teknolodzhi
international: interneshnl interneyshnl interneshnel interneshional interneishnl
logistics: lodzhistiks lodzhistik
marketing: marketing
shipping: shipping shippin
management: menedzhment menedzhement
capital: kapital
energy: enerdzhi
engineering: endzhiniring
bridge: bridzh
company: kompani
distribution: distributsiya distribyutsiya
multi purpose: mnogoprofilnyy
gunpowder: porokhovoy
developer: zastroyshchik
gun: pushechnyy
loading: pogruzochno
election: izbiratelnyy
criminalistics: kriminalistika
distributed: raspredelennyy
combating: borba
chemical technology: khimiko-tekhnologicheskiy
gas turbine: gazoturbinnyy
company: kompaniya firma ~tovarishchestvo
group: gruppa ~gruppy
holding: kholding kholdingovaya ~kholdinga
concern: kontsern
corporation: korporatsiya goskorporatsiya korporativnyy
association: obedinenie obyedinenie assotsiatsiya soyuz obedinennyy soobshchestvo sodruzhestvo konsortsium kooperativ
union: profsoyuz
united: obyedinennaya obedinennaya
enterprise: predpriyatie
joint venture: sovmestnoe
plant: zavod kombinat zavody zavodskoy ~zavoda
factory: fabrika manufaktura
workshop: masterskaya ~tsekh
shipyard: verf sudoverf
shipbuilding: sudostroitelnyy sudostroenie korablestroenie korablestroitelnyy
ship repair: sudoremontnyy sudoremont
shipping: sudokhodstvo sudokhodnyy parokhodstvo
ship: sudno korabl sudovoy ~sudov ~sudovogo korabelnyy
ship engineering: sudomekhanicheskiy
mine: ~rudnik shakhta razrez priisk kopi
mining: gornyy gorno gornodobyvayushchiy dobycha dobyvayushchiy gornorudnyy shakhtnyy
mining processing: gorno-obogatitelnyy
processing: obogatitelnyy pererabotka pererabatyvayushchiy obogashchenie obrabotka obrabatyvayushchiy
ore: rudnyy ruda
coal: ugol ugolnyy
gold: zoloto zolotoy zolotodobyvayushchiy
diamond: almaznyy
silver: serebro serebryanyy
iron: zhelezo zheleznyy
copper: med mednyy
aluminium: alyuminiy alyuminievyy
titanium: titanovyy
steel: stalnoy staleliteynyy
foundry: liteynyy
metallurgical: metallurgicheskiy metallurgiya
rolling: prokatnyy
pipe: trubnyy truba truboprokatnyy
cable: kabel kabelnyy
wire: provoloka
metal: metallicheskiy metallov metallobrabatyvayushchiy
cement: tsement tsementnyy
concrete: beton betonnyy
glass: steklo stekolnyy steklyannyy
paper: bumaga bumazhnyy
pulp paper: tsellyulozno-bumazhnyy
pulp: tsellyulozno tsellyuloza
wood: derevo derevoobrabatyvayushchiy drevesina drevesnyy
timber: lesnoy lesopromyshlennyy
rubber: rezina rezinovyy kauchuk
tyre: shina shinnyy
fertilizer: udobreniya
salt: solnoy
sea: ~more
sea freight: morfrakht
marine: morskoy
river: rechnoy ~reka
ocean: ~okean okeanicheskiy
port: ~port portovyy
fishing: rybolovnyy rybnyy rybolovstvo rybopromyshlennyy
fleet: flot
transport: transport transportnyy perevozki perevozka perevozchik gruzoperevozki
cargo: gruz gruzovoy
railway: zheleznodorozhnyy
railcar: ~vagon vagonnyy vagonostroitelnyy
road: doroga dorozhnyy
bridge: mostovoy
metro: metropoliten
airport: aeroport
airline: aviakompaniya aviatsionnaya-kompaniya avialinii
aviation: aviatsionnyy aviatsiya
aircraft: samolet samoletostroitelnyy samoletostroenie
aircraft repair: aviaremontnyy
helicopter: vertolet vertoletnyy
air: vozdushnyy ~vozdukh
aerospace: aerokosmicheskiy aviakosmicheskiy
air space: vozdushno-kosmicheskiy
space: kosmicheskiy ~kosmos kosmonavtika
missile: raketa raketnyy raketostroenie
missile space: raketno-kosmicheskiy
satellite: ~sputnik sputnikovyy
system: sistema sistemy sistemnyy sistem
systems: avtomatizirovannye-sistemy
technology: tekhnologiya tekhnologicheskiy tekhnologii tekhnolodzhi
technical: tekhnicheskiy
technique: ~tekhnika
engineering: inzhiniring inzhiniringovyy inzhenernyy inzheneriya
engineer: inzhener
scientific: nauchnyy nauchno
science: nauka ~nauk
research: issledovatelskiy issledovanie
scientific research: nauchno-issledovatelskiy nauchnoissledovatelskiy
experimental: opytnyy opytno eksperimentalnyy
design: konstruktorskiy proektnyy proektno proektirovanie proektnaya dizayn
designer: konstruktor
project: proekt
bureau: byuro biuro
institute: institut
university: universitet
academy: akademiya
academic: akademicheskiy
academician: akademik
school: shkola uchilishche
education: obrazovanie obrazovatelnyy
educational: uchebnyy
training: podgotovka trenirovochnyy uchebno
center: ~tsentr
central: tsentralnyy tsentralno
laboratory: laboratoriya laboratornyy
test: ispytatelnyy ispytaniya ispytatelno
measurement: izmerenie izmeritelnyy izmeriteley
metrology: metrologiya metrologicheskiy
standard: standartizatsiya
manufacturing: proizvodstvo proizvodstvennyy proizvoditel izgotovlenie
industrial: promyshlennyy industrialnyy
industry: promyshlennost
repair: remont remontnyy
restoration: vosstanovlenie
installation: montazh montazhnyy ustanovka
assembly: sborka sborochnyy
construction: stroitelstvo stroitelnyy stroitel
machine building: mashinostroenie mashinostroitelnyy
machine: mashina mashinnyy ~mashiny
machine tool: stankostroitelnyy stankostroenie stanok
tool: instrument instrumentalnyy
mechanical: mekhanicheskiy mekhanika
mechanism: mekhanizm mekhanizatsiya
instrument: pribor ~priborov pribornyy
instrument making: priborostroenie priborostroitelnyy
engine: dvigatel dvigatelestroitelnyy motornyy motorostroitelnyy
turbine: turbina turbinnyy
pump: nasos nasosnyy
compressor: kompressor kompressornyy
boiler: kotel kotelnyy
bearing: podshipnik podshipnikovyy
automobile: avtomobil avtomobilnyy avtomobilestroenie
tractor: traktor traktornyy
armoured: bronevoy bronetankovyy bronetekhnika
tank: tankovyy
transmission: transmissiya
spare parts: zapchasti
equipment: oborudovanie oborudovaniya osnashchenie
device: ustroystvo apparatura apparat
product: produktsiya izdelie produkt
goods: tovary tovar
component: komponent komplektuyushchie
material: material materialy
materials science: materialovedenie
composite: kompozit kompozitsionnyy
polymer: polimer polimernyy
plastic: plastik plasticheskiy plastmassa
chemical: khimicheskiy khimiya khimiko
petrochemical: neftekhimicheskiy neftekhimiya
oil: neft neftyanoy nefteprodukty
oil gas: neftegaz neftegazovyy neftegazodobyvayushchiy
oil refinery: neftepererabotka neftepererabatyvayushchiy
oil service: nefteservis
gas: gazovyy gazoprovod gazodobyvayushchiy
pipeline: truboprovod nefteprovod magistralnyy
drilling: ~burenie burovoy
geology: geologiya geologicheskiy
geological exploration: geologorazvedka geologorazvedochnyy
geophysics: geofizika geofizicheskiy
exploration: razvedka razvedochnyy
energy: energetika energeticheskiy
power plant: elektrostantsiya
electric: elektricheskiy elektro elektrichestvo
electric machine: elektromashinostroitelnyy
electrical engineering: elektrotekhnika elektrotekhnicheskiy
electromechanical: elektromekhanicheskiy elektromekhanika
electric grid: elektroset elektricheskie-seti
network: ~seti setevoy
grid: setey
electronics: elektronika elektronnyy elektroniks
electronic instrument: elektropribor
microelectronics: mikroelektronika mikroelektronnyy
radio: radio
radio engineering: radiotekhnicheskiy radiotekhnika
radio electronics: radioelektronika radioelektronnyy
semiconductor: poluprovodnik poluprovodnikovyy
optical: opticheskiy optika
optical mechanical: optiko-mekhanicheskiy
optoelectronic: optoelektronnyy
laser: lazer lazernyy
photonics: fotonika
vacuum: vakuum vakuumnyy
quantum: kvantovyy
battery: akkumulyator akkumulyatornyy batareya
lighting: svet-tekhnika svetotekhnicheskiy svetotekhnika
physics: fizika fizicheskiy fiziko
mathematics: matematika matematicheskiy
biology: biologiya biologicheskiy
biotechnology: biotekhnologiya
medical: meditsinskiy meditsina
pharmaceutical: farmatsevticheskiy farmatsevtika
hospital: bolnitsa gospital klinika klinicheskiy
health: zdorove zdravookhranenie
hygiene: gigiena
nuclear: yadernyy
atomic: atomnyy
radiation: radiatsionnyy
technological: tekhnologichnyy
information: informatsionnyy informatsiya informatsionno
informatics: informatika
computer: kompyuter kompyuternyy
computing: vychislitelnyy vychislenie
supercomputer: superkompyuter
software: programmnyy programmnoe-obespechenie
programme: programma
program: ~programmy
data: dannye ~dannykh
digital: tsifrovoy
communication: svyaz kommunikatsiya kommunikatsionnyy telekommunikatsionnyy telekommunikatsiya svyazi
automation: avtomatizatsiya avtomatika avtomatizirovannyy avtomaticheskiy
control: kontrol upravlyayushchiy-sistema
control systems: sistemy-upravleniya
management: upravlenie upravlyayushchiy menedzhment
directorate: direktsiya upravleniye-delami
department: departament otdel otdelenie
division: diviziya podrazdelenie
branch: filial
representative office: predstavitelstvo
office: ofis kantselyariya
service: sluzhba servis servisnyy obsluzhivanie usluga
agency: agentstvo
ministry: ministerstvo
ministry of defense: minoborony
ministry of industry: minpromtorg
committee: komitet
commission: komissiya
council: sovet
administration: administratsiya
government: pravitelstvo
fund: fond
foundation: ~fonda
bank: bank bankovskiy
commercial bank: kombank
commercial: kommercheskiy kommertsiya
joint stock: aktsionernyy
trading: torgovyy torgovlya torgovo
trade: torg
trading house: torgovyy-dom
exchange: birzha birzhevoy obmen
market: rynok
export: eksport eksportnyy
import: import importnyy
supply: snabzhenie postavka
foreign trade: vneshnetorgovyy vneshtorg
foreign economic: vneshneekonomicheskiy vneshnee-ekonomicheskoe
foreign: inostrannyy vneshniy zarubezhnyy
economic: ekonomicheskiy ekonomika
economy: khozyaystvo khozyaystvennyy
financial: finansovyy finansy finansovo
finance: finans
credit: kredit kreditnyy kreditovanie
investment: investitsiya investitsionnyy investitsii
insurance: strakhovoy strakhovanie strakhovaniye
reinsurance: perestrakhovanie perestrakhovochnyy
leasing: lizing lizingovyy
factoring: faktoring
payment: platezh platezhnyy
settlement: raschetnyy
depository: depozitarnyy depozitariy
registrar: registrator reestr
broker: broker brokerskiy
pension: pensionnyy pensiya
non state: negosudarstvennyy
nonprofit: nekommercheskiy
autonomous: avtonomnyy
development: razvitie
innovation: innovatsiya innovatsionnyy
advanced: peredovoy perspektivnyy
solution: reshenie
consulting: konsalting konsaltingovyy konsultatsiya konsultatsionnyy
legal: yuridicheskiy pravovoy
audit: audit
logistics: logistika logisticheskiy
storage: khranenie sklad
security: bezopasnost okhrannyy okhrana okhrannoe
protection: zashchita
special: spetsialnyy spetsialno
specialized: spetsializirovannyy
special equipment: spetstekhnika
military: voennyy voenno voyskovoy
military industrial: voenno-promyshlennyy voyenno-promyshlennyy
defense: oborona oboronnyy oboronitelnyy
army: armiya
forces: voyska ~sily
guard: gvardiya
navy: voenno-morskoy
brigade: brigada
regiment: polk
battalion: batalon
squad: otryad
weapon: oruzhie oruzheynyy
weapon: vooruzhenie
ammunition: boepripas
cartridge: ~patron patronnyy
explosives: vzryvchatyy
tactical: takticheskiy
precision: vysokotochnyy tochnyy
unmanned: bespilotnyy
drone: bespilotnik dron
parachute: parashyut parashyutnyy
navigation: navigatsiya navigatsionnyy
border: pogranichnyy
intelligence: razvedyvatelnyy
federal: federalnyy
federation: federatsiya
state: gosudarstvennyy gosudarstvo
national: natsionalnyy
international: mezhdunarodnyy
interregional: mezhregionalnyy
regional: regionalnyy
region: oblast oblastnoy kray krayevoy ~regiona
district: rayon okrug rayonnyy
city: gorod gorodskoy
municipal: munitsipalnyy
republic: respublika respublikanskiy
people: narodnyy narod
all russian: vserossiyskiy
public: obshchestvennyy publichnyy
social: sotsialnyy
political: politicheskiy
party: partiya
movement: dvizhenie
youth: molodezhnyy molodezh
patriotic: patrioticheskiy
club: klub
society: ~obshchestvo
sport: sportivnyy
culture: kultura kulturnyy
museum: muzey
library: biblioteka
theatre: teatr
news: novosti novost
newspaper: gazeta
media: ~smi
television: televidenie televizionnyy
television company: telekompaniya telekanal
television radio: teleradiokompaniya
publishing: izdatelstvo izdatelskiy
printing: poligraficheskiy pechat tipografiya
advertising: reklama reklamnyy
tourism: turizm turisticheskiy
hotel: gostinitsa otel
sanatorium: sanatoriy
resort: kurort
pension house: pansionat
restaurant: restoran
food: pishchevoy pitanie produkty-pitaniya prodovolstvennyy
meat: myasnoy myasokombinat
milk: moloko molochnyy
bread: khleb khlebnyy
sugar: ~sakhar sakharnyy
grain: zerno zernovoy
wine: vino vinodelcheskiy vinnyy ~vina
winery: vinzavod
alcohol: spirt spirtovoy likerovodochnyy
tobacco: tabak tabachnyy
sparkling: igristyy shampanskiy
grape: vinograd
agricultural: selskokhozyaystvennyy agrarnyy
agro industrial: agropromyshlennyy
textile: tekstil tekstilnyy
clothing: odezhda shveynyy
shoe: obuv obuvnoy
furniture: mebel mebelnyy
water: vodnyy vodokanal vodosnabzhenie
ecological: ekologicheskiy ekologiya
property: imushchestvo
real estate: nedvizhimost
land: zemelnyy
housing: zhilishchnyy
office supplies: kantstovary
resource: ~resurs resursy
technopark: tekhnopark
complex: kompleks kompleksnyy
integrated: integrirovannyy
point: punkt
line: liniya ~linii
machine factory: mashzavod
production combine: proizvodstvennyy-kombinat
general: generalnyy obshchiy
main: glavnyy golovnoy osnovnoy
first: pervyy
second: vtoroy
third: tretiy
modern: sovremennyy
high: vysokiy
higher: vysshiy
large: bolshoy krupnyy
heavy: tyazhelyy
light: legkiy
special purpose: spetsialnogo-naznacheniya
northern: ~severnyy
southern: yuzhnyy
eastern: vostochnyy
western: zapadnyy
northwestern: severo-zapadnyy
southeast: yugo-vostochnyy
far eastern: dalnevostochnyy
polar: polyarnyy
arctic: arkticheskiy
named: imeni
order: ~ordena
hero: geroy
engineers: inzhenerov
experts: ekspertiza ekspert
expertise: glavgosekspertiza
customs: tamozhnya tamozhennyy
prison: tyurma ispravitelnyy koloniya
detention: izolyator
investigative: sledstvennyy
court: sud-arbitrazhnyy
internal: vnutrenniy
affairs: ~dela delami ~del
emergency: chrezvychaynyy
cadet: kadetskiy
orthodox: pravoslavnyy
charity: blagotvoritelnyy
humanitarian: gumanitarnyy
human: chelovek
children: detskiy ~deti
women: zhenskiy
veterans: veteran
subsidiary: dochernyy dochernee
private: chastnyy
individual: individualnyy
unitary: unitarnyy
budgetary: byudzhetnyy
institution: uchrezhdenie
treasury: kazennyy
organization: organizatsiya
structure: struktura
infrastructure: infrastruktura infrastrukturnyy
zone: zona
economic zone: ekonomicheskaya-zona
production: vypusk
facility: obekt
factory of: zavodov
wagon: vagonzavod
locomotive: lokomotiv lokomotivnyy teplovoz
crane: kran kranovyy
bus: avtobus avtobusnyy
motor: motor
diesel: dizel dizelnyy
cryogenic: kriogennyy
hydraulic: gidravlicheskiy gidravlika
thermal: teplovoy termicheskiy
combustion: ~gorenie
welding: svarka svarochnyy
casting: lite
forging: kuznechnyy kuznitsa
thermal power: teploelektrotsentral
hydro: gidro
hydroelectric: gidroelektrostantsiya
acoustic: akusticheskiy
underwater: podvodnyy
submarine: podlodka
diving: vodolaznyy
rescue: spasatelnyy
dredging: dnouglubitelnyy
robotics: robototekhnika
robot: robot robotizirovannyy
artificial intelligence: iskusstvennyy-intellekt
analytical: analiticheskiy analitika
molecular: molekulyarnyy
ceramic: keramika keramicheskiy
fiber: volokno volokonnyy
tungsten: volfram
magnet: ~magnit magnitnyy
nickel: nikel
zinc: tsink tsinkovyy
rare: redkiy
earth: zemlya
precious: dragotsennyy
jewelry: yuvelirnyy
oncology: onkologiya
vaccine: vaktsina
virology: virusologiya
microbiology: mikrobiologiya
applied: prikladnoy
theoretical: teoreticheskiy
strategic: strategicheskiy
global: globalnyy
eurasian: yevraziyskiy evraziyskiy
slavic: slavyanskiy
european: evropeyskiy yevropeyskiy
asian: aziatskiy
trade union: professionalnyy-soyuz
lottery: lotereya
game: igra igrovoy
money: dengi denezhnyy
currency: valyuta valyutnyy
collection: inkassatsiya
transit: tranzit
terminal: terminal
shipowner: sudovladelets
crew: ekipazh
charter: frakht
ice: ledovyy
icebreaker: ledokol ledokolnyy
"""

PLACES = """
moscow: moskovskiy moskva
petersburg: peterburgskiy peterburg
russia: rossiya rossiyskiy rossii russkiy rosiyskiy
soviet: sovetskiy
belarus: belorusskiy belarusskiy
ukraine: ukrainskiy
kazakhstan: kazakhskiy kazakhstanskiy
uzbekistan: uzbekskiy
kyrgyzstan: kirgizskiy kyrgyzskiy
armenia: armyanskiy
georgia: gruzinskiy gruziya
azerbaijan: azerbaydzhanskiy
china: kitayskiy kitay
germany: germanskiy nemetskiy
france: frantsuzskiy frantsiya
india: indiyskiy
iran: iranskiy
turkey: turetskiy turtsiya
korea: koreyskiy koreya
japan: yaponskiy yaponiya
syria: siriyskiy siriya
serbia: serbskiy
crimea: krymskiy krym
chechnya: chechenskiy
tatarstan: tatarskiy
bashkortostan: bashkirskiy
dagestan: dagestanskiy
yakutia: yakutiya yakutskiy
siberia: sibirskiy sibir
ural: uralskiy ural
volga: volzhskiy povolzhskiy
don: donskoy
neva: nevskiy
baltic: baltiyskiy
caspian: kaspiyskiy
black sea: chernomorskiy
azov: azovskiy
caucasus: kavkazskiy kavkaz
far east: primorskiy-kray
primorye: primorskiy primore
amur: amurskiy
kamchatka: kamchatskiy
sakhalin: sakhalinskiy
karelia: karelskiy
arctic: arktika
luhansk: luganskiy luhanskiy
donetsk: donetskiy
yekaterinburg: ekaterinburgskiy yekaterinburgskiy ekaterinburg
nizhny novgorod: nizhegorodskiy
kaluga: kaluzhskiy
ryazan: ryazanskiy
tver: tverskoy
perm: permskiy
ufa: ufimskiy
tula: tulskiy
vologda: vologodskiy
penza: penzenskiy
ivanovo: ivanovskiy
pskov: pskovskiy
orel: orlovskiy
oryol: orlovskoy
sarov: sarovskiy
kovrov: kovrovskiy
serpukhov: serpukhovskiy
mytishchi: mytishchinskiy
lyubertsy: lyuberetskiy
zelenograd: zelenogradskiy
klimovsk: klimovskiy
kolomna: kolomenskiy
podolsk: podolskiy
krasnoyarsk: krasnoyarskiy
norilsk: norilskiy
yaroslavl: yaroslavskiy
gomel: gomelskiy
grodno: grodnenskiy
mogilev: mogilevskiy
minsk: minskiy
pyasina: pyasinskiy
"""

CITIES = (
    "voronezh saratov samara kazan rostov krasnodar volgograd astrakhan omsk tomsk novosibirsk irkutsk barnaul kurgan chelyabinsk tyumen magnitogorsk izhevsk "
    "kirov vyatka kostroma vladimir smolensk bryansk kursk belgorod lipetsk tambov ulyanovsk orenburg togliatti arzamas murmansk arkhangelsk severodvinsk "
    "khabarovsk vladivostok komsomolsk chita sevastopol simferopol kerch feodosia yalta stavropol taganrog azov noyabrsk angarsk bratsk rybinsk tutaev "
    "cherepovets dubna obninsk zhukovsk korolev noginsk elektrostal vyborg kronshtadt kaliningrad donetsk mariupol melitopol kherson zaporozhye kharkov odessa "
    "kiev nikolaev lvov poltava vitebsk brest liskinsk balakovo engels votkinsk zlatoust miass kopeysk"
)
"""Cities whose adjective is the name with -skiy."""

ABBREVIATIONS = """
scientific manufacturing association: npo nppo
scientific manufacturing enterprise: ~npp
scientific manufacturing company: npf ~npk nppf
scientific manufacturing center: npts nptsentr
scientific technical center: ntts ~ntc ~nttsentr
research institute: nii
all russian research institute: vnii
central research institute: tsnii cnii
state research institute: gosnii
state research institute instrument making: gosniip
design bureau: okb ~skb ~kb ~mkb
central design bureau: tskb tscb
project design bureau: ~pkb
manufacturing association: ~po
machine building plant: ~mz
management company: ~uk
trading house: ~td
group: ~gk
industrial complex: ~ppkk
construction company: ~sk
industrial company: ~ppk
federal research center: fits
scientific research center: nits
state scientific center: gnts
research design institute: ~nipi
agro industrial complex: ~apk
trade industrial company: ~tpk
manufacturing trade firm: ~pkf
investment company: ~ik
finance company: ~fk
specialized developer: ~sz
private security company: ~chop
private military company: ~chvk
ministry of internal affairs: mvd
russia academy science: ~ran
airline: ~ak
"""
"""Abbreviations, read exactly; those marked `~` only beside words that are surely Russian or a Russian legal form."""

TELLING_FORMS = frozenset(
    [
        "ooo",
        "oao",
        "zao",
        "ao",
        "pao",
        "nao",
        "fgup",
        "fgbu",
        "fgau",
        "gup",
        "fkp",
        "aozt",
        "aoot",
        "otkrytoe",
        "zakrytoe",
        "npao",
        "akb",
        "mup",
        "gbu",
        "fku",
        "fgku",
        "fgbou",
        "ano",
        "obshchestvo",
    ]
)
"""Legal forms that tell that a name is Russian."""

PHRASES = """
joint venture: sovmestnoe predpriyatie
trading house: torgovyy
management company: upravlyayushchaya kompaniya
design bureau: konstruktorskoe byuro
experimental design bureau: opytno konstruktorskoe byuro; opytnoe konstruktorskoe byuro
special design bureau: spetsialnoe konstruktorskoe byuro
design bureau: proektno konstruktorskoe byuro
research institute: nauchno issledovatelskiy institut; nauchnyy issledovatelskiy institut
research: nauchno issledovatelskiy
machine tool plant: stankostroitelnyy zavod
mining processing plant: gorno obogatitelnyy kombinat
power plant: elektricheskaya stantsiya
railway: zheleznaya doroga
software: programmnoe obespechenie
control system: sistemy upravleniya
news agency: informatsionnoe agentstvo
armed forces: vooruzhennye sily
air force: voenno vozdushnye sily; vozdushnye sily
aerospace force: voysk vozdushno kosmicheskoy oborony
navy: voenno morskoy flot
shipping company: sudokhodnaya kompaniya
television company: televizionnaya kompaniya
nizhny novgorod: nizhniy novgorod
saint petersburg: sankt peterburg; sankt peterburgskiy; st peterburg
russian federation: rossiyskoy federatsii
northwest: severo zapadnyy
northeast: severo vostochnyy
southwest: yugo zapadnyy
southeast: yugo vostochnyy
far east: dalniy
east siberia: vostochno sibirskiy
west siberia: zapadno sibirskiy
volga: privolzhskiy
academy of science: akademiya nauk
russia academy science: rossiyskoy akademii nauk
insurance company: strakhovaya kompaniya
joint stock company: aktsionernaya kompaniya
bank: kommercheskiy bank aktsionernyy
commercial bank: aktsionernyy kommercheskiy bank
nonstate pension fund: negosudarstvennyy pensionnyy fond
group of company: gruppa kompaniy
information technology: informatsionnye tekhnologii
high technology: vysokie tekhnologii
foreign trade: vneshney torgovli
foreign affairs: vneshneekonomicheskoe obedinenie
medium: sredney
representative office: predstavitelstvo v
"""

FORMS = """
ooo: obshchestvo s ogranichennoy otvetstvennostyu; obshchestvo s organichennoy otvetstvennostyu; obshchestvo ogranichennoy otvetstvennosti; obshchestvo s ogranichennoy otvestvennostyu; obshchestvo s ogranichennoy otvetsvennostyu; obshchestvo s dopolnitelnoy otvetstvennostyu; tovarishchestvo s ogranichennoy otvetstvennostyu; osoo; nko ooo
jsc: aktsionernoe obshchestvo; otkrytoe aktsionernoe obshchestvo; zakrytoe aktsionernoe obshchestvo; publichnoe aktsionernoe obshchestvo; nepublichnoe aktsionernoe obshchestvo; obshchestvo aktsionernoe; aktsionernoe obshchestvo otkrytogo tipa; aktsionernoe obshchestvo zakrytogo tipa; mezhdunarodnoe aktsionernoe obshchestvo; mezhdunarodnaya kompaniya publichnoe aktsionernoe obshchestvo; aktsionernyy kommercheskiy bank zakrytoe aktsionernoe obshchestvo; npao; mkpao; open ended joint stock company; jointstock company
fgup: federalnoe gosudarstvennoe unitarnoe predpriyatie; gosudarstvennoe unitarnoe predpriyatie; federalnoe kazennoe predpriyatie; kazennoe predpriyatie; gosudarstvennoe predpriyatie; unitarnoe predpriyatie; respublikanskoe unitarnoe predpriyatie; chastnoe unitarnoe predpriyatie; proizvodstvennoe unitarnoe predpriyatie; proizvodstvennoe respublikanskoe unitarnoe predpriyatie; munitsipalnoe unitarnoe predpriyatie; federalnoe gosudarstvennoe byudzhetnoe uchrezhdenie; federalnoe gosudarstvennoe byudzhetnoe uchrezhdenie nauki; gosudarstvennoe byudzhetnoe uchrezhdenie; federalnoe gosudarstvennoe kazennoe uchrezhdenie; federalnoe kazennoe uchrezhdenie; federalnoe gosudarstvennoe avtonomnoe uchrezhdenie; federalnoe gosudarstvennoe uchrezhdenie; federalnoe gosudarstvennoe byudzhetnoe obrazovatelnoe uchrezhdenie; federalnoe gosudarstvennoe byudzhetnoe obrazovatelnoe uchrezhdenie vysshego obrazovaniya; federalnoe gosudarstvennoe byudzhetnoe obrazovatelnoe uchrezhdenie vysshego professionalnogo obrazovaniya; federalnoe gosudarstvennoe avtonomnoe obrazovatelnoe uchrezhdenie vysshego obrazovaniya; federalnoe gosudarstvennoe avtonomnoe obrazovatelnoe uchrezhdenie vysshego professionalnogo obrazovaniya; federalnoe gosudarstvennoe obrazovatelnoe uchrezhdenie; fgbu; fgau; fgbou; fgbou vo; fgaou vo; fgaou; fgku; fku; gbu; mup; fgbun; fgu; rup; chup; gku
ip: individualnyy predprinimatel
"""
