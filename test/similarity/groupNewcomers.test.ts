import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { campaignTexts } from '../../bench/campaignTexts'
import { groupTexts } from './groupTexts'

const LETTER =
  '我们是在产业园经营多年的小微企业，对第二条关于适用范围的规定有不同意见。现行条文只写了产业园，没有写明保税仓库' +
  '和海外仓是否适用，执行时各市县口径不一，企业反复提交材料。建议明确适用范围，并公布统一的材料清单和办理时限。'

const OTHER =
  '作为消费者，我更关心退货通道是否畅通。希望细则写明境外商品七日内可以退货，运费由谁承担，投诉多久能有答复，' +
  '并且要求平台公布每季度的退货数据，让大家看得到哪些商家守信用，哪些商家一再违约。'

const unit = fc.integer({ min: 0x4e00, max: 0x9fa5 }).map((code) => String.fromCodePoint(code))

/** The letter with every `every`th character from `start` on changed. */
const changed = (letter: string, every: number, start: number) =>
  [...letter].map((character, place) => (place % every === start % every ? '某' : character)).join('')

describe('grouping', () => {
  it('puts the same text together, whatever width, case, punctuation and script it is written in', () => {
    expect(
      groupTexts(['建议公布统一的材料清单。', '建議公佈統一的材料清單', '建议公布统一的 材料清单！！']),
    ).toEqual([[0, 1, 2]])
  })

  it('makes one group of a thousand that agree, and leaves those out who do not', () => {
    const texts = [...Array.from({ length: 1000 }, () => '同意。'), '不同意。', '同意第二条', '不同意第二条']
    const [agreed, ...others] = groupTexts(texts)
    expect(agreed).toHaveLength(1000)
    expect(others).toEqual([])
  })

  it('puts a letter and what people added to it together', () => {
    const texts = [LETTER, `各位领导：${LETTER}我店里三个人，去年为此跑了四趟。`, OTHER, `${LETTER}望采纳！`]
    expect(groupTexts(texts)).toEqual([[0, 1, 3]])
  })

  it('puts a letter and a copy with one character in ten changed together', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 40 }), fc.nat(40), (every, start) => {
        expect(groupTexts([LETTER, OTHER, changed(LETTER, every, start)])).toEqual([[0, 2]])
      }),
    )
  })

  it('keeps texts that have nothing to do with one another apart', () => {
    const text = fc.string({ unit, minLength: 1, maxLength: 200 })
    fc.assert(
      fc.property(fc.uniqueArray(text, { minLength: 2, maxLength: 12 }), (texts) => {
        expect(groupTexts(texts)).toEqual([])
      }),
    )
  })

  it('makes two groups one when a text comes that is near to both', () => {
    const third = Math.floor(LETTER.length / 3)
    const left = LETTER.slice(0, 2 * third) + OTHER.slice(0, third)
    const right = LETTER.slice(third) + OTHER.slice(-third)
    const apart = [left, `${left}一`, right, `${right}二`]
    expect(groupTexts(apart)).toEqual([
      [0, 1],
      [2, 3],
    ])
    expect(groupTexts([...apart, LETTER])).toEqual([[0, 1, 2, 3, 4]])
  })

  it('finds the same groups one at a time, by tens and all at once', () => {
    const texts = [...campaignTexts({ total: 240, seed: 3 })].map(({ text }) => text)
    const atOnce = groupTexts(texts)
    expect(groupTexts(texts, 1)).toEqual(atOnce)
    expect(groupTexts(texts, 10)).toEqual(atOnce)
  })

  it('finds the campaigns among the comments of the bench', () => {
    const made = [...campaignTexts({ total: 2000, seed: 5 })]
    const groups = groupTexts(made.map(({ text }) => text))
    const campaigns = groups.map((places) => new Set(places.map((place) => made[place]!.campaign)))
    expect(campaigns.filter((from) => from.size > 1)).toEqual([])
    const inCampaigns = made.filter(({ campaign }) => campaign !== undefined).length
    expect(groups.flat().length).toBeGreaterThan(inCampaigns * 0.8)
  })

  it('takes texts of twenty thousand characters', () => {
    const essay = [...campaignTexts({ total: 400, seed: 9 })]
      .map(({ text }) => text)
      .join('')
      .slice(0, 20_000)
    expect(groupTexts([essay, `${essay}补充`, LETTER])).toEqual([[0, 1]])
  })
})
