"""Legal forms of the world: one row for each class, written folded, with its family.

Forms of one class are the same form (d.o.o. and DOO); forms of one family resemble each other (a GmbH and an OOO).
A form marked `~` is short enough to be something else and counts only as the first or last words of a name.
"""

_TABLE = """
limited   | ltd         | ltd; limited; co ltd; company limited; co limited; coltd; limited company; ltd co; ltda; limitada; lda; cia ltda; ltee; limitee; corp ltd; corporation limited; company limited by guarantee; limited by guarantee; chamkat; borisat chamkat; tnhh; cong ty tnhh; trach nhiem huu han; cong ty trach nhiem huu han; youxian gongsi; youxiangongsi; youxian zeren gongsi; gufen youxian gongsi; co ltd by shares; company ltd; ~teo; teoranta; ltd by guarantee
limited   | private ltd | pvt ltd; private limited; pte ltd; pte limited; pvt limited; p ltd; pty ltd; pty limited; proprietary limited; ~pte; ~pvt; ~pty; (p) ltd; co pvt ltd; pvt co ltd; company private limited; co private limited; co pte ltd
limited   | sdn bhd     | sdn bhd; sendirian berhad; ~sdn
stock     | bhd         | bhd; berhad
limited   | llc         | llc; limited liability company; l l c; limited liability co; company llc; co llc; ltd liability company; limited liability; trading llc; pllc; ~lc; limited company llc; ~mmc; mchj; ~shps; limited liability corporation; private limited liability company; ~dac; designated activity company; ~l c; one person company; ~opc; proprietary ltd; ehf; einkahlutafelag; ~hf; cic; community interest company
limited   | ooo         | ooo; obshchestvo s ogranichennoy otvetstvennostyu; too; tovarishchestvo s ogranichennoy otvetstvennostyu; tov; tovarystvo z obmezhenoyu vidpovidalnistyu; odo; osoo; obshchestvo s dopolnitelnoy otvetstvennostyu; tavarystva z abmezhavanay adkaznastsyu; tavarystva z abmiezhavanay adkaznastsyu; ~taa; ~tda; tavarystva z dadatkovay adkaznastsyu; tzov; joint limited liability company; additional liability company
limited   | gmbh        | gmbh; gesellschaft mit beschrankter haftung; g m b h; mbh; ges m b h; gesmbh; ggmbh; gesmbh and co; gemeinnutzige gmbh; gesellschaft mbh; g mbh; ges mbh
limited   | ug          | ~ug; unternehmergesellschaft; ug haftungsbeschrankt
limited   | srl         | srl; s r l; societa a responsabilita limitata; sociedad de responsabilidad limitada; societatea cu raspundere limitata; societate cu raspundere limitata; ~sl; sociedad limitada; s de rl; s de rl de cv; srlu; ~slu; societa a responsabilita limitata semplificata; srls; srl semplificata; sociedad limitada profesional; ~slp; sociedad limitada unipersonal; sociedad limitada laboral; ~sll; sagl; s de rl mi; sociedad de responsabilidad limitada de capital variable; spr de rl; spr de rl de cv; sc de rl; sc de rl de cv; de rl de cv; societa consortile a responsabilita limitata; scrl; scarl
limited   | sarl        | sarl; s a r l; societe a responsabilite limitee; eurl; ~sprl; sarlu; suarl; sociedade limitada; selarl; eireli; ~sasu; societe responsabilite limitee
limited   | bv          | ~bv; b v; besloten vennootschap; bvba; besloten vennootschap met beperkte aansprakelijkheid; cooperatie ua; cooperatief ua; ~ua
limited   | doo         | doo; d o o; dooel; drustvo s ogranicenom odgovornoscu; drustvo sa ogranicenom odgovornoscu; druzba z omejeno odgovornostjo; d o o za trgovinu i usluge; jdoo; shpk; sh p k
limited   | spzoo       | sp zoo; sp z oo; sp z o o; spolka z ograniczona odpowiedzialnoscia; spzoo; spolka z oo
limited   | sro         | sro; s r o; spol sro; spolecnost s rucenim omezenym; spolocnost s rucenim obmedzenym; spol s r o; spol s ro; spolecnost s r o
limited   | kft         | kft; korlatolt felelossegu tarsasag
limited   | ood         | ood; eood; druzhestvo s ogranichena otgovornost
limited   | uab         | uab; uzdaroji akcine bendrove
limited   | sia         | ~sia; sabiedriba ar ierobezotu atbildibu
limited   | ou          | ~ou; osauhing
limited   | aps         | aps; anpartsselskab; ivs; ~i s
limited   | epe         | ~epe; etaireia periorismenis efthynis; ~ike; monoprosopi ike; ~ee; ~oe; idiotiki kefalaiouchiki etaireia
limited   | limited sti | ltd sti; limited sirketi; san tic ltd sti; sanayi ve ticaret limited sirketi; sti; sirketi; san ve tic ltd sti; ic ve dis ticaret limited sirketi
limited   | fze         | fze; fz llc; fzllc; fzco; fz co; fzc; free zone establishment; free zone company; free zone llc; dmcc; fz lle; fzlle; jlt; dwc llc; dwc
limited   | yk          | yugen kaisha; godo kaisha; ~yk; yuhan hoesa
limited   | wll         | wll; w l l; with limited liability
stock     | inc         | inc; incorporated; corp inc; company inc; co inc; inc co
company   | corp        | corp; corporation; corpn; korporatsiya; general corporation; closed corporation; open corporation; ~ulc; unlimited company; unlimited liability company; ~pc
stock     | plc         | plc; public limited company; p l c; public ltd company; public company limited; pcl
stock     | ag          | ~ag; aktiengesellschaft; a g; ~akg; aktiengeselschaft; kommanditgesellschaft auf aktien; kgaa
stock     | se          | ~se; societas europaea
stock     | sa          | ~sa; s a; sociedad anonima; societe anonyme; sociedade anonima; spolka akcyjna; ~sau; ~sab; sa de cv; sab de cv; ~spa; societa per azioni; societate pe actiuni; ~sasu; ~sas; societe par actions simplifiee; sociedad por acciones simplificada; sapi de cv; s a s; s p a; ~cv; sociedad anonima de capital variable; anonymi etaireia; ~ae; ~scsa; ~sca; sociedad anonima cerrada; ~sac; compania anonima; ~ca; ~c a; sociedad anonima laboral; ~sal; ~sam; sofom enr; sapi; sa de capital variable; ~cva; sociedade anonima sa; shoqeri aksionare; ~sha; de c v; prosta spolka akcyjna; sociedad civil; sociedad civil profesional; ~slne; icav; sicav; ~spc; segregated portfolio company; ~pcc; protected cell company; ~icc; incorporated cell company; oeic
stock     | nv          | ~nv; naamloze vennootschap; n v
stock     | ab          | ~ab; aktiebolag; aktiebolaget; publ ab; ab publ; ab publ
stock     | as          | ~as; ~a s; aksjeselskap; aktieselskab; anonim sirketi; anonim sirket; ~asa; allmennaksjeselskap; akciova spolecnost; akciova spolocnost; ~aps; ve ticaret as; ve ticaret anonim sirketi; sanayi ve ticaret as; sanayi ve ticaret anonim sirketi; sti as; ve ticaret ltd sti
stock     | oy          | ~oy; osakeyhtio; ~oyj; julkinen osakeyhtio; oy ab
stock     | jsc         | jsc; jsco; aksiyadorlik jamiyati; aksiyadorlik jamiyatiga; joint stock company; ~ao; aktsionernoe obshchestvo; joint stock co; pjsc; public joint stock company; ojsc; open joint stock company; cjsc; closed joint stock company; pao; publichnoe aktsionernoe obshchestvo; oao; otkrytoe aktsionernoe obshchestvo; zao; zakrytoe aktsionernoe obshchestvo; nao; nepublichnoe aktsionernoe obshchestvo; pat; prat; pryvatne aktsionerne tovarystvo; publichne aktsionerne tovarystvo; joint stock corporation; private joint stock company; pjs co; pjs company; p j s; private company; public company; ~at; llp jsc; limited joint stock company; jscb; ~ad; aktsionerno druzhestvo; akcionarsko drustvo; ~dd; dionicko drustvo; joint stock; ao kb; jsc co; sherkat sahami khass; sherkat sahami amm; sherkat e sahami; psc; psjc; ojs; pvt joint stock company; private joint stock; pjs; psjsc; saoc; saog; qsc; qpsc; ksc; ksccc; bsc; sal; s a l; sak; sae; s a e; saoc; adkrytae aktsyyanernae tavarystva; adkrytaye aktsyyanernaye tavarystva; ~aat; zakrytae aktsyyanernae tavarystva; zakrytaye aktsyyanernaye tavarystva; ~zat; vidkryte aktsionerne tovarystvo; zakryte aktsionerne tovarystvo; ~vat; nyrt; zrt; zartkoruen mukodo reszvenytarsasag; nyilvanosan mukodo reszvenytarsasag; reszvenytarsasag; ~ead; cong ty co phan; ctcp; ~asc; otkrytogo aktsionernogo obshchestva; aktsionernogo obshchestva; aktsionerne tovarystvo; aktsyyanernae tavarystva; chastnoe aktsionernoe obshchestvo; sherkat sahami; sahami khas; sahami am; limited private joint stock company; private stock company; public stock company; open type joint stock company; closed type joint stock company; ojs company; jointstock company
stock     | tbk         | ~pt; perseroan terbatas; pt tbk; ~tbk; persero
stock     | kk          | ~kk; kabushiki kaisha; kabushiki gaisha; k k; chusik hoesa; jusik hoesa; chusikhoesa; jusikhoesa
state     | fgup        | fgup; federalnoe gosudarstvennoe unitarnoe predpriyatie; gup; gosudarstvennoe unitarnoe predpriyatie; federal state unitary enterprise; state unitary enterprise; fsue; fkp; federalnoe kazennoe predpriyatie; fgbu; fgbou vo; fgaou vo; federal state budgetary institution; federal state autonomous institution; rup; respublikanskoe unitarnoe predpriyatie; republican unitary enterprise; unitary enterprise; chup; mup; state enterprise; ~gp; ~dp; ano; avtonomnaya nekommercheskaya organizatsiya; autonomous nonprofit organization; autonomous non profit organization; federal state institution; federal state enterprise; federalnoe gosudarstvennoe byudzhetnoe uchrezhdenie; gosudarstvennoe predpriyatie; federalnoe gosudarstvennoe avtonomnoe uchrezhdenie; federalnoe gosudarstvennoe uchrezhdenie; unitarnoe predpriyatie; unitarnoe chastnoe predpriyatie; chastnoe unitarnoe predpriyatie; unitary private enterprise; private unitary enterprise; republican state unitary enterprise; federal state treasury enterprise; federal state budgetary educational institution; federal state budgetary educational institution of higher education; fsbi; fsbei; ~fsi; fsbei he; fgaou; fgbou; fgau; ~fgu; ~gau; ~gbu; rsue
company   | co          | co; company; cie; compagnie; compania; ~cia; companhia; kompaniya; sherkat; sharikat; kaisha; hoesa; co inc ltd; and co; and company; ~comp; firm; firma; kompani; ~tic; est; establishment; ent; entreprise; borisat; cong ty; gongsi; khevrat
partner   | lp          | ~lp; limited partnership; l p; llp; limited liability partnership; ~kg; kommanditgesellschaft; gmbh and co kg; gmbh co kg; ag and co kg; and co kg; ~ks; komanditni spolecnost; kommanditselskab; ~sc; ~scs; ~snc; ~ohg; offene handelsgesellschaft; ~vof; general partnership; partnership; ~gbr; ~cv; lllp; sp j; spolka jawna; sp k; spolka komandytowa; spolka komandytowo akcyjna; ~scsp; kommanditbolag; handelsbolag; ~og; ~ky; kommandiittiyhtio; beteti tarsasag; hang hun suan chamkat; investment limited partnership; special limited partnership; gmbh and co kgaa; gmbh co kgaa; se and co kgaa; ag and co kgaa; se and co kg; ug and co kg; ~ilp; ~slp; societe en commandite simple; societe en nom collectif; ~ans; ~k s; ~p s; s en c; s en cs; cia s en c; societa in nome collettivo; societa in accomandita semplice; societa semplice; ~hb; ~bt; ~sci; societe civile immobiliere; societe civile; gie; scop; partg mbb; partgmbb; partnerschaftsgesellschaft mbb
person    | ip          | ~ip; empresa unipersonal; ~eu; ~e u; individualnyy predprinimatel; sole proprietorship; ~ek; sole proprietor; chp; fop; fizychna osoba pidpryyemets; eirl
person    | ev          | ~ev; eingetragener verein; ~eg; ~asbl; ~vzw; ~e v; incorporated association; mutual benefit association; ~eingetragene genossenschaft; ~aisbl; ~onlus; societa cooperativa; societa cooperativa a responsabilita limitata; s coop; ekonomisk forening; ~e k; eingetragene genossenschaft; ~anstalt
"""

