import { describe, expect, it } from 'vitest'
import { agencies } from '../../src/seed/data/agencies'
import { consultations } from '../../src/seed/data/consultations'
import { counties } from '../../src/seed/data/counties'
import { parkRulesRevisions, parkRulesText } from '../../src/seed/data/parkRulesText'
import { policies } from '../../src/seed/data/policies'
import type { Role } from '../../src/access/roles'
import type { SeedConsultation, SeedCounty, SeedPolicy, SeedUser } from '../../src/seed/data/types'
import { users } from '../../src/seed/data/users'

const countyList: readonly SeedCounty[] = counties
const userList: readonly SeedUser[] = users
const policyList: readonly SeedPolicy[] = policies
const consultationList: readonly SeedConsultation[] = consultations

const countyCodes = countyList.map((county) => county.code)
const agencyIds = agencies.map((agency) => agency.id)
const distinct = <T>(values: readonly T[]): number => new Set(values).size
const occurrences = (text: string, part: string): number => text.split(part).length - 1

describe('counties', () => {
  it('holds the 19 counties once each and not the container 469000', () => {
    expect(countyCodes).toHaveLength(19)
    expect(distinct(countyCodes)).toBe(19)
    expect(countyCodes).not.toContain('469000')
    expect(countyCodes.filter((code) => !/^46\d{4}$/.test(code))).toEqual([])
  })

  it.each([
    [1, ['460100', '460200', '460400', '469023', '469028'], '2025'],
    [2, ['469001', '469002', '469007', '469021', '469022', '469030'], '2025-2026'],
    [3, ['469005', '469006', '469024', '469025', '469026', '469027', '469029'], '2026'],
    [null, ['460300'], null],
  ] as const)('puts the right counties in tier %s', (tier, codes, startYear) => {
    const members = countyList.filter((county) => county.tier === tier)
    expect(members.map((county) => county.code)).toEqual(codes)
    expect(members.map((county) => county.startYear)).toEqual(codes.map(() => startYear))
  })

  it.each([
    ['east', ['460200', '469028'], ['469002', '469005', '469006']],
    ['west', ['460400', '469023'], ['469007', '469024', '469026', '469027']],
    ['central', ['460100', '460200', '460400'], ['469001', '469021', '469022', '469025', '469029', '469030']],
  ] as const)('names who leads and who follows in the %s corridor', (corridor, leads, members) => {
    const leading = countyList.filter(
      (county) => (county.corridor === corridor && county.lead) || county.alsoLeads.includes(corridor),
    )
    const following = countyList.filter((county) => county.corridor === corridor && !county.lead)
    expect(leading.map((county) => county.code)).toEqual(leads)
    expect(following.map((county) => county.code)).toEqual(members)
  })

  it('keeps 洋浦 as a zone of 儋州 only', () => {
    const withZones = countyList.filter((county) => county.zones.length > 0)
    expect(withZones.map((county) => county.code)).toEqual(['460400'])
    expect(withZones[0]?.zones.map((zone) => zone.nameZh)).toEqual(['洋浦经济开发区'])
  })
})

describe('agencies and users', () => {
  it('has one agency of each provincial kind and a bureau for three counties', () => {
    expect(distinct(agencyIds)).toBe(agencies.length)
    const provincial = agencies.filter((agency) => agency.county === null)
    expect(provincial).toHaveLength(8)
    expect(distinct(provincial.map((agency) => agency.kind))).toBe(8)
    const bureaus = agencies.filter((agency) => agency.kind === 'county-government')
    expect(bureaus.map((agency) => agency.county)).toEqual(['460100', '460200', '460400'])
  })

  it('has a user for every role', () => {
    const roles = [
      'system-admin',
      'security-admin',
      'auditor',
      'editor',
      'reviewer',
      'legal-reviewer',
      'approver',
      'registrar',
      'county-officer',
      'moderator',
      'senior-moderator',
      'liaison',
      'observer',
    ] as const satisfies readonly Role[]
    const held = new Set(userList.flatMap((user) => user.roles))
    expect([...held].sort()).toEqual([...roles].sort())
  })

  it('has two editors and two officers for each of three counties', () => {
    expect(userList.filter((user) => user.roles.includes('editor'))).toHaveLength(2)
    const officers = userList.filter((user) => user.roles.includes('county-officer'))
    expect(officers.flatMap((user) => user.counties)).toEqual([
      '460100',
      '460100',
      '460200',
      '460400',
      '460200',
      '460400',
    ])
  })

  it('gives every user a reserved mail domain, an own name, and an agency and counties that exist', () => {
    expect(distinct(userList.map((user) => user.email))).toBe(userList.length)
    expect(distinct(userList.map((user) => user.nameZh))).toBe(userList.length)
    expect(userList.filter((user) => !user.email.endsWith('@desk.example'))).toEqual([])
    expect(userList.filter((user) => !agencyIds.some((id) => id === user.agency))).toEqual([])
    expect(userList.flatMap((user) => user.counties).filter((code) => !countyCodes.includes(code))).toEqual(
      [],
    )
  })
})

