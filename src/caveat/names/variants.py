"""Forms of one name part: respellings, the same name in other languages, nicknames, and surnames that bend.

Three tables stand here, by hand; `name_parts.txt` holds the spellings that `scripts/derive_variants.py` found, and
`chinese_latin`, `korean_latin` and `surnames` know what rules can tell.
"""

from collections.abc import Mapping
from enum import IntEnum
from functools import cache
from importlib.resources import files
from zlib import crc32

from caveat.names.chinese_latin import CHINESE_SURNAMES, is_wade_giles, wade_giles
from caveat.names.korean_latin import korean_key
from caveat.names.surnames import bent, east_slavic, fathers_of, is_patronymic

_SPELLINGS = """
muhammad mohammed mohammad mohamed mohamad muhammed muhamad muhamed mohd mohammod mahomed mehmet mehmed mohamud mouhamed mochammad mokhammed magomed mohmmad maxamed mohamet muhammet magomet mahamad mahamadou mamadou momade momad muhamet mhd muh md moh mochamad mukhammad mokhamad muhamud maxamud
ahmad ahmed achmad akhmad akhmed akhmet ahmet achmed axmed ahmat ehmed
mahmud mahmoud mahmood mehmood makhmud mahmut maxmud makhmoud mahamud
hamid hameed hamed hamad
husayn hussein husain hussain hossein hussayn husein houssein hosein hussien khusein huseyin xuseen hsein hissein hocine houcine khusain
hasan hassan hasen hassen khasan xasan hacen hacene
ali aly cali
abdullah abdallah abdulla abdalla abdoulla abdoullah abdella abdellah abdollah cabdullahi abdullahi abdoulaye abdilahi abdulahi abdillah
abdirahman cabdiraxmaan abdulrahman abdurahman abdurrahman abderrahmane
yusuf yousef youssef yousuf yusef yussuf yosef yousif yousaf yuusuf yussef youcef yusup iusup yusif
ibrahim ebrahim ibraheem brahim ibragim ibraahim ibrahima braheem
ismail ismael esmail ismaeel esmaeil ismayil ismaila smail esmaeel
ishaq ishak ishaaq eshaq eshagh
yaqub yaqoub yakub yacoub yaghoub yaqoob yakup
musa moussa mousa mussa muse muusa
isa issa eisa essa ciise
sulayman suleiman sulaiman soleiman suleyman soliman sulieman sleiman souleymane saleban saleebaan sulejman suleman
dawud daoud dawood daud dawoud davud davood
umar omar oumar cumar omer
abubakr abubakar aboubakar aboubacar abubaker abubacar abibakr ebubekir
uthman osman othman usman ousmane ottman osmaan cismaan
usama osama oussama ussama
ladin laden
salih saleh salah saleem swaleh saalax solih
said saeed sayid saied saeid saiid saed siciid
sayyid syed sayed sayyed saiyid seyyed seyed seid
khalid khaled halid khalied xalid khaleed
walid waleed oualid velid
tariq tarek tareq tarik tarique
rashid rasheed rachid rashed reshid rasit
jamal gamal djamal jamaal cemal
jafar jaafar jaffar gafar jafari djafar cafer
qasim qassim kasim kassem qasem qassem kasem ghasem gasem kacem belkacem kasym
mustafa mostafa mustapha moustafa mustafah mustafo
mukhtar mokhtar muktar muhtar moktar mukhtaar
nasir nasser naser nassir nasr nacer naasir
nur noor nour nuur
rahman rehman rahmaan raxmaan
karim kareem kerim
aziz azeez azizi
faysal faisal feisal faycal faical
fatima fatimah fatema fatma faatima fadumo
aisha ayesha aicha aysha aishah caisha
maryam mariam miriam maryan meryem
yasin yassin yaseen yassine yasiin
bashar bachar
bashir bachir basheer beshir
saddam sadam
muammar moammar muamar
qadhafi gaddafi qaddafi kadhafi gadhafi gadafi kaddafi qadafi khadafy gheddafi algaddafi qathafi
shaykh sheikh shaikh sheik cheikh sheykh
haji hajji hadji haj hajj hadj xaaji
mullah mulla molla
mawlawi maulavi moulavi maulawi mawlavi molvi
akhund akhond akhand
haqqani haqani
yahya yahia yehia yaxya iahia
zayd zaid zeid
rida reza riza rida ridha redha ridho
mahdi mehdi
amir ameer emir
amin ameen emin
asad assad
najib najeeb nagib neguib nadjib necip
najm negm nadjm
jabir jaber gaber djaber gabir
jibril jebril gabril djibril jabril cabriil
juma jumah gomaa jomaa gouma
hajjaj haggag
shafiq shafik chafik chafiq
sharif shareef cherif sherif charif sarif serif
sharifi serifi
naji nagi naci nadji
hijazi hegazi higazy hegazy
siraj serag seraj siraaj
taj tag
majid maged magid madjid majeed mecid
rajab ragab redjeb recep
shakir chaker shaker sakir
hashim hashem hachem hasim hachim
hisham hesham hicham hisam
habib habeeb habibi
latif lateef latiff
rafiq rafik rafeeq
wahid waheed wahed
zubayr zubair zoubair zubeyr zuhair zuhayr zuheir zoheir
ashraf achraf esref
ayman aiman aymen
imad emad
iyad ayad iyyad
isam essam issam
adil adel aadel
anwar anouar enver
aqil aqeel akil
arif aref
asim asem
bilal belal bilel
dhu zu zul dhul thu
faruq farouk farooq faruk farouq
fawzi faouzi fauzi fevzi
fuad fouad fuat foad
ghulam gholam gulam
ghazi gazi
hakim hakeem hekim
hamza hamzah hamze xamza
hanif haneef hanief
harun haroun haroon
idris idriss edris driss
ilyas elyas ilias elias
iqbal eghbal ikbal
jalal djalal galal celal
jawad javad jawwad djaouad cevad
kamal kemal kamel
lutf lotf lotfi lutfi
luqman lokman loqman
mansur mansour mansoor mansuur
marwan marouan merwan
masud masoud massoud masood mesut
maymun maimoun
mubarak mobarak moubarak
munir mounir monir muneer
murad mourad murat
murtada morteza murtaza mortaza mortada
nabil nabeel nebil
nadir nader nadhir
nazir nazeer nadhir
qadir qader kader kadir qadeer ghader
qari ghari kari
rauf raouf raoof
sabir saber
sadiq sadeq sadegh sadek siddiq seddiq sadik
salman selman
samir sameer
shahid shaheed chahid shahed
taha tahha
tahir taher taheer
talib taleb
tawfiq tawfik taufik toufik tewfik tofigh
ubayd obaid obeid ubaid ubayda
uday odai oday udai
wahhab wahab vahab ouahab
younis yunus younes yunis yonis unis
zakariya zakaria zakaryia zakarya zekeriya
ziyad ziad zyad
zayn zain zein zine
ghani gani
bakr bakar baker bekir
jihad jehad djihad cihad
tikriti takriti
khan xan
aleksandr alexander aleksander alexandr aleksandar alexsandr oleksandr aliaksandr aljaksandr
aleksandra alexandra oleksandra aliaksandra
aleksey alexey alexei aleksei alexej oleksiy aliaksei oleksii
alena yelena elena olena alyona helena
anatoly anatoliy anatoli anatolii anatol anatoliyi
andrey andrei andrej andriy andrii andrej
anton antin
arkady arkadiy arkadi arkadz
artem artyom artsiom artiom
boris borys barys
dmitry dmitri dmitriy dimitri dmytro dzmitry dimitry dmitrij dmitrii dzmitriy zmitser
ekaterina yekaterina kateryna katsiaryna jekaterina
fedor fyodor feodor fiodar fedir
galina halina halyna
gennady gennadiy gennadi hennadiy henadz gennadii
georgy georgiy georgi heorhiy georgii heorhii
gleb hleb glib hlib
grigory grigoriy grigori hryhoriy ryhor hryhory grigorii hryhorii
igor ihor ihar
ilya ilia illya
irina iryna irena
ivan ivane
kirill kyrylo kiryl cyril kirilo
konstantin kostiantyn konstantyn kanstantsin kostyantyn
leonid leanid
lidia lidiya lidziya lydia
liudmila lyudmila ludmila liudmyla lyudmyla
maksim maxim maksym maxym
mikhail mykhailo mihail mikhailo mykhaylo michail
nadezhda nadiya nadzeya nadezda
natalia natalya nataliya natallia natalija
nikolay nikolai mykola mikalai nikolaj mikola
oleg oleh aleh
olga olha volha
pavel pavlo
petr pyotr petro piotr pjotr
roman raman
sergey sergei serguei sergej serhiy sergii siarhei sergejs serhii sjarhej sergiy
stanislav stanislau stanislaw stanislas
svetlana sviatlana svitlana
taras taras
tatiana tatyana tetiana tatsiana tetyana
valentin valyantsin valiantsin valentyn
valentina valiantsina valentyna
valery valeriy valeri valerii valery
vasily vasiliy vasili vasyl vasilii vasil
viktor victor wiktor viktar
vitaly vitaliy vitali vitalii vital
vladimir volodymyr wladimir uladzimir vladimer
vladislav uladzislau vladyslav wladyslaw
vyacheslav viacheslav viachaslau vjaceslav
yaroslav yaraslau jaroslaw iaroslav jaroslav
yegor egor yahor iegor
yevgeny evgeny yevgeniy evgeniy evgenii yevgeni evgeni yevhen yauhen yevhenii eugeny
yulia julia yuliya iulia yuliia
yuri yuriy yury iurii jurij yurii iouri juri
lukashenko lukashenka
zelensky zelenskyy zelenskiy zelenskyi
christian kristian cristian
frederick frederik fredrik frederic friedrich
steven stephen stefan
geoffrey jeffrey
karl carl
oumarou umaru
lee li ri rhee yi
kim gim
park pak bak
choi choe
jung jeong chung jong chong cheong
kang gang
cho jo
shin sin
yoon yun
zedong tsetung
tse zedong
mao mau
chiang jiang
hsi xi
fazel fadel fazl fadl fazal
habibullah habibulla habiboullah
rahmat rahmet rehmat rahmatullah
michael maykl maikl
wright rayt
sean shawn shaun shon
knight nayt
blair bler
jiang tszyan
jing tszin
ji tszi
xu syuy
"""
_FORMS = """
john ivan ioann johann johannes juan jean giovanni jan joao sean johan hans yohannes ivane hovhannes jovan
peter petr pedro pierre pietro pieter piotr petros pyotr petro boutros butrus per peder petar pere bedros
paul pavel pablo paolo pawel pavlo paulo pavlos boulos pal paulus boghos
michael mikhail miguel michel michele michal mikael mikhael mihai michail miklos mikha mikhael michiel
nicholas nikolay nicolas nikolaos nikola nicola nicolae mykola nicolau niccolo klaus miklos mikalai
andrew andrey andreas andre andrea andres andriy andrzej andras anders andriy
alexander aleksandr alexandre alejandro alessandro alexandros sandor iskandar iskander
joseph yusuf jose giuseppe josef jozef iosif josip yosef jozsef josep osip youssef
george georgy georg jorge giorgio georges jerzy georgios giorgi gheorghe gyorgy jurij jordi girgis guirguis joris juraj
jacob jacques jakob jakub yakov iakov yaakov yaqub jacobo jacopo giacobbe hagop yakub
james jaime giacomo
diego santiago iago
matthew matteo mateo mathieu matthias matthaus matej mateusz matvey matias matti matija
mark marcus marco marcos marc marek markus marko markos
luke lucas luca lukas lukasz lukacs luka luc
thomas tomas tommaso tomasz toma tamas foma tuomas tome
philip philippe felipe filippo filip philipp filipp philippos
anthony antonio antoine anton antoni antonios antonin antal antonius
francis francisco francesco franz francois frans ferenc franciszek frantisek francesc franjo
charles carlos karl carlo karol karel carl karoly carles kaarlo
henry heinrich henri enrique enrico henrik hendrik henryk henrique jindrich
william wilhelm guillermo guillaume guglielmo willem vilhelm guilherme wilhelmus vilmos liam
louis luis ludwig luigi lodewijk ludovic ludvik lajos lluis ludovico
frederick friedrich federico frederic fryderyk fridrich fredrik frederico
stephen stefan esteban etienne stefano stepan stefanos istvan estevao stjepan szczepan stepanos
lawrence laurent lorenzo lorenz lavrentiy laurentius lars lourenco
martin martino marten marton martinho martim
vincent vincenzo vicente vikenty wincenty vincente
gregory grigory gregorio gregoire grigorios gregor grzegorz gergely krikor
basil vasily vasilios basilio vasile bazyli wassily
theodore fedor teodoro theodor theodoros teodor
eugene evgeny eugenio eugen yevgeny evgenios
sergey sergio serge sergius sergiusz
constantine konstantin constantin costantino konstantinos
maximilian maxim massimo maximo maxime maksim
edward eduardo edouard eduard edvard edoardo duarte
robert roberto rupert roberts
richard ricardo riccardo ryszard rikard
raymond raimundo ramon raimondo reimund
ralph raul raoul rolf
roger rogelio ruggero rudiger
albert alberto albrecht albertus
alfred alfredo
arthur arturo artur arturs
bernard bernardo bernhard bernat
christopher cristobal christophe cristoforo christoph krzysztof kristoffer
daniel daniele daniil danilo
david davide dawid davyd daud dawud
dominic domingo dominique domenico dominik
emmanuel manuel emanuele emanuel manoel
gabriel gabriele gavriil jibril gavrilo
jerome geronimo hieronymus girolamo jeronimo
isaac ishaq yitzhak isak izaak
abraham ibrahim avraham abram avram
moses musa moshe moises mose
solomon sulayman salomon shlomo salomone
elijah ilya elias ilyas elia eliyahu
jesus isa
noah nuh noe
job ayyub
jonah yunus jonas
samuel samuele samuil
simon simeon semyon simone szymon shimon simao
ernest ernesto ernst
ferdinand fernando hernan fernand
rudolph rodolfo rudolf rodolphe
roderick rodrigo
hugh hugo ugo hugues
leo leon leonid lev leonardo
mary maria marie maryam miriam mariya maryia mara moira
anna anne ana hanna hannah ann anya ane
helen elena helena helene yelena eleni ilona elene
catherine ekaterina catalina katarina caterina katherine katarzyna katrin ekaterini kateryna kathleen karin
elizabeth isabel elisabeth elisabetta yelizaveta elisaveta elzbieta erzsebet isabella isabelle
margaret margarita marguerite margherita margarete malgorzata margit margarida
jane joan juana jeanne giovanna johanna joanna janina zhanna jana ivana ioanna
julia giulia julie yulia juliana
lucy lucia lucie lucija lutsiya
natalie natalia nathalie natalya
theresa teresa therese tereza
susan susana suzanne susanna zuzana
sophia sofia sophie sofya zofia
victoria viktoria vittoria victoire wiktoria
barbara varvara barbora
martha marta marthe marfa
magdalene magdalena madeleine maddalena
agnes ines agnieszka inez agnese
alice alicia alisa
eve eva yeva hawa
dorothy dorothea dorota teodora
"""
_NICKNAMES = """
benjamin ben benny bibi binyamin
theodore ted teddy theo
vladimir wladimir volodymyr uladzimir vlad vova volodya
aleksandr alexander alexandr aliaksandr oleksandr alex sasha sanya shura
mikhail mikhael mykhailo michail misha mike mick
robert bob rob bobby
william bill will billy
richard dick rick
james jim jimmy jamie
joseph joe joey
thomas tom tommy
michelle michi
anthony tony
edward ed eddie ted
elizabeth liz beth betty
katherine kate kathy
margaret maggie peggy
john jack johnny
charles charlie chuck
nikolay nikolai mykola mikalai kolya nick
dmitry dmitriy dmitri dmitrii dmytro dzmitry dima mitya
sergey sergei sergiy sergii serhiy serhii siarhei seryozha serge
ivan vanya
barack barry
donald don
joshua josh
samuel sam
daniel dan danny
david dave
steven steve
peter pete
ronald ron
kenneth ken
gerald jerry gerry
francisco paco pancho frank
francis frank
patricia patty pat trish
alejandro alex
guadalupe lupe
jesus chuy
enrique kike quique
luis lucho
roberto beto
alberto beto
eduardo lalo
manuel manny manolo
antonio tono tony
rafael rafa
guillermo memo
abdul abdu
michael mike mick mickey
christopher chris
nicholas nick nicky
alexander alex sandy
matthew matt
gregory greg
andrew andy drew
philip phil
frederick fred freddy
leonard leo len
lawrence larry
patrick pat paddy
raymond ray
victor vic
vincent vince vinny
zachary zach
abraham abe
albert al bert
alfred alf fred
arthur art
catherine cathy cate
christina chris tina
jennifer jen jenny
jessica jess
rebecca becky
susan sue susie
victoria vicky
yevgeny evgeny evgeniy evgenii evgeni yevgeniy yevhen zhenya
grigory grisha
konstantin kostya
pavel pavlo pasha
tatiana tanya
yekaterina ekaterina kateryna katerina katya katia
anastasia nastya
natalia natasha
olga olya
yulia yulya
svetlana sveta
maria masha
lyudmila lyuda
alexey alexei aleksey aleksei oleksiy oleksii alyosha lyosha lesha
anatoly anatoliy anatolii tolya
boris borya
gennady gena
valeriy valera
vasily vasya
viktor victor vitya
vyacheslav slava
vladislav slava vlad
yury yura
yakov yasha

margarita rita
igor ihor gosha
georgy georgiy georgii heorhiy gosha zhora

jose pepe
ignacio nacho
"""