_ENDINGS = (
    ("oye", "oe"),
    ("oie", "oe"),
    ("aye", "ae"),
    ("iye", "ie"),
    ("iie", "ie"),
    ("iia", "iya"),
    ("aia", "aya"),
    ("oi", "oy"),
    ("oj", "oy"),
    ("iu", "yu"),
    ("ju", "yu"),
)
_OTHER_ENDINGS = tuple(ending for ending, _ in _ENDINGS)
_SHORTEST_RESPELT = 6
RESPELT = {
    "obschestvo": "obshchestvo", "obshestvo": "obshchestvo", "obshtestvo": "obshchestvo", "obshchestva": "obshchestvo", "obsestvo": "obshchestvo",
    "otvetstvennosti": "otvetstvennostyu", "tovaristvo": "tovarystvo", "tovarishestvo": "tovarishchestvo",
    "akcionernoe": "aktsionernoe", "aktsyonernoe": "aktsionernoe", "aktsionernogo": "aktsionernoe", "otkrytogo": "otkrytoe", "zakrytogo": "zakrytoe",
}  # fmt: skip


def respelt(word: str) -> str:
    """Write the ending of a word of a Russian form in one manner (ogranichennoi, ogranichennoj: ogranichennoy)."""
    if len(word) >= _SHORTEST_RESPELT:
        if known := RESPELT.get(word):
            return known
        if word.endswith(_OTHER_ENDINGS):
            return next(word[: -len(ending)] + usual for ending, usual in _ENDINGS if word.endswith(ending))
    return word


