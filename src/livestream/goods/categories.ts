/** What is sold in a broadcast, as far as the law asks something of it. */
export const GOODS_CATEGORIES = [
  'ordinary',
  'food',
  'health-food',
  'infant-formula',
  'cosmetics',
  'medical-device',
  'pesticide',
  'prescription-medicine',
  'tobacco',
  'wildlife',
] as const

export type GoodsCategory = (typeof GOODS_CATEGORIES)[number]

/**
 * Of which a licence, registration or filing number is asked: 食品安全法 arts 35, 82 · 化妆品监督管理条例 art 4 ·
 * 医疗器械监督管理条例 arts 13, 42 · 农药管理条例 art 24.
 */
export const NEEDS_LICENCE: readonly GoodsCategory[] = [
  'food',
  'health-food',
  'infant-formula',
  'cosmetics',
  'medical-device',
  'pesticide',
]

/**
 * Not to be sold in a broadcast at all (直播电商监督管理办法 art 33): 药品网络销售监督管理办法 art 8 · 烟草专卖法 ·
 * 野生动物保护法 art 28.
 */
export const FORBIDDEN_GOODS: readonly GoodsCategory[] = ['prescription-medicine', 'tobacco', 'wildlife']
