"""Legal forms of the world: one row for each class, written folded, with its family.

Forms of one class are the same form (d.o.o. and DOO); forms of one family resemble each other (a GmbH and an OOO).
A form marked `~` is short enough to be something else and counts only as the first or last words of a name.
"""

_TABLE = """
limited   | ltd         | ltd; limited; co ltd; company limited; co limited; coltd; limited company; ltd co; ltda; limitada; lda; cia ltda; ltee; limitee; corp ltd; corporation limited
limited   | private ltd | pvt ltd; private limited; pte ltd; pte limited; pvt limited; p ltd; pty ltd; pty limited; proprietary limited; ~pte; ~pvt; ~pty; (p) ltd; co pvt ltd; pvt co ltd; company private limited; co private limited; co pte ltd
limited   | sdn bhd     | sdn bhd; sendirian berhad; ~sdn
stock     | bhd         | bhd; berhad
limited   | llc         | llc; limited liability company; l l c; limited liability co; company llc; co llc; ltd liability company; limited liability; trading llc
limited   | ooo         | ooo; obshchestvo s ogranichennoy otvetstvennostyu; too; tovarishchestvo s ogranichennoy otvetstvennostyu; tov; tovarystvo z obmezhenoyu vidpovidalnistyu; odo; obshestvo s ogranichennoi otvetstvennostyu
limited   | gmbh        | gmbh; gesellschaft mit beschrankter haftung; g m b h; mbh; ges m b h; gesmbh; ggmbh
limited   | ug          | ~ug; unternehmergesellschaft; ug haftungsbeschrankt
limited   | srl         | srl; s r l; societa a responsabilita limitata; sociedad de responsabilidad limitada; societatea cu raspundere limitata; societate cu raspundere limitata; ~sl; sociedad limitada; s de rl; s de rl de cv; srlu; ~slu
limited   | sarl        | sarl; s a r l; societe a responsabilite limitee; eurl; ~sprl; sarlu; suarl; sociedade limitada
limited   | bv          | ~bv; b v; besloten vennootschap; bvba; besloten vennootschap met beperkte aansprakelijkheid
limited   | doo         | doo; d o o; dooel; drustvo s ogranicenom odgovornoscu; drustvo sa ogranicenom odgovornoscu; druzba z omejeno odgovornostjo
limited   | spzoo       | sp zoo; sp z oo; sp z o o; spolka z ograniczona odpowiedzialnoscia; spzoo; spolka z oo
limited   | sro         | sro; s r o; spol sro; spolecnost s rucenim omezenym; spolocnost s rucenim obmedzenym
limited   | kft         | kft; korlatolt felelossegu tarsasag
limited   | ood         | ood; eood; druzhestvo s ogranichena otgovornost
limited   | uab         | uab; uzdaroji akcine bendrove
limited   | sia         | ~sia; sabiedriba ar ierobezotu atbildibu
limited   | ou          | ~ou; osauhing
limited   | aps         | aps; anpartsselskab
limited   | epe         | ~epe; etaireia periorismenis efthynis
limited   | limited sti | ltd sti; limited sirketi; san tic ltd sti; sanayi ve ticaret limited sirketi; sti; sirketi; san ve tic ltd sti; ic ve dis ticaret limited sirketi
limited   | fze         | fze; fz llc; fzllc; fzco; fz co; fzc; free zone establishment; free zone company; free zone llc; dmcc; fz lle; fzlle; jlt; dwc llc; dwc
limited   | yk          | yugen kaisha; godo kaisha; ~yk; yuhan hoesa
limited   | wll         | wll; w l l; with limited liability
stock     | inc         | inc; incorporated; corp inc; company inc; co inc; inc co
company   | corp        | corp; corporation; corpn; korporatsiya; general corporation
stock     | plc         | plc; public limited company; p l c; public ltd company; public company limited; pcl
stock     | ag          | ~ag; aktiengesellschaft; a g; ~akg; aktiengeselschaft
stock     | se          | ~se; societas europaea
stock     | sa          | ~sa; s a; sociedad anonima; societe anonyme; sociedade anonima; spolka akcyjna; ~sau; ~sab; sa de cv; sab de cv; ~spa; societa per azioni; societate pe actiuni; ~sasu; ~sas; societe par actions simplifiee; sociedad por acciones simplificada; sapi de cv; s a s; s p a; ~cv; sociedad anonima de capital variable; anonymi etaireia; ~ae; ~scsa; ~sca; sociedad anonima cerrada; ~sac
stock     | nv          | ~nv; naamloze vennootschap; n v
stock     | ab          | ~ab; aktiebolag; aktiebolaget; publ ab; ab publ
stock     | as          | ~as; ~a s; aksjeselskap; aktieselskab; anonim sirketi; anonim sirket; ~asa; allmennaksjeselskap; akciova spolecnost; akciova spolocnost; ~aps; ve ticaret as; ve ticaret anonim sirketi; sanayi ve ticaret as; sanayi ve ticaret anonim sirketi; sti as
stock     | oy          | ~oy; osakeyhtio; ~oyj; julkinen osakeyhtio; oy ab
stock     | jsc         | jsc; joint stock company; ~ao; aktsionernoe obshchestvo; joint stock co; pjsc; public joint stock company; ojsc; open joint stock company; cjsc; closed joint stock company; pao; publichnoe aktsionernoe obshchestvo; oao; otkrytoe aktsionernoe obshchestvo; zao; zakrytoe aktsionernoe obshchestvo; nao; nepublichnoe aktsionernoe obshchestvo; pat; prat; pryvatne aktsionerne tovarystvo; publichne aktsionerne tovarystvo; joint stock corporation; private joint stock company; pjs co; pjs company; p j s; private company; public company; ~at; llp jsc; limited joint stock company; jscb; ~ad; aktsionerno druzhestvo; akcionarsko drustvo; ~dd; dionicko drustvo; joint stock; ao kb; jsc co; sherkat sahami khass; sherkat sahami amm; sherkat e sahami; psc; psjc; ojs; pvt joint stock company; private joint stock; pjs; psjsc; saoc; saog; qsc; qpsc; ksc; ksccc; bsc; sal; s a l; sak; sae; s a e; saoc
stock     | tbk         | ~pt; perseroan terbatas; pt tbk; ~tbk; persero
stock     | kk          | ~kk; kabushiki kaisha; kabushiki gaisha; k k; chusik hoesa; jusik hoesa; chusikhoesa; jusikhoesa
state     | fgup        | fgup; federalnoe gosudarstvennoe unitarnoe predpriyatie; gup; gosudarstvennoe unitarnoe predpriyatie; federal state unitary enterprise; state unitary enterprise; fsue; fkp; federalnoe kazennoe predpriyatie; fgbu; fgbou vo; fgaou vo; federal state budgetary institution; federal state autonomous institution; rup; respublikanskoe unitarnoe predpriyatie; republican unitary enterprise; unitary enterprise; chup; mup; state enterprise; ~gp; ~dp; ano; avtonomnaya nekommercheskaya organizatsiya; autonomous nonprofit organization; autonomous non profit organization; federal state institution; federal state enterprise
company   | co          | co; company; cie; compagnie; compania; ~cia; companhia; kompaniya; sherkat; sharikat; kaisha; hoesa; co inc ltd; and co; and company; ~comp; firm; firma; kompani; ~tic; est; establishment; ent; entreprise
partner   | lp          | ~lp; limited partnership; l p; llp; limited liability partnership; ~kg; kommanditgesellschaft; gmbh and co kg; gmbh co kg; ag and co kg; and co kg; ~ks; komanditni spolecnost; kommanditselskab; ~sc; ~scs; ~snc; ~ohg; offene handelsgesellschaft; ~vof; general partnership; partnership; ~gbr; ~cv; lllp; sp j; spolka jawna; sp k
person    | ip          | ~ip; individualnyy predprinimatel; sole proprietorship; ~ek; sole proprietor; chp; fop; fizychna osoba pidpryyemets; eirl
person    | ev          | ~ev; eingetragener verein; ~eg; ~asbl; ~vzw
"""

