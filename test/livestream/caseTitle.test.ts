import { describe, expect, it } from 'vitest'

import { caseTitleIn, titleOfCase } from '../../src/livestream/cases/caseTitle'
import { TOPICS } from '../../src/livestream/policyCodes'

describe('the title of a case', () => {
  it.each(TOPICS)('of %s is kept in Chinese, and read in either language', (topic) => {
    const title = titleOfCase('椰风 · 直播间', topic)
    expect(caseTitleIn('zh', title)).toBe(title)
    const english = caseTitleIn('en', title)
    expect(english).toMatch(/^椰风 · 直播间 · [A-Z][\w ,]+$/)
  })

  it.each(['', '没有类别', '椰风 · 别的'])('that names no topic stays as it is: %j', (title) => {
    expect(caseTitleIn('en', title)).toBe(title)
  })
})
