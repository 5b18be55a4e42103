"""Han characters to Latin: generic company words and places by longest match, the rest as joined pinyin."""

from anyascii import anyascii

_WORDS = """
股份有限公司 co ltd|有限责任公司 co ltd|有限責任公司 co ltd|有限公司 co ltd|株式会社 co ltd|株式會社 co ltd|合同会社 llc|有限会社 ltd|合资会社 lp
总公司 general corporation|總公司 general corporation|分公司 branch|子公司 subsidiary|公司 company|会社 company|會社 company|股份 stock|有限 ltd
集团 group|集團 group|控股 holding|技术 technology|技術 technology|科技 technology|高科 hitech|通信 communication|通訊 communication
通讯 communication|电子 electronics|電子 electronics|国际 international|國際 international|投资 investment|投資 investment|贸易 trading
貿易 trading|商贸 trading|商貿 trading|进出口 import export|進出口 import export|工业 industry|工業 industry|实业 industry|實業 industry
产业 industry|產業 industry|制造 manufacturing|製造 manufacturing|半导体 semiconductor|半導體 semiconductor|集成电路 integrated circuit
微电子 microelectronics|微電子 microelectronics|光电 optoelectronics|光電 optoelectronics|航空 aviation|航天 aerospace|航运 shipping|航運 shipping
海运 shipping|海運 shipping|船舶 shipbuilding|造船 shipbuilding|物流 logistics|石油 petroleum|石化 petrochemical|化工 chemical|化学 chemical
化學 chemical|能源 energy|电力 power|電力 power|电气 electric|電氣 electric|机械 machinery|機械 machinery|设备 equipment|設備 equipment
仪器 instrument|儀器 instrument|材料 material|新材料 new material|工程 engineering|建设 construction|建設 construction|建筑 construction
银行 bank|銀行 bank|保险 insurance|保險 insurance|证券 securities|證券 securities|金融 finance|基金 fund|资本 capital|資本 capital
软件 software|軟件 software|网络 network|網絡 network|信息 information|資訊 information|数据 data|數據 data|智能 intelligent|人工智能 artificial intelligence
系统 system|系統 system|服务 service|服務 service|发展 development|發展 development|开发 development|開發 development|研究院 research institute
研究所 research institute|研究 research|中心 center|实验室 laboratory|實驗室 laboratory|大学 university|大學 university|学院 college|學院 college
工厂 factory|工廠 factory|厂 factory|廠 factory|医药 pharmaceutical|醫藥 pharmaceutical|生物 biological|汽车 automobile|汽車 automobile|钢铁 steel
鋼鐵 steel|矿业 mining|礦業 mining|农业 agriculture|農業 agriculture|食品 food|纺织 textile|紡織 textile|文化 culture|传媒 media|公安局 public security bureau
公安 public security|安全 security|国防 defense|軍 military|军 military|协会 association|協會 association|办事处 office|数码 digital|数字 digital
计算机 computer|計算機 computer|超级 super|精密 precision|自动化 automation|機器人 robot|机器人 robot|无人机 drone|激光 laser|导航 navigation|卫星 satellite
中国 china|中國 china|中华人民共和国 china|北京 beijing|上海 shanghai|深圳 shenzhen|天津 tianjin|重庆 chongqing|重慶 chongqing|广州 guangzhou
廣州 guangzhou|广东 guangdong|廣東 guangdong|香港 hong kong|澳门 macau|澳門 macau|台湾 taiwan|台灣 taiwan|臺灣 taiwan|台北 taipei|杭州 hangzhou|浙江 zhejiang
江苏 jiangsu|江蘇 jiangsu|南京 nanjing|苏州 suzhou|蘇州 suzhou|无锡 wuxi|無錫 wuxi|宁波 ningbo|寧波 ningbo|武汉 wuhan|武漢 wuhan|湖北 hubei|湖南 hunan
长沙 changsha|長沙 changsha|成都 chengdu|四川 sichuan|西安 xian|陕西 shaanxi|陝西 shaanxi|山西 shanxi|山东 shandong|山東 shandong|青岛 qingdao|青島 qingdao
济南 jinan|大连 dalian|大連 dalian|辽宁 liaoning|遼寧 liaoning|沈阳 shenyang|哈尔滨 harbin|哈爾濱 harbin|黑龙江 heilongjiang|吉林 jilin|长春 changchun
河北 hebei|河南 henan|郑州 zhengzhou|安徽 anhui|合肥 hefei|福建 fujian|福州 fuzhou|厦门 xiamen|廈門 xiamen|江西 jiangxi|广西 guangxi|廣西 guangxi
云南 yunnan|雲南 yunnan|贵州 guizhou|貴州 guizhou|甘肃 gansu|甘肅 gansu|新疆 xinjiang|内蒙古 inner mongolia|西藏 tibet|海南 hainan|珠海 zhuhai|东莞 dongguan
東莞 dongguan|佛山 foshan|中山 zhongshan|长江 changjiang|長江 changjiang|长城 changcheng|长虹 changhong|中兴 zhongxing|中興 zhongxing|亚洲 asia|亞洲 asia
美国 usa|英国 uk|德国 germany|法国 france|日本 japan|韩国 korea|俄罗斯 russia|东京 tokyo|東京 tokyo|新加坡 singapore|越南 vietnam
"""
SEGMENTS: dict[str, str] = {}
for _entry in _WORDS.replace("\n", "|").split("|"):
    if _entry:
        _han, _, _latin = _entry.partition(" ")
        SEGMENTS[_han] = _latin