FORMS: dict[tuple[str, ...], str] = {}
FAMILIES: dict[str, str] = {}
AMBIGUOUS: set[tuple[str, ...]] = set()
for _row in _TABLE.strip().split("\n"):
    _family, _name, _written = (cell.strip() for cell in _row.split("|"))
    FAMILIES[_name] = _family
    for _form in _written.replace("(", "").replace(")", "").split(";"):
        _words = tuple(map(respelt, _form.strip().lstrip("~").split()))
        FORMS.setdefault(_words, _name)
        if "~" in _form:
            AMBIGUOUS.add(_words)


class Node:
    """What may follow the words so far in a legal form; `name` is the class of the form they make, if they make one."""

    __slots__ = ("at_ends", "following", "name")

    def __init__(self) -> None:
        self.name, self.at_ends = "", False
        self.following: dict[str, Node] = {}


STARTS: dict[str, Node] = {}
for _words, _name in FORMS.items():
    _node = STARTS.setdefault(_words[0], Node())
    for _word in _words[1:]:
        _node = _node.following.setdefault(_word, Node())
    _node.name, _node.at_ends = _name, _words in AMBIGUOUS
LONG_WORDS = tuple(sorted({word for words in FORMS for word in words if len(word) >= 5}))
"""Words of forms that are long enough to be known when misspelt."""


_NAMES = tuple(FAMILIES)
_NUMBERS = {name: number for number, name in enumerate(_NAMES)}
_FAMILY_NUMBERS = {"company": 0}
for _family in FAMILIES.values():
    _FAMILY_NUMBERS.setdefault(_family, len(_FAMILY_NUMBERS))
FORM_FAMILIES = tuple(_FAMILY_NUMBERS[family] for family in FAMILIES.values())
"""The family of each class of forms by its number; family 0 resembles every other."""


def form_name(number: int) -> str:
    """Give the class of forms that has a number."""
    return _NAMES[number]


def form_number(name: str) -> int:
    """Give the number of a class of forms."""
    return _NUMBERS[name]
