import type { SeedTextRule } from './types'

/**
 * Rules to begin with. Words are examples of what arts 33, 34 and 37 of 直播电商监督管理办法 and art 14 of 网络主播行为规范 are
 * about, in this house's own choice; none of the lists is complete.
 */
export const textRules = [
  {
    key: 'superlatives',
    name: '绝对化用语',
    nameEn: 'Absolute claims',
    kind: 'absolute-claims',
    severity: 'minor',
    policyCode: '行为规范26',
    scopes: ['title', 'description', 'transcript'],
    words: `国家级
世界级
最高级
最佳
最好
最低价
全网最低
全网第一
史上最低
销量第一
第一品牌
顶级
极品
独一无二
绝无仅有
万能
100%有效
100%正品
永不反弹
零风险`,
    contexts: `国家级新区
国家级非物质文化遗产
国家级实验室
世界级旅游目的地
最好提前
最好不要
最好先
顶级域名`,
    variants: ['spaced', 'lookalikes', 'homophones'],
    note: '语境清单随误伤情况逐步补充。',
    state: 'live',
  },
  {
    key: 'off-platform-2025',
    name: '引导站外交易',
    nameEn: 'Luring off the platform',
    kind: 'keywords',
    severity: 'serious',
    policyCode: '行为规范27',
    scopes: ['title', 'description', 'transcript', 'comments'],
    words: `加微信
加我微信
私下交易
线下付款
扫码转账`,
    variants: ['spaced'],
    note: '首批词语，只含常见写法。',
    state: 'live',
  },
  {
    key: 'off-platform-2026',
    replaces: 'off-platform-2025',
    name: '引导站外交易',
    nameEn: 'Luring off the platform',
    kind: 'keywords',
    severity: 'serious',
    policyCode: '行为规范27',
    scopes: ['title', 'description', 'transcript', 'comments'],
    words: `加微信
加我微信
加扣扣
私下交易
线下付款
扫码转账
不走平台
私聊改价`,
    contexts: '不要私下交易',
    variants: ['spaced', 'lookalikes', 'pinyin'],
    note: '补充形近字、字母数字和拼音写法，试运行两周后再决定是否启用。',
    state: 'shadow',
  },
  {
    key: 'medical-effect',
    name: '普通商品宣称疗效',
    nameEn: 'Healing claimed for ordinary goods',
    kind: 'keywords',
    severity: 'serious',
    policyCode: '办法第三十四条',
    scopes: ['title', 'description', 'transcript'],
    words: `根治
治愈率
药到病除
降血糖
降血压
代替药物
停药
抗癌
祖传秘方
无副作用`,
    contexts: `不能代替药物
不可擅自停药
不得擅自停药`,
    variants: ['spaced', 'lookalikes', 'homophones'],
    note: '',
    state: 'live',
  },
  {
    key: 'forbidden-goods',
    name: '禁止网络销售的商品',
    nameEn: 'Goods not to be sold online',
    kind: 'forbidden-goods',
    severity: 'grave',
    policyCode: '办法第三十三条',
    scopes: ['title', 'description', 'transcript', 'comments'],
    words: `电子烟
烟弹
香烟批发
象牙制品
玳瑁制品
砗磲
野生穿山甲
管制刀具
处方药代购
高仿手表
原单高仿`,
    contexts: `禁止销售电子烟
不售电子烟
人造象牙果`,
    variants: ['spaced', 'lookalikes', 'pinyin'],
    note: '玳瑁、砗磲为海南海域常见的受保护物种，单列。',
    state: 'live',
  },
  {
    key: 'ai-figure',
    name: '人工智能形象未持续标识',
    nameEn: 'AI figure not labelled continuously',
    kind: 'ai-label',
    severity: 'serious',
    policyCode: '办法第三十七条',
    topic: 'rights',
    scopes: ['title', 'description', 'transcript'],
    words: `人工智能生成
AI生成
AI主播
数字人
虚拟主播`,
    variants: ['spaced'],
    minutes: 30,
    note: '办法要求持续标识；以文字核对只能作为线索，以画面为准。',
    state: 'shadow',
  },
  {
    key: 'contact-number',
    name: '口播或弹幕中的手机号码',
    nameEn: 'Mobile numbers said or written',
    kind: 'pattern',
    severity: 'notice',
    policyCode: '行为规范27',
    scopes: ['transcript', 'comments'],
    pattern: '1[3-9]\\d[ -]?\\d{4}[ -]?\\d{4}',
    variants: [],
    note: '',
    state: 'draft',
  },
] as const satisfies readonly SeedTextRule[]
