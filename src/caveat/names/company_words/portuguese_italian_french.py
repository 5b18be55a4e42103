"""Portuguese, Italian and French words of companies and public bodies."""

WORDS = """
company: azienda impresa empreendimentos
enterprise: entreprise
trading: commercio commerciale negoce
trade: comercio
import export: importation-exportation
import: importacao importazione importazioni importation
export: exportacao esportazione esportazioni exportation
industry: industriale industrielle industrias
investments: investimentos investimenti participacoes partecipazioni investissement investissements
construction: construcoes construtora costruzioni edilizia
services: servicos servizi
transport: trasporti trasporto
logistics: logistique
real estate: immobiliare immobiliere imobiliaria immobilier
agriculture: agricole agricoltura
food: alimentari alimentaire alimentare
technology: tecnologie technologique
engineering: ingenierie ingegneria engenharia
energy: energetique
mining: mineracao miniere miniera
petroleum: petroleum petrolifera petroliere
electric: elettrica electrique electricite
electronic: elettronica electronique
telecommunications: telecomunicacoes telecomunicazioni
foundation: fondation fondazione fundacao
association: associazione associacao
cooperative: cooperative
development: developpement sviluppo desenvolvimento
consulting: consulenza consultoria
management: gestione gestao
aid: ~secours
islamic: islamique islamica
army: armee
forces: ~forces
liberation: liberation
democratic: democratique democratiques
national: nationale nazionale nacional
international: internationale internazionale
people: populaire
state: ~etat
airlines: aeriennes
airline: compagnia-aerea compagnie-aerienne
maritime: marittima
shipping: navigazione navegacao
bank: banque
insurance: assicurazioni
general: generale
office: ~office
"""

PLACES = """
france: francaises
tunisia: tunisienne
algeria: algerienne
morocco: marocaine
italy: italiane italiani
brazil: brasileira brasileiro
congo: congolaise
lebanon: libanaise
palestine: palestinienne palestiniens
"""

FORMS = """
sa: societe anonyme; sociedade anonima; societa per azioni; societe par actions simplifiee; societe par actions simplifiee unipersonnelle; s p a
sarl: societe a responsabilite limitee; societe a responsabilite limitee unipersonnelle; s a r l u; sociedade limitada; societe privee a responsabilite limitee
srl: societa a responsabilita limitata; societa a responsabilita limitata semplificata
"""
