import { describe, expect, it } from 'vitest'

import { accountsForAll } from '../../src/clauses/clauseMapping'
import { mapClauses } from '../../src/clauses/mapClauses'
import { parseClauses } from '../../src/clauses/parseClauses'

const read = (...lines: string[]) => parseClauses(['产业园管理细则', ...lines]).clauses

const rowsOf = (earlier: string[], later: string[]) =>
  mapClauses(read(...earlier), read(...later)).map(
    ({ from, to, kind, isSure }) => `${from ?? ''} → ${to.join('+')} ${kind}${isSure ? '' : ' ?'}`,
  )

const PURPOSE = '第一条 为了规范跨境电子商务产业园的认定和管理，促进外贸新业态高质量发展，制定本细则。'
const SCOPE = '第二条 本细则适用于海南省行政区域内产业园的申报、认定、考核和退出。'
const DUTIES = '第三条 省商务厅负责产业园的统筹协调和监督指导。市县商务主管部门负责日常管理和统计报送。'
const AWARD = '第四条 考核结果为优秀的，按照有关规定给予一次性奖励。'

describe('mapping the clauses of one text to the next', () => {
  it('keeps what stays', () => {
    expect(rowsOf([PURPOSE, SCOPE], [PURPOSE, SCOPE])).toEqual(['c-a1 → c-a1 kept', 'c-a2 → c-a2 kept'])
  })

  it('sees white space and full-width signs as no change', () => {
    expect(rowsOf([SCOPE], [SCOPE.replaceAll('，', ',').replace('本细则', '本 细则')])).toEqual([
      'c-a2 → c-a2 kept',
    ])
  })

  it('finds a reworded clause in its place', () => {
    const reworded = '第二条 本细则适用于海南省行政区域内产业园和直播基地的申报、认定、考核和退出。'
    expect(rowsOf([PURPOSE, SCOPE], [PURPOSE, reworded])).toEqual(['c-a1 → c-a1 kept', 'c-a2 → c-a2 changed'])
  })

  it('follows clauses that move when one is put before them', () => {
    const inserted = '第二条 产业园管理坚持政府引导、企业主体、市场运作的原则。'
    expect(rowsOf([PURPOSE, SCOPE], [PURPOSE, inserted, SCOPE.replace('第二条', '第三条')])).toEqual([
      'c-a1 → c-a1 kept',
      'c-a2 → c-a3 moved',
      ' → c-a2 added',
    ])
  })

  it('says that a clause is gone', () => {
    expect(rowsOf([PURPOSE, SCOPE, AWARD], [PURPOSE, SCOPE])).toEqual([
      'c-a1 → c-a1 kept',
      'c-a2 → c-a2 kept',
      'c-a4 →  deleted',
    ])
  })

  it('proposes a split, for a person to confirm', () => {
    const [first, second] = [
      '第三条 省商务厅负责产业园的统筹协调和监督指导。',
      '第四条 市县商务主管部门负责日常管理和统计报送。',
    ]
    expect(rowsOf([PURPOSE, SCOPE, DUTIES], [PURPOSE, SCOPE, first, second])).toEqual([
      'c-a1 → c-a1 kept',
      'c-a2 → c-a2 kept',
      'c-a3 → c-a3+c-a4 split ?',
    ])
  })

  it('proposes a merge, for a person to confirm', () => {
    const both = `${SCOPE}考核结果为优秀的，按照有关规定给予一次性奖励。`
    expect(rowsOf([PURPOSE, SCOPE, AWARD], [PURPOSE, both])).toEqual([
      'c-a1 → c-a1 kept',
      'c-a2 → c-a2 merged ?',
      'c-a4 → c-a2 merged ?',
    ])
  })

  it('is unsure of a clause that has become hardly recognisable in its place', () => {
    const other = '第四条 年度考核结果为优秀的，按照有关规定优先推荐申报国家级示范园区。'
    expect(rowsOf([PURPOSE, AWARD], [PURPOSE, other])).toEqual(['c-a1 → c-a1 kept', 'c-a4 → c-a4 changed ?'])
  })

  it('is unsure which of two equal clauses is gone', () => {
    const record = (number: string) => `（${number}）按照规定报送统计数据；`
    const head = '第一条 产业园应当履行下列义务：'
    const rows = rowsOf([head, record('一'), record('二'), record('三')], [head, record('二')])
    expect(rows).toContain('c-a1.2 → c-a1.2 kept')
    expect(rows.filter((row) => row.endsWith('deleted ?'))).toHaveLength(2)
  })

  it('accounts for every clause of both texts', () => {
    const earlier = read(PURPOSE, SCOPE, DUTIES, AWARD)
    const later = read(PURPOSE, '第二条 园区内企业的名录由市县商务主管部门每年公布。', AWARD)
    const anchors = {
      from: earlier.map(({ anchor }) => anchor),
      to: later.map(({ anchor }) => anchor),
    }
    const rows = mapClauses(earlier, later)
    expect(accountsForAll(rows, anchors)).toBe(true)
    expect(accountsForAll(rows.slice(1), anchors)).toBe(false)
  })
})
