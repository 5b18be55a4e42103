"""Forms of one name part: spellings of the same name in Latin letters, and nicknames."""

_SPELLINGS = """
muhammad mohammed mohammad mohamed mohamad muhammed muhamad muhamed mohd mohammod mahomed mehmet mehmed mohamud mouhamed mohammadi mochammad mokhammed magomed
ahmad ahmed achmad akhmad akhmed akhmet ahmet achmed
mahmud mahmoud mahmood mehmood makhmud mahmut
hamid hameed hamed hamad
husayn hussein husain hussain hossein hussayn husein houssein hosein hussien khusein huseyin
hasan hassan hasen hassen khasan
ali aly
abdullah abdallah abdulla abdalla abdoulla abdoullah abdella abdellah abdollah
yusuf yousef youssef yousuf yusef yussuf yosef yousif joseph josef jozef iosif yousaf giuseppe jose josip
ibrahim ebrahim ibraheem brahim ibragim abraham avraham abram
ismail ismael esmail ismaeel esmaeil ismayil
ishaq ishak isaac yitzhak izhak eshaq isaak
yaqub yaqoub yakub yacoub jacob jakob yaakov yakov jakub
musa moussa mousa moses moshe mussa
isa issa eisa essa jesus
sulayman suleiman sulaiman soleiman solomon suleyman soliman sulieman shlomo
dawud daoud dawood daud david dawoud davud
umar omar omer oumar
uthman osman othman usman ousmane ottman
usama osama oussama ussama
ladin laden
salih saleh salah saleem
said saeed sayid saied saeid
sayyid syed sayed sayyed saiyid seyyed seyed
khalid khaled halid khalied
walid waleed oualid
tariq tarek tareq tarik
rashid rasheed rachid
jamal gamal djamal jamaal
jafar jaafar jaffar gafar
qasim qassim kasim kassem qasem qassem kasem ghasem
mustafa mostafa mustapha moustafa mustafah
mukhtar mokhtar muktar
nasir nasser naser nassir nasr
nur noor nour
rahman rehman rahmaan
karim kareem
aziz azeez
faysal faisal feisal faycal
fatima fatimah fatema fatma
aisha ayesha aicha aysha
maryam mariam miriam mary maria marie mariya
yasin yassin yaseen yassine
bashar bachar
saddam sadam
muammar moammar muamar
qadhafi gaddafi qaddafi kadhafi gadhafi gadafi kaddafi qadafi khadafy gheddafi
shaykh sheikh shaikh sheik cheikh sheykh
haji hajji hadji haj hajj al-haj hadj
mullah mulla molla
mawlawi maulavi moulavi maulawi mawlavi molvi
akhund akhond akhand
haqqani haqani
yahya yahia yehia
zayd zaid zeid
rida reza riza rida ridha redha
mahdi mehdi
amir ameer emir
asad assad
aleksandr alexander aleksander alexandr oleksandr aliaksandr alexandre alejandro aleksandar alessandro iskandar
aleksey alexey alexei aleksei alexej oleksiy alexis
sergey sergei serguei sergej serhiy sergii sergio siarhei sergejs serhii
vladimir volodymyr wladimir uladzimir vladimer
dmitry dmitri dmitriy dimitri dmytro dzmitry dimitry dmitrij dmitrii
yevgeny evgeny yevgeniy evgeniy evgenii yevgeni eugene evgeni yevhen eugen
yuri yuriy yury iurii jurij yurii iouri
andrey andrei andrej andriy andrew andre andreas andrii andrzej
mikhail mikhael michael mykhailo mihail mikhailo michel miguel michal mikael
nikolay nikolai nicholas mykola nikolaos nicolas nikola mikalai nicolae
petr pyotr peter petro piotr pavlo pedro pierre pietro
pavel paul pawel pablo paolo pavlo
ivan john ioann ivane johann johannes juan jean giovanni jan joao sean
igor ihor
oleg oleh
viktor victor wiktor viktar
vasily vasiliy vasili vasyl basil vasilii
grigory grigoriy gregory grigori hryhoriy gregor
konstantin constantine kostiantyn konstantyn
maksim maxim maxime maksym
kirill cyril kyrylo
ilya ilia illya elijah elias
fedor fyodor theodore feodor theodor
georgy georgiy georgi george heorhiy jorge giorgi georg jerzy georgii
arkady arkadiy
anatoly anatoliy anatoli anatolii
valery valeriy valeri valerii
vitaly vitaliy vitali vitalii
gennady gennadiy gennadi hennadiy
natalia natalya nataliya natalie
yekaterina ekaterina catherine katerina kateryna katherine
yelena elena helen olena helena
tatiana tatyana tetiana
yulia julia yuliya iulia
lukashenko lukashenka
zelensky zelenskyy zelenskiy zelenskyi
christian cristian kristian
friedrich frederick frederik fredrik frederic
steven stephen stefan stepan stephan estefan
geoffrey jeffrey
francisco francis francesco franz francois
charles carlos karl carl karol
william wilhelm guillermo guillaume willem
henry heinrich henri enrique henrik
louis luis ludwig luigi
lee li ri rhee yi
kim gim
park pak bak
choi choe
jung jeong chung jong chong
kang gang
zedong tsetung
tse zedong
mao mau
chiang jiang
hsi xi
"""
_NICKNAMES = """
benjamin ben benny bibi binyamin
theodore ted teddy theo
vladimir vlad vova volodya
aleksandr alex sasha sanya oleksandr
mikhail misha mike mick
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
nikolay kolya nick
dmitry dima mitya
sergey seryozha serge
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
francisco paco pancho
jose pepe
ignacio nacho
"""


def _classes(table: str) -> dict[str, frozenset[int]]:
    members: dict[str, set[int]] = {}
    for number, line in enumerate(table.split("\n")):
        for form in line.split():
            members.setdefault(form, set()).add(number)
    return {form: frozenset(numbers) for form, numbers in members.items()}


SPELLING_CLASSES = _classes(_SPELLINGS)
NICKNAME_CLASSES = _classes(_NICKNAMES)
_NONE: frozenset[int] = frozenset()


def variant(one: str, other: str) -> str:
    """Say how two words are forms of one name part: as its `spelling`, as a `nickname`, or not (empty)."""
    if not SPELLING_CLASSES.get(one, _NONE).isdisjoint(SPELLING_CLASSES.get(other, _NONE)):
        return "spelling"
    return "nickname" if not NICKNAME_CLASSES.get(one, _NONE).isdisjoint(NICKNAME_CLASSES.get(other, _NONE)) else ""


def groups_of(word: str) -> tuple[int, ...]:
    """Give the groups of forms that a word belongs to, by number; their grade stands in the bits from 14 up.

    Grade 0 is a spelling of one name, 1 the form of another language, 2 a nickname.
    """
    spellings, nicknames = SPELLING_CLASSES.get(word, _NONE), NICKNAME_CLASSES.get(word, _NONE)
    return (*sorted(spellings), *(2 << 14 | number for number in sorted(nicknames)))