FORMS: dict[tuple[str, ...], str] = {}
FAMILIES: dict[str, str] = {}
AMBIGUOUS: set[tuple[str, ...]] = set()
for _row in _TABLE.strip().split("\n"):
    _family, _name, _written = (cell.strip() for cell in _row.split("|"))
    FAMILIES[_name] = _family
    for _form in _written.replace("(", "").replace(")", "").split(";"):
        _words = tuple(_form.strip().lstrip("~").split())
        FORMS.setdefault(_words, _name)
        if "~" in _form:
            AMBIGUOUS.add(_words)
STARTS: dict[str, int] = {}
for _words in FORMS:
    STARTS[_words[0]] = max(STARTS.get(_words[0], 0), len(_words))
LONG_WORDS = tuple(sorted({word for words in FORMS for word in words if len(word) >= 5}))
"""Words of forms that are long enough to be known when misspelt."""


def same_form(one: str, other: str) -> float:
    """Say how near two classes of forms are: 1 the same or nothing said, 0.5 one family, 0 different families."""
    if one == other:
        return 1.0
    families = {FAMILIES[one], FAMILIES[other]}
    return 0.5 if len(families) == 1 or "company" in families else 0.0


_NUMBERS = {name: number for number, name in enumerate(FAMILIES)}
_FAMILY_NUMBERS = {"company": 0}
for _family in FAMILIES.values():
    _FAMILY_NUMBERS.setdefault(_family, len(_FAMILY_NUMBERS))
FORM_FAMILIES = tuple(_FAMILY_NUMBERS[family] for family in FAMILIES.values())
"""The family of each class of forms by its number; family 0 resembles every other."""


def form_number(name: str) -> int:
    """Give the number of a class of forms."""
    return _NUMBERS[name]
