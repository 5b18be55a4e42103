"""Turkish and Azerbaijani words of companies."""

WORDS = """
company: sirketi sirket
trading: ticaret ticareti ticari
foreign trade: dis-ticaret
industry: sanayi sanayii endustri endustriyel
import: ithalat
export: ihracat
import export: ithalat-ihracat
transport: nakliyat nakliye tasimacilik tasimaciligi
logistics: lojistik
shipping: gemicilik denizcilik
ship: ~gemi
construction: insaat
real estate: gayrimenkul emlak
consulting: danismanlik danismanligi
services: hizmetleri hizmet
tourism: turizm
food: gida
agriculture: tarim
textile: tekstil
jewelry: kuyumculuk mucevherat
gold: ~altin
exchange: doviz
marketing: pazarlama
products: urunleri urunler
electronics: elektronik
machinery: makina makine makineleri
automotive: otomotiv
spare parts: yedek-parca
chemical: kimyasal kimya
petroleum: akaryakit petrolcu
energy: enerji
mining: madencilik
metal: metalurji
medical: medikal
defense: savunma
aviation: havacilik
space: uzay
investment: yatirim
software: yazilim
information technology: bilisim
communication: iletisim haberlesme
foundation: vakfi vakif
association: dernegi dernek
aid: yardim yardimlasma
engineering: muhendislik
education: egitim
health: saglik
group: ~grubu
international: uluslararasi
general: ~genel
national: ~ulusal
bank: bankasi
insurance: sigortacilik
organization: organizasyon
and: ~ve
trade limited: ~limitet
"""

PLACES = """
turkey: ~turk
"""

FORMS = """
limited sti: limited sirketi; limited sirket; sanayi ve ticaret limited sirketi; ticaret limited sirketi; ltd sirketi; mehdud mesuliyyetli cemiyyeti; limitet sirketi; sanayi ticaret limited sirketi
as: anonim sirketi; anonim sirket; sanayi ve ticaret anonim sirketi; ve ticaret anonim sirketi; ticaret anonim sirketi
"""
