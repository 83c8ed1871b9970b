import { derivedColumns } from '../src/registers/derivedColumns'
import { enterprises } from '../src/registers/enterprises/definition'
import { pick, seededRandom } from './random'

const SYLLABLES =
  '海南天成和瑞丰华泰安康达恒信宏远博文思源金玉明德润泽云山清河景星航宇新民阳光启程椰风琼岛珠江蓝湾绿野白鹭青松紫荆红树东方南洋西沙北部中兴万宁千帆百川十方九州八达七彩六合五洲四季三亚二龙一品'
const TRADES = ['跨境电子商务', '供应链管理', '国际贸易', '文化传媒', '物流', '科技', '进出口', '网络科技']
const PLACES = ['海南', '海口', '三亚', '儋州', '琼海', '']

const characters = [...new Set(SYLLABLES)]

/** Names as companies have them, `三亚云帆恒供应链管理有限公司`; the same for the same seed. */
export function* enterpriseNames(total: number, seed: number): Generator<string> {
  const next = seededRandom(seed)
  for (let made = 0; made < total; made += 1) {
    const core = Array.from({ length: 3 }, () => pick(next, characters)).join('')
    yield `${pick(next, PLACES)}${core}${pick(next, TRADES)}有限公司`
  }
}

/** What a name and a code are found by. */
export const foundBy = (name: string, unifiedCode: string, contactPhone: string) =>
  derivedColumns(enterprises, { name, unifiedCode, contactPhone, address: `某路${contactPhone}号` }, PLACES)
