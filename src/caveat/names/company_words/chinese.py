"""Chinese words of companies and institutes, in pinyin; those marked `~` are names of people as well."""

WORDS = """
company: gongsi zonggongsi
limited: youxian
group: jituan
technology: keji jishu
science technology: kexue-jishu
science: kexue kexueyuan
trading: maoyi shangmao
commerce: shangye
import export: jinchukou jin-chu-kou
import: jinkou
export: chukou
international: guoji
research institute: yanjiuyuan yanjiusuo
research: yanjiu
institute: xueyuan
academy: kexueyuan
university: daxue
aviation: hangkong
aerospace: hangtian hangtianjishu
shipping: hangyun haiyun chuanwu
ship: ~chuanbo
shipbuilding: zaochuan
ocean shipping: yuanyang-yunshu
ocean: haiyang
electronics: dianzi
electric: dianqi
electric power: dianli
machinery: jixie
industry: gongye
industrial: shiye
industries: chanye
investment: touzi
holding: konggu
development: fazhan kaifa
energy: nengyuan
new energy: xinnengyuan
petroleum: ~shiyou
petrochemical: shihua
oil: youtian
chemical: huagong huaxue
pharmaceutical: yiyao zhiyao
medical: yiliao
material: cailiao
new material: xincailiao
metal: jinshu
steel: gangtie
mining: kuangye
coal: meitan
construction: jianshe jianzhu
engineering: gongcheng
equipment: shebei zhuangbei
instrument: yiqi
manufacturing: zhizao
precision: jingmi
communication: tongxin
network: wangluo
information: xinxi
computer: jisuanji
software: ruanjian
semiconductor: bandaoti
microelectronics: weidianzi
integrated circuit: jicheng-dianlu
optoelectronics: guangdian
laser: jiguang
automation: zidonghua
automobile: qiche
logistics: wuliu
transport: yunshu
freight: huoyun
bank: yinhang
insurance: baoxian
finance: jinrong
securities: zhengquan
food: shipin
agriculture: nongye
fishery: yuye shuichan
textile: fangzhi
culture: wenhua
media: chuanmei
consulting: zixun
service: fuwu
management: guanli
supply chain: gongyinglian
real estate: fangdichan
hotel: jiudian
factory: gongchang
center: zhongxin
laboratory: shiyanshi
national: guojia guoying
state: guoyou
defense: guofang
army: jundui
military: junshi
public security: gongan
bureau: ~ju
ministry: ~bu
system: xitong
digital: shuzi shuma
data: shuju
intelligent: zhineng
security: anquan
satellite: weixing
biological: shengwu
environment: huanjing huanbao
nuclear: heneng
ltd: youxiangongsi
"""

PLACES = """
china: zhongguo zhonghua
"""

FORMS = """
ltd: youxian gongsi; youxiangongsi; youxian zeren gongsi; gufen youxian gongsi; gufen youxiangongsi; gufenyouxian gongsi; gufenyouxiangongsi; youxianzeren gongsi; you xian gong si; gufen gongsi
"""
