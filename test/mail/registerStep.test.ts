import { v7 as uuidv7 } from 'uuid'
import { describe, expect, it } from 'vitest'

import { readSignedId } from '../../src/links/signedId'
import { writeStep } from '../../src/mail/registerStep'
import type { Step } from '../../src/mail/registerStep'

const step = (change: Partial<Step> = {}): Step => ({
  to: 'applicant@enterprise.example',
  locale: 'zh',
  values: { name: '海口某某供应链有限公司', receipt: '7K2M-9QH4-TWX3', department: '某省商务厅' },
  words: (part, { receipt }) => (part === 'subject' ? `请补正（${receipt}）` : '请补正营业执照。'),
  link: undefined,
  ...change,
})

describe('the letter of a step', () => {
  it('says to whom, what, under which code and from whom', () => {
    const { to, subject, text } = writeStep(step())
    expect([to, subject]).toEqual(['applicant@enterprise.example', '请补正（7K2M-9QH4-TWX3）'])
    expect(text.split('\n').filter(Boolean)).toEqual([
      '海口某某供应链有限公司：',
      '请补正营业执照。',
      '回执编号：7K2M-9QH4-TWX3。凭编号可以在以下网址查询办理进度：',
      expect.stringMatching(/\/zh\/receipts\/7K2M-9QH4-TWX3$/),
      '某省商务厅',
      '本邮件由系统自动发出，请勿直接回复。',
    ])
  })

  it.each(['zh', 'en'] as const)('carries the link that is to be used, and until when, in %s', (locale) => {
    const id = uuidv7()
    const { text } = writeStep(
      step({ locale, link: { id, purpose: 'correct', expiresAt: new Date('2026-06-15T16:00:00Z') } }),
    )
    const [, token = ''] = new RegExp(`/${locale}/links/(\\S+)`).exec(text) ?? []
    expect(readSignedId('applicant-link', token)).toBe(id)
    expect(text).toMatch(/2026年6月16日 00:00|16 June 2026, 00:00/)
  })

  it.each([
    ['correct', '办理一次后失效'],
    ['report', '可以多次使用'],
    ['certificate', '可以多次使用'],
  ])('says of a link to %s how often it can be used: %s', (purpose, words) => {
    const { text } = writeStep(step({ link: { id: uuidv7(), purpose, expiresAt: new Date() } }))
    expect(text).toContain(words)
  })

  it('asks for nothing when there is nothing to do', () => {
    expect(writeStep(step()).text).not.toContain('/links/')
  })
})
