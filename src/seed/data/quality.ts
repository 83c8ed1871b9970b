import type { Topic } from '../../livestream/policyCodes'

/** Cases that are closed and looked at again; all fictional. */
export type SeedLook = {
  /** So many weeks ago; 1 is last week. */
  week: number
  /** Day of that week, Monday is 0. */
  day: number
  county: '460100' | '460200'
  /** Who decided, by the part of the address before the @. */
  by: 'moderator' | 'moderator2' | 'moderator3'
  topic: Topic
  description: string
  /** What was found; null: nothing. */
  code: string | null
  /** What the second look found; the same where left out; `open`: nobody has looked yet. */
  again?: string | null | 'open'
  /** Hours from report to decision. */
  hours: number
}

const WORDS: Partial<Record<Topic, string>> = {
  commerce: '主播用了“最好”“第一”一类的说法，没有给出依据。',
  vulgarity: '连线时互相起哄，言语低俗。',
  rights: '背景播放了没有授权的歌曲。',
  rumours: '转述没有根据的停水消息，引导囤货。',
  environment: '展示疑似受保护的贝壳制品。',
  'platform-duty': '直播间没有公示经营者信息。',
  discrimination: '拿外地买家的口音开玩笑。',
  place: '在不允许拍摄的码头开播。',
}

type Line = [
  week: number,
  day: number,
  by: SeedLook['by'],
  topic: Topic,
  code: string | null,
  hours: number,
  again?: string | null,
]

const LINES: readonly Line[] = [
  [4, 0, 'moderator', 'commerce', 'ZB26', 6],
  [4, 1, 'moderator', 'vulgarity', 'ZB24', 20],
  [4, 1, 'moderator', 'rights', 'ZB15', 9],
  [4, 2, 'moderator2', 'commerce', 'ZB26', 15],
  [4, 3, 'moderator2', 'rumours', null, 30],
  [4, 3, 'moderator2', 'environment', 'ZB22', 11, 'ZB26'],
  [3, 0, 'moderator', 'commerce', null, 5],
  [3, 1, 'moderator', 'rumours', 'ZB12', 26],
  [3, 1, 'moderator', 'environment', 'ZB22', 12],
  [3, 2, 'moderator', 'rights', 'ZB15', 40, null],
  [3, 2, 'moderator2', 'vulgarity', 'ZB24', 18],
  [3, 3, 'moderator2', 'commerce', null, 8, 'ZB26'],
  [3, 4, 'moderator2', 'discrimination', 'ZB10', 22],
  [2, 0, 'moderator', 'commerce', 'ZB26', 7],
  [2, 1, 'moderator', 'discrimination', 'ZB10', 33, null],
  [2, 1, 'moderator', 'vulgarity', null, 14],
  [2, 2, 'moderator2', 'rights', 'ZB15', 10],
  [2, 3, 'moderator2', 'platform-duty', 'DS16', 52],
  [2, 3, 'moderator2', 'environment', null, 17],
  [1, 0, 'moderator', 'commerce', 'ZB26', 4],
  [1, 1, 'moderator', 'rumours', null, 21],
  [1, 1, 'moderator2', 'vulgarity', 'ZB24', 16, 'ZB18'],
  [1, 2, 'moderator2', 'place', 'ZB29', 28, 'open'],
  [1, 3, 'moderator', 'rights', 'ZB15', 13, 'open'],
  [2, 1, 'moderator3', 'commerce', 'ZB26', 12],
  [1, 0, 'moderator3', 'vulgarity', 'ZB24', 9, 'open'],
  [1, 1, 'moderator3', 'rights', null, 19, 'open'],
  [1, 2, 'moderator3', 'environment', 'ZB22', 25, 'open'],
]

export const looks: readonly SeedLook[] = LINES.map(([week, day, by, topic, code, hours, again = code]) => ({
  week,
  day,
  by,
  topic,
  code,
  hours,
  again,
  county: by === 'moderator3' ? '460200' : '460100',
  description: WORDS[topic] ?? '直播内容需要核查。',
}))

/** Closed cases a senior has marked, by their place in the list above, with the right answer. */
export const golden: readonly { look: number; code: string | null; grounds: string }[] = [
  { look: 0, code: 'ZB26', grounds: '绝对化用语没有依据，应当认定为夸大宣传。' },
  { look: 24, code: 'ZB26', grounds: '“第一”没有依据，应当认定为夸大宣传。' },
]
