import { describe, expect, it } from 'vitest'

import { coreOfName, nameKeysOf, searchTextOf } from '../../src/registers/nameKeys'

const PLACES = ['海南', '海口', '三亚', '琼中']

describe('what distinguishes a company’s name', () => {
  it.each([
    ['海南椰风跨境电商有限公司', '椰风'],
    ['椰风（海南）国际贸易有限公司', '椰风'],
    ['海口市椰风科技股份有限公司', '椰风'],
    ['琼中黎族苗族自治县绿橙农民专业合作社', '绿橙农民'],
    ['海南自由贸易港椰风供应链管理有限责任公司', '自由贸易港椰风'],
    // Nothing but such words: it stays as it is.
    ['海南有限公司', '海南'],
  ])('%s is %s', (name, core) => {
    expect(coreOfName(name, PLACES)).toBe(core)
  })
})

const share = (one: string, other: string) =>
  nameKeysOf(one, PLACES).some((key) => nameKeysOf(other, PLACES).includes(key))

describe('two names', () => {
  it.each([
    ['海南椰风跨境电商有限公司', '椰风科技（海口）有限公司'],
    ['海南椰风岛贸易有限公司', '海南椰凤岛科技有限公司'],
    ['海南椰风岛贸易有限公司', '三亚椰岛贸易有限公司'],
  ])('%s and %s are held against each other', (one, other) => {
    expect(share(one, other)).toBe(true)
  })

  it.each([
    ['海南椰风贸易有限公司', '海南椰林贸易有限公司'],
    ['海南海风岛贸易有限公司', '海南椰岛湾贸易有限公司'],
  ])('%s and %s are not', (one, other) => {
    expect(share(one, other)).toBe(false)
  })
})

describe('a name', () => {
  it('is found in characters, in pinyin and by initials', () => {
    expect(searchTextOf('海南椰风')).toBe('海南椰风 hainanyefeng hnyf')
  })

  it('without Chinese characters is found as it is', () => {
    expect(searchTextOf('Yefeng Trading')).toBe('yefeng trading')
  })
})
