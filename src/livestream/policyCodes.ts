/** How grave a matter is, from a slip to a danger: heavier ones are looked at first and weigh more as strikes. */
export const SEVERITIES = ['1', '2', '3', '4'] as const

/** What a matter is about; reports of one broadcast and one topic are one case. */
export const TOPICS = [
  'security',
  'ethnic-religion',
  'culture-heroes',
  'discrimination',
  'crime-violence',
  'rumours',
  'rights',
  'vulgarity',
  'minors',
  'environment',
  'commerce',
  'place',
  'platform-duty',
  'other',
] as const

export type Topic = (typeof TOPICS)[number]

/** Texts of law the codes come from: 网络主播行为规范, 直播电商监督管理办法. */
export const CODE_SOURCES = ['conduct-code', 'livestream-measures'] as const
