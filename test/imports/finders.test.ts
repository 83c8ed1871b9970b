import { describe, expect, it } from 'vitest'

import { clauseFinder } from '../../src/imports/findClause'
import { countyFinder } from '../../src/imports/findCounty'

const clause = (anchor: string, number: string, heading = '', parent: string | null = null) => ({
  anchor,
  number,
  heading,
  parent,
})

describe('a clause named in a list', () => {
  const find = clauseFinder([
    clause('c-1', '第一条'),
    clause('c-12', '第十二条', '附则'),
    clause('c-a', '一、', '总体要求'),
    clause('c-a.1', '（一）', '工作目标。', 'c-a'),
    clause('c-b', '二、', '重点工作'),
    clause('c-b.1', '（一）', '信息服务。', 'c-b'),
  ])

  it.each([
    ['c-12', 'c-12'],
    ['第十二条', 'c-12'],
    ['第12条', 'c-12'],
    ['第 12 条', 'c-12'],
    ['12', 'c-12'],
    ['第十二条（附则）', 'c-12'],
    ['第十二条关于附则的规定', 'c-12'],
    ['附则', 'c-12'],
    ['二、（一）', 'c-b.1'],
    ['二（一）', 'c-b.1'],
    ['信息服务', 'c-b.1'],
    ['', null],
    ['全文', null],
    ['整篇文稿', null],
  ])('as “%s”', (typed, anchor) => {
    expect(find(typed)).toEqual({ anchor })
  })

  it('by a number that stands twice is not guessed', () => {
    expect(find('（一）')).toEqual({ code: 'ambiguous' })
  })

  it.each(['第九十条', '附件3', '随便'])('“%s” is none', (typed) => {
    expect(find(typed)).toEqual({ code: 'unknown' })
  })
})

describe('a county named in a list', () => {
  const find = countyFinder([
    { id: '460100', name: '海口市', nameEn: 'Haikou' },
    { id: '469028', name: '陵水黎族自治县', nameEn: 'Lingshui' },
    { id: '469030', name: '琼中黎族苗族自治县', nameEn: 'Qiongzhong' },
  ])

  it.each([
    ['海口市', '460100'],
    ['海口', '460100'],
    ['460100', '460100'],
    ['haikou', '460100'],
    ['陵水', '469028'],
    ['陵水黎族自治县', '469028'],
    ['琼中', '469030'],
    ['  ', null],
    ['广州', undefined],
  ])('as “%s”', (typed, id) => {
    expect(find(typed)).toBe(id)
  })
})
