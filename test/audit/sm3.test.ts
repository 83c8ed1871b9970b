import { describe, expect, it } from 'vitest'

import { sm3 } from '../../src/audit/sm3'

describe('sm3', () => {
  it.each([
    ['abc', '66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0'],
    ['abcd'.repeat(16), 'debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732'],
  ])('gives for %j the digest of GB/T 32905-2016, appendix A', (text, digest) => {
    expect(sm3(text)).toBe(digest)
  })

  it('takes a text as UTF-8', () => {
    expect(sm3('征求意见')).toBe(sm3(Buffer.from('征求意见', 'utf8')))
  })
})
