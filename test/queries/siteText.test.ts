import { describe, expect, it } from 'vitest'

import { paragraphsOf, siteText } from '../../src/queries/siteText'

describe('a text of the public site', () => {
  it('is English for an English reader where there is English', () => {
    expect(siteText('en', { zh: '公告', en: 'Notice' })).toEqual({ text: 'Notice', lang: 'en' })
  })

  it.each([null, undefined, '', '  '])('is Chinese and says so where the English is %j', (en) => {
    expect(siteText('en', { zh: '公告', en })).toEqual({ text: '公告', lang: 'zh' })
  })

  it('is Chinese for a Chinese reader', () => {
    expect(siteText('zh', { zh: '公告', en: 'Notice' })).toEqual({ text: '公告', lang: 'zh' })
  })

  it('falls into paragraphs at line breaks, without blank ones', () => {
    expect(paragraphsOf('一\r\n\n  二  \n\n')).toEqual(['一', '二'])
  })
})