_LONGEST = max(map(len, SEGMENTS))
_DIVISIONS = frozenset("市省区區县縣")
"""City, province, district: said after a place in Chinese, left out elsewhere."""

_SURNAMES = frozenset(
    "王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何高林罗羅郑鄭梁谢謝宋唐许許韩韓冯馮邓鄧曹彭曾肖萧蕭田董袁潘于蒋蔣蔡余杜叶葉程苏蘇魏吕呂丁任沈姚"
    "卢盧姜崔钟鍾谭譚陆陸汪范金石廖贾賈夏韦韋傅方白邹鄒孟熊秦邱江尹薛闫閻段雷侯龙龍史陶黎贺賀顾顧毛郝龚龔邵万萬钱錢严嚴覃武戴莫孔向汤湯习習温溫康施文牛樊葛邢安齐齊"
    "易乔喬伍庞龐颜顏倪庄莊聂聶章鲁魯岳翟殷詹申欧歐耿关關兰蘭焦俞左柳甘祝包宁寧尚符舒阮柯纪紀梅童凌毕畢单單季裴霍涂成苗谷盛曲翁冉骆駱蓝藍路游辛靳华華"
)
_DOUBLE_SURNAMES = frozenset(
    ("欧阳", "歐陽", "司马", "司馬", "诸葛", "諸葛", "上官", "夏侯", "东方", "東方", "令狐", "皇甫", "尉迟", "公孙", "慕容")
)
_SURNAME_SOUNDS = {"曾": "zeng", "单": "shan", "單": "shan", "覃": "qin", "翟": "zhai", "尉迟": "yuchi"}


def fold_han(word: str) -> list[tuple[str, bool]]:
    """Romanise a run of Han characters; a short run without company words is read as surname and given name."""
    parts: list[str] = []
    rest, place = "", 0
    while place < len(word):
        size = next((size for size in range(min(_LONGEST, len(word) - place), 0, -1) if word[place : place + size] in SEGMENTS), 0)
        if size:
            parts += _pinyin(rest) + SEGMENTS[word[place : place + size]].split()
            rest, place = "", place + size
        elif parts and not rest and word[place] in _DIVISIONS:
            place += 1
        else:
            rest, place = rest + word[place], place + 1
    parts += _pinyin(rest) if parts else _person(rest)
    return [(part, False) for part in parts]


def _person(rest: str) -> list[str]:
    if 3 <= len(rest) <= 4 and rest[:2] in _DOUBLE_SURNAMES:
        return [_SURNAME_SOUNDS.get(rest[:2]) or "".join(_pinyin(rest[:2])), *_pinyin(rest[2:])]
    if 2 <= len(rest) <= 3 and rest[0] in _SURNAMES:
        return [_SURNAME_SOUNDS.get(rest[0]) or "".join(_pinyin(rest[0])), *_pinyin(rest[1:])]
    return _pinyin(rest)


def _pinyin(rest: str) -> list[str]:
    sounds = "".join(letter for letter in anyascii(rest).lower() if letter.isalnum())
    return [sounds] if sounds else []


def spell_han(word: str) -> str:
    """Write a word in Pinyin without tones, a capital at the head of each syllable, as its table of costs reads it."""
    return "".join(letter for letter in anyascii(word) if letter.isalpha())
