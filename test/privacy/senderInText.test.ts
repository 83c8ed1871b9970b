import { describe, expect, it } from 'vitest'

import { withoutFindings, withoutSender } from '../../src/privacy/senderInText'

const sender = { name: '符小妹', contact: '0898-65300001', email: 'fu@mail.example' }

describe('a text without its sender', () => {
  it('names nobody, wherever they wrote themselves in', () => {
    const text = '我是符小妹，请打0898-65300001或写信到fu@mail.example。此致 符小妹'
    expect(withoutSender(text, sender)).toBe('我是██，请打██████或写信到██████。此致 ██')
  })

  it('is the text itself when they are not named in it', () => {
    const text = '建议把第二条写得更清楚一些。'
    expect(withoutSender(text, sender)).toBe(text)
  })

  it.each(['企业', '市民', '群众代表', '消费者', '海南海风跨境电商有限公司', '无', '某'])(
    'keeps the words of “%s”, which is no person’s name',
    (name) => {
      const text = `作为${name}，希望明确${name}的责任。`
      expect(withoutSender(text, { name, contact: null, email: null })).toBe(text)
    },
  )

  it.each(['王芳', '欧阳明月', '阿依古丽·买买提', 'John Smith'])('knows %s for a name', (name) => {
    expect(withoutSender(`署名：${name}。`, { name, contact: null, email: null })).toMatch(/^署名：█+。$/)
  })

  it('keeps what a contact too short to be one happens to spell', () => {
    expect(withoutSender('邮编571000。', { name: null, contact: '571', email: null })).toBe('邮编571000。')
  })
})

describe('a text nobody has looked at', () => {
  it('loses what looks like personal data, and keeps amounts and companies’ codes', () => {
    const text = '电话13800001234，注册资本13800001234元，统一社会信用代码91350100M000100Y43。'
    const left = withoutFindings(text)
    expect(left).toContain('电话████，')
    expect(left).toContain('注册资本13800001234元')
    expect(left).toContain('91350100M000100Y43')
  })
})
