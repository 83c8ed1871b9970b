import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { maskContact, maskName } from '../../src/text/mask'

const anyText = fc.string({ unit: 'binary' })
const digits = (length: number) =>
  fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: length, maxLength: length })

describe('maskName', () => {
  it.each([
    ['王小明', '王**'],
    ['王明', '王*'],
    ['王 明', '王*'],
    ['王', '*'],
    ['𠮷田', '𠮷*'],
    ['欧阳娜娜', '欧阳**'],
    ['欧阳修', '欧阳*'],
    ['欧阳', '欧*'],
    ['王学会', '王**'],
    ['阿卜杜拉·买买提', '阿*** 买***'],
    ['John Smith', 'J*** S***'],
    ['Mary-Jane O’Neil', 'M*** J*** O***'],
    ['J', '***'],
    ['海南椰风跨境电子商务有限公司', '海南****有限公司'],
    ['三亚海棠股份有限公司', '三亚****股份有限公司'],
    ['海口ABC贸易有限公司', '海口****有限公司'],
    ['海南省商务厅', '海南****厅'],
    ['椰风公司', '椰****公司'],
    ['···', '***'],
    ['  ', ''],
  ])('shows %j as %j', (name, masked) => {
    expect(maskName(name)).toBe(masked)
  })

  it('never shows a whole name', () => {
    fc.assert(
      fc.property(anyText, (name) => {
        fc.pre(name.trim() !== '')
        expect(maskName(name)).not.toBe(name.normalize('NFC').trim().replaceAll('*', ''))
        expect(maskName(name)).toContain('*')
      }),
    )
  })
})

describe('maskContact', () => {
  it.each([
    ['13812341234', '138****1234'],
    ['+86 138-1234-5678', '138****5678'],
    ['１３８１２３４５６７８', '138****5678'],
    ['0898-65367763', '0898-******63'],
    ['(0898)65367763', '0898-******63'],
    ['010 6536776', '010-*****76'],
    ['0898-65367763 转 801', '0898-******63'],
    ['zhangsan@example.com', 'z***@example.com'],
    ['zs@example.com', '***@example.com'],
    ['微信 zhangsan', '微信****'],
    ['13812345678 zhangsan@example.com', '13****'],
    ['QQ', '****'],
    ['海口市美兰区国兴大道9号', '海口****'],
    ['', ''],
  ])('shows %j as %j', (contact, masked) => {
    expect(maskContact(contact)).toBe(masked)
  })

  it('shows at most a third of a contact of no known form', () => {
    fc.assert(
      fc.property(anyText, (contact) => {
        const text = contact.normalize('NFKC').trim()
        fc.pre(text !== '' && !text.includes('@') && !/\d{7}/.test(text))
        const masked = maskContact(contact)
        expect(masked.endsWith('****')).toBe(true)
        expect([...masked.slice(0, -4)].length).toBeLessThanOrEqual([...text].length / 3)
      }),
    )
  })

  it('shows of a mobile number the network and the last four digits', () => {
    fc.assert(
      fc.property(fc.integer({ min: 130, max: 199 }), digits(8), (network, rest) => {
        expect(maskContact(`${network}${rest}`)).toBe(`${network}****${rest.slice(4)}`)
      }),
    )
  })

  it('shows of a landline at most a third of the number after the area code', () => {
    fc.assert(
      fc.property(fc.constantFrom('010', '020', '0898'), digits(8), (area, number) => {
        const shown = maskContact(`${area}-${number}`)
          .slice(area.length + 1)
          .replaceAll('*', '')
        expect(shown.length).toBeLessThanOrEqual(number.length / 3)
      }),
    )
  })

  it('shows of an e-mail address at most a third of what stands before the @', () => {
    fc.assert(
      fc.property(fc.emailAddress(), (address) => {
        const [local = '', domain] = address.split('@')
        const [shown = '', shownDomain] = maskContact(address).split('***@')
        expect(shown.length).toBeLessThanOrEqual(local.length / 3)
        expect(shownDomain).toBe(domain)
      }),
    )
  })
})
