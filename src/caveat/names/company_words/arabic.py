"""Arabic words of companies, charities and armed groups, romanised; the article stands apart or before the word."""

WORDS = """
company: sharika sharikat sharikah shirkat sharekat sherika shareka charikat charika sharikat-al
companies: sharikat-al sharikaat
group: majmua majmuat majmuah majmouat majmouaat majmoua magmuat
institution: muassasat muassasa muassasah moassasat mouassasat muasasat muassasatt muassassat moassaset muassisat moassesat
trading: tijara tijarat tijarah tijariya tijariyya tijariyah tijaria tujariyya tojarih tijareh tajara litijara liltijara lil-tijara tigara tijari
public: aamma ~amma ammah aama ~ama amah ammat
general: aam ~amm
exchange: sarafa sirafa sarafah siraafa sarrafa sirafah lilsarafa lilsirafa lil-sarafa lil-sirafa lisirafa sayrafa sarafat alsarafa
money transfer: hawala hawalat hawalah havala havale hewala
transfers: hawalaat tahwilat hiwalat tahweelat
bank: masraf masrif misraf
islamic: islamiya islamiyya islami islamiyah islamiyyah islamia islameya islamiy islamiah islameyah
national: wataniya watani wataniyya wataniyah wataniah watania
international: dawliya duwaliya duwaliyya dawli duali dawliyya doualiya duwali daulia dawliyah dowaliyah duwaliyah alamiya alamiyya alamiyah
arab: arabiya arabiyya arabiyah arabiyeh
industry: sinaa sinaat sinaiya sinaiyah sinaiyya senaah sinaah lilsinaa sinaia sanaiya sinaei
engineering: handasa handasiya handasah handasiyya handasiyah hindasiya
construction: inshaat inshaa muqawalat mukawalat ~insha
contracting: moqawalat moukawalat
investment: istithmar istithmarat istithmariya istesmar listithmar istithmari
development: tanmiya tanmiyya tanmiyah tanmia tanmiat
reconstruction: imar
transport: naql naqliyat nakliyat nakl
shipping: milaha milahat shahn
oil: nafta zayt zayut
petroleum: bitrul nafti
gas: ~ghaz
electricity: kahraba
services: khadamat khadamaat
tourism: siyaha siyahah
travel: safar-wa safariyat safariyyat
foundation: waqf wakf
association: jamiat jamiya jamiyat jamiyya jamiyah jamiyyat jamiyyah jameyat jameya jamiyaat jamaiyat jameah
university: jamia jamiah
charity: khayriya khayriyya khayriyah khayriyyah khairiya khairiyah khairiyyah khairia kheireya kheiriya khayria khairat birr ~bir
charitable: khayri khairi kheiri
relief: ighatha ighathah igatha ighasa eghatha ighathat
human appeal: nida-insani
humanitarian: insani insaniya insaniyya insaniyah ensaniya
support: munasara dam-al
society: mujtama
committee: lajnat lajna lajnah lajnet
council: majlis maglis majles majlas meclis
office: maktab
center: markaz merkez-al
school: madrasa madrassa madrasah madrassah madrasat
mosque: masjid masjed
media: ~ilam ilami
channel: qanat
radio: idhaat izaat idhaa
newspaper: sahifat jaridat
news: akhbar anba
army: jaysh jaish jeish geish jaych djeich jeysh jaishe jaysh-al
battalion: katiba khatiba khatibat katibat katibah katibet katiba-t
battalions: kataib khataib kata-ib katayib qataib kitaib
brigade: liwa liwaa lewaa liwaul
brigades: alwiya alwiyat
brigade: saraya sarayah seraya sarayat
movement: harakat haraka harakah harkat harakatul harkatul harakat-ul harkat-ul haraket
party: hizb hezb hisb hizbu hezbe hizbul hezbul hizb-ul
supporters: munasirun
group community: jamaat jamaa jamaa-al djamaat jamaatul jama-at jemaah gamaa gamaat jamaa-t
soldiers: jund junud jundallah-al jondollah-al
mujahidin: mujahidin mujahideen mujahedin mujahedeen mujahidun mujahidoun
jihad: jihad djihad jehad
martyrs: shuhada shouhada chouhada suhada shohadaa
state: dawla dawlat dawlah daula dowlat dowla dawlat-al
province: wilayat wilaya wilayah wilayet
land: ardh
front: jabhat jabha jabhah jabhet jebhat djabhat
organization: tanzim tandhim tanzeem munazzama munazzamat munadhamat munathamat monazzamat tanzeem
base: ~qaida ~qaeda ~qaidah
unity: tawhid tauhid tawheed touhid wahda
resistance: muqawama muqawamah moqawama moqavemat
call: ~dawa dawah dawat
islam: islam islaam
leadership: qiyada
forces: quwwat quwat kuwat
guard: ~haras
security: amn-al
unit: wahdat-al
emirate: imarat imaarat
family: usrat
orphans: aytam aytaam
revolution: thawra thawrat
revolutionary: thawriya thawri
free: hurr
freemen: ahrar
salafist: salafiya salafiyya salafi salafia
call combat: dawa-qital
combat: qital
sharia: sharia charia shariah
popular: shabi shaabi shaabiya shabiya
men: rijal
way: tariqa tariqah tariq-al
jerusalem: ~quds maqdis ~qods
house: bayt beit beyt
food: ghidhaiya
agriculture: ziraa ziraiya ziraat
metals: maadin
gold: dhahab
jewelry: mujawharat mojawharat
medical: tibbiya
pharmaceutical: adwiya dawaiya
technology: taqniya teknologia tiqniya
communications: ittisalat itisalat
general trading: tijara-ama tijara-amma tijarah-amah
"""

PLACES = """
syria: suriya ~suri suriyya souria suriyah souriya ~sham
iraq: iraqi iraqiyya iraqiya
lebanon: lubnan lubnani loubnan
palestine: filastin falastin filistin filastini filastiniya felestin
yemen: yaman yamani
libya: libiya libi libiyya
egypt: ~misr masr misriya
maghreb: maghrib
east: sharq mashriq
eastern: sharqiya sharqiyya sharqiyah
"""

LITTLE_WORDS = "al wa wal fi lil li bi min ul"

FORMS = """
ltd: mahduda; sharika mahduda; dhat masuliya mahduda; dhat masuliyya mahduda; that al masouliya al mahdouda; mahdudat masuliya
"""
