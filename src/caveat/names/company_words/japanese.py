"""Japanese words of companies, romanised; those marked `~` are parts of well-known names."""

WORDS = """
company: kaisha gaisha
industry: ~kogyo ~sangyo
heavy industry: jukogyo
electric: ~denki
trading: ~shoji ~boeki
shipping: ~kaiun
steamship: ~kisen ~yusen
transport: ~unyu
shipbuilding: ~zosen
manufacturing: seisakusho
research institute: kenkyujo kenkyusho
association: kyokai
chemical: ~kagaku
pharmaceutical: ~seiyaku
steel: ~seitetsu
bank: ~ginko
university: daigaku
fishery: ~suisan
"""

PLACES = ""

FORMS = """
kk: kabushiki kaisha; kabushiki gaisha; kabushikikaisha; kabushikigaisha
yk: yugen kaisha; godo kaisha; yugen gaisha
"""