describe('policies', () => {
  it('name an agency that exists and have unique keys', () => {
    expect(distinct(policyList.map((policy) => policy.key))).toBe(policyList.length)
    expect(policyList.filter((policy) => !agencyIds.some((id) => id === policy.agency))).toEqual([])
  })

  it.each(policyList.map((policy) => [policy.key, policy.text] as const))(
    '%s has no blank line and no stray space at a line end',
    (_key, text) => {
      expect(text.split('\n').filter((line) => line.trim() === '' || line !== line.trim())).toEqual([])
    },
  )

  it('numbers the articles of the rules from 1 to 24 in six chapters', () => {
    const digits = '一二三四五六七八九'
    const numeral = (n: number): string =>
      `${n >= 20 ? '二' : ''}${n >= 10 ? '十' : ''}${n % 10 === 0 ? '' : digits.charAt((n % 10) - 1)}`
    const lines = parkRulesText.split('\n')
    const articles = lines.flatMap((line) => line.match(/^第[一二三四五六七八九十]+条(?=\u3000)/) ?? [])
    const chapters = lines.flatMap((line) => line.match(/^第[一二三四五六七八九十]+章(?=\u3000)/) ?? [])
    expect(articles).toEqual(Array.from({ length: 24 }, (_, index) => `第${numeral(index + 1)}条`))
    expect(chapters).toEqual(Array.from({ length: 6 }, (_, index) => `第${numeral(index + 1)}章`))
  })

  it('gives the work plan four sections of three run-in headings', () => {
    const plan = policyList.find((policy) => policy.key === 'livestream-plan')?.text ?? ''
    const outline = plan.split('\n').flatMap((line) => line.match(/^(?:[一二三四]、|（[一二三]）)/) ?? [])
    const three = ['（一）', '（二）', '（三）']
    expect(outline).toEqual(['一、', ...three, '二、', ...three, '三、', ...three, '四、', ...three])
  })

  it.each(parkRulesRevisions.map((passage) => [passage.clause, passage] as const))(
    'a passage changed in %s stands once in the current text and its former wording once in the first',
    (_clause, { first, current }) => {
      const firstText = policyList.find((policy) => policy.key === 'park-rules')?.firstText ?? ''
      expect(occurrences(parkRulesText, current)).toBe(1)
      expect(occurrences(firstText, first)).toBe(1)
      expect(occurrences(firstText, current)).toBe(0)
    },
  )
})

describe('consultations', () => {
  it('are one open, one closed and one published, each on a policy that exists', () => {
    expect(consultationList.map((item) => item.outcome)).toEqual(['open', 'closed', 'published'])
    const keys = policyList.map((policy) => policy.key)
    expect(consultationList.filter((item) => !keys.includes(item.policy))).toEqual([])
  })

  it('open and close on the right side of the day of seeding', () => {
    const spans = consultationList.map((item) => [
      item.outcome,
      Math.sign(item.opensInDays),
      Math.sign(item.closesInDays),
    ])
    expect(spans).toEqual([
      ['open', -1, 1],
      ['closed', -1, -1],
      ['published', -1, -1],
    ])
  })

  it('give a reason exactly when they run fewer than 30 days', () => {
    const short = consultationList.filter((item) => item.closesInDays - item.opensInDays + 1 < 30)
    const reasoned = consultationList.filter(
      (item) => item.shortReasonZh !== null && item.shortReasonEn !== null,
    )
    expect(short.map((item) => item.key)).toEqual(['park-rules-second'])
    expect(reasoned).toEqual(short)
  })

  it('publish the first round after it closed and before the second opened', () => {
    const [, second, first] = consultations
    expect(first.publishedInDays).toBeGreaterThan(first.closesInDays)
    expect(first.publishedInDays).toBeLessThan(second.opensInDays)
  })

  it('print contact data that reaches nobody', () => {
    expect(consultationList.filter((item) => !item.email.endsWith('@desk.example'))).toEqual([])
    const phones = consultationList.flatMap((item) => item.phones)
    expect(phones.filter((phone) => !/^0898-0000\d{4}$/.test(phone))).toEqual([])
  })
})
