import { describe, expect, it } from 'vitest'
import { comments } from '../../src/seed/data/comments'
import { consultations } from '../../src/seed/data/consultations'
import { counties } from '../../src/seed/data/counties'
import { policies } from '../../src/seed/data/policies'
import type { SeedComment, SeedConsultation, SeedPolicy } from '../../src/seed/data/types'

const list: readonly SeedComment[] = comments
const consultationList: readonly SeedConsultation[] = consultations
const policyList: readonly SeedPolicy[] = policies

const of = (consultation: string) => list.filter((comment) => comment.consultation === consultation)
const count = (items: readonly SeedComment[], state: SeedComment['state']) =>
  items.filter((comment) => comment.state === state).length

/** The printed numbers of a text: '第八条', '二', '二（三）'. */
function printedNumbers(text: string): string[] {
  const numbers: string[] = []
  let section = ''
  for (const line of text.split('\n')) {
    const article = /^第[一二三四五六七八九十]+条/.exec(line)?.[0]
    section = /^([一二三四五六七八九十]+)、/.exec(line)?.[1] ?? section
    const point = /^（[一二三四五六七八九十]+）/.exec(line)?.[0] ?? ''
    numbers.push(article ?? `${section}${point}`)
  }
  return numbers
}

describe('comments', () => {
  it('are 16 published, 60 closed and 8 open, with unique keys', () => {
    expect(of('park-rules-first')).toHaveLength(16)
    expect(of('park-rules-second')).toHaveLength(60)
    expect(of('livestream-plan-open')).toHaveLength(8)
    expect(list).toHaveLength(84)
    expect(new Set(list.map((comment) => comment.key)).size).toBe(84)
  })

  it('are half-way through the desk in the closed consultation', () => {
    const closed = of('park-rules-second')
    expect(count(closed, 'received')).toBe(26)
    expect(count(closed, 'screened')).toBe(17)
    expect(count(closed, 'grouped')).toBe(8)
    expect(count(closed, 'decided')).toBe(3)
    expect(count(closed, 'excluded')).toBe(6)
  })

  it('are all answered or excluded in the published consultation', () => {
    const published = of('park-rules-first')
    expect(count(published, 'decided')).toBe(12)
    expect(count(published, 'grouped')).toBe(3)
    expect(count(published, 'excluded')).toBe(1)
  })

  it('show every disposition and every kind of exclusion', () => {
    const dispositions = list.flatMap((comment) => (comment.state === 'decided' ? [comment.disposition] : []))
    const exclusions = list.flatMap((comment) =>
      comment.state === 'excluded' ? [comment.exclusion.kind] : [],
    )
    expect([...new Set(dispositions)].sort()).toEqual([
      'adopted',
      'further-study',
      'not-adopted',
      'partly-adopted',
    ])
    expect([...new Set(exclusions)].sort()).toEqual(['abusive', 'duplicate', 'off-topic', 'spam'])
  })

  it('name counties that exist', () => {
    const codes: string[] = counties.map((county) => county.code)
    expect(list.filter(({ county }) => county !== null && !codes.includes(county))).toEqual([])
  })

  it('give a reason wherever they are decided or excluded', () => {
    const decided = list.flatMap((comment) => (comment.state === 'decided' ? [comment.reason] : []))
    const excluded = list.flatMap((comment) =>
      comment.state === 'excluded' ? [comment.exclusion.reason] : [],
    )
    const reasons = [...decided, ...excluded]
    expect(reasons.filter((reason) => reason.length < 10)).toEqual([])
  })
})

describe.each(consultationList.map((item) => [item.key, item] as const))('comments on %s', (key, item) => {
  it('arrive within the period, before the day of seeding and not in the first nine hours', () => {
    const lastDay = Math.min(item.closesInDays, -1) - item.opensInDays
    const outside = of(key).filter(
      ({ arrivedDay, hour, minute }) =>
        !Number.isInteger(arrivedDay) ||
        arrivedDay < 0 ||
        arrivedDay > lastDay ||
        hour < (arrivedDay === 0 ? 9 : 0) ||
        hour > 23 ||
        minute < 0 ||
        minute > 59,
    )
    expect(outside).toEqual([])
  })

  it('point at a clause the draft has', () => {
    const policy = policyList.find((candidate) => candidate.key === item.policy)
    const firstRound = printedNumbers(policy?.firstText ?? policy?.text ?? '')
    const numbers = { 1: firstRound, 2: printedNumbers(policy?.text ?? '') }[item.round]
    const lost = of(key).filter(({ clauseHint }) => clauseHint !== null && !numbers.includes(clauseHint))
    expect(lost).toEqual([])
  })

  it('leave the name and contact the notice asks for, at numbers and addresses that reach nobody', () => {
    const nameless = of(key).filter(({ name }) => item.requireName && name.trim() === '')
    const unreachable = of(key).filter(({ contact }) => item.requireContact && contact === null)
    const real = of(key).filter(
      ({ contact }) =>
        contact !== null && !/^13800000\d{3}$|@([a-z]+\.)?mail\.example$/.test(contact.normalize('NFKC')),
    )
    expect([...nameless, ...unreachable, ...real]).toEqual([])
  })
})

describe('awkward input among the closed comments', () => {
  const bodies = of('park-rules-second').map((comment) => comment.body)

  it.each([
    ['a formula', /^=SUM\(/],
    ['an HTML fragment', /<script>/],
    ['an emoji', /🥥|👍/u],
    ['full-width digits', /[０-９]{2}/],
    ['a character beyond the basic plane', /𠮷/u],
    ['a rare character', /㼆/],
    ['English only', /^[\x20-\x7e]+$/],
    ['two characters and a full stop', /^支持。$/],
    ['some 1,500 characters', /^[\s\S]{1400,1700}$/],
  ])('includes %s', (_what, pattern) => {
    expect(bodies.filter((body) => pattern.test(body)).length).toBeGreaterThanOrEqual(1)
  })

  it('includes a campaign of eight by eight people', () => {
    const campaign = of('park-rules-second').filter(({ body }) => body.includes('我是做跨境小店的'))
    expect(campaign).toHaveLength(8)
    expect(new Set(campaign.map((comment) => comment.contact)).size).toBe(8)
  })
})