class Grade(IntEnum):
    """How two words of one group are forms of one name part, the surest first.

    A pair of `WADE_GILES` has one word in Pinyin and one in Wade-Giles; in `EITHER_SYSTEM` the latter may be Pinyin too.
    """

    SPELLING = 0
    GENDER = 1
    NICKNAME = 2
    FORM = 3
    DIALECT = 4
    WADE_GILES = 5
    EITHER_SYSTEM = 6


_GRADE_BITS, _NUMBER_BITS = 28, (1 << 28) - 1


@cache
def table_groups() -> Mapping[str, tuple[int, ...]]:
    """Give the groups to which words belong by the tables of forms alone, read when first a word is asked for."""
    known: dict[str, tuple[int, ...]] = {}
    derived = files(__package__).joinpath("name_parts.txt").read_text("ascii")
    number = 0
    for grade, table in (
        (Grade.SPELLING, _SPELLINGS),
        (Grade.FORM, _FORMS),
        (Grade.NICKNAME, _NICKNAMES),
        (Grade.SPELLING, derived),
    ):
        for line in table.splitlines():
            number += 1
            for form in line.split():
                known[form] = (*known.get(form, ()), grade << _GRADE_BITS | number)
    for form, surnames in CHINESE_SURNAMES.items():
        groups = (Grade.DIALECT << _GRADE_BITS | _NUMBER_BITS - surname for surname in sorted(surnames))
        known[form] = (*known.get(form, ()), *groups)
    return known


