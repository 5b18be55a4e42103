"""German, Dutch and Nordic words of companies."""

WORDS = """
company: gesellschaft aktiengesellschaft unternehmen
trading: handels handel handelsgesellschaft groothandel handelsges
management: verwaltungs verwaltung verwaltungsgesellschaft
holding: beteiligungs beteiligungsgesellschaft beteiligung
shipping: schiffahrts schiffahrt reederei schifffahrts schifffahrtsgesellschaft scheepvaart rederi
engineering: ingenieurburo ingenieurgesellschaft
machine building: maschinenbau
construction: bauunternehmen baugesellschaft
import export: im-und-export
foundation: stiftung stiftelse stiftelsen stichting
association: verein foreningen forening vereniging
investments: kapitalanlagen vermogensverwaltung
consulting: beratung unternehmensberatung
services: dienstleistungs
transport: spedition
aid: hilfe hulp hilfswerk
insurance: versicherungs
production: produktions
industry: industrieanlagen
technique: ~technik
"""

PLACES = """
germany: deutscher deutsches
europe: europaische
"""

FORMS = """
gmbh: gesellschaft mit beschrankter haftung; gesellschaft m b h
ag: aktiengesellschaft
ev: eingetragener verein
"""