def groups_of(word: str) -> tuple[int, ...]:
    """Give the groups of forms that a word belongs to: the grade from bit 28 up, below it the group's number.

    The number of a group that a rule gives is a sum of its text; in its lowest bit stands the side of a pair of Pinyin and Wade-Giles.
    """
    groups = list(table_groups().get(word, ()))
    if korean := korean_key(word):
        groups.append(_by_rule(Grade.DIALECT, "k" + korean))
    if is_patronymic(word):
        side = "d" if word.endswith("na") else "s"
        spellings = {
            group
            for father in fathers_of(word)
            for group in table_groups().get(father, ())
            if group >> _GRADE_BITS == Grade.SPELLING
        }
        groups += [_by_rule(Grade.SPELLING, f"{side}{group}") for group in sorted(spellings)]
    if slavic := east_slavic(word):
        groups.append(_by_rule(Grade.SPELLING, "e" + slavic))
    if stem := bent(word):
        groups.append(_by_rule(Grade.GENDER, "g" + stem))
    wade = wade_giles(word)
    if wade and wade != word:
        groups.append(_by_rule(Grade.WADE_GILES, "w" + wade) & ~1)
        if is_wade_giles(word):
            groups.append(_by_rule(Grade.EITHER_SYSTEM, "w" + word) | 1)
    elif wade or is_wade_giles(word):
        groups.append(_by_rule(Grade.EITHER_SYSTEM if wade else Grade.WADE_GILES, "w" + word) | 1)
    return tuple(groups)


def _by_rule(grade: Grade, text: str) -> int:
    return grade << _GRADE_BITS | crc32(text.encode()) & _NUMBER_BITS
