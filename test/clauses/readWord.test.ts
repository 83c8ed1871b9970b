import { describe, expect, it } from 'vitest'
import { MAX_XML_TAGS } from '../../src/clauses/limits'
import { parseClauses } from '../../src/clauses/parseClauses'
import { readWord } from '../../src/clauses/readWord'
import { outlineOf } from './fixtures/outline'
import { listXml, numberedBy, paragraphXml, wordOf } from './fixtures/wordZip'

const run = (text: string): string => `<w:r><w:t>${text}</w:t></w:r>`
const cell = (...texts: string[]): string =>
  `<w:tc>${texts.map((text) => paragraphXml(text)).join('')}</w:tc>`
const row = (...cells: string[]): string => `<w:tr>${cells.join('')}</w:tr>`
const paragraphsOf = async (xml: Parameters<typeof wordOf>[0]): Promise<string[]> =>
  (await readWord(wordOf(xml))).paragraphs

describe('automatic numbering', () => {
  const plan = `${listXml(1, [
    ['chineseCountingThousand', '%1、'],
    ['chineseCounting', '（%2）'],
    ['decimal', '%3.'],
    ['decimalEnclosedCircle', '%4'],
  ])}<w:num w:numId="7"><w:abstractNumId w:val="1"/></w:num>`

  it('is printed as Word prints it, and marked', async () => {
    const levels = [0, 1, 2, 2, 3, 1, 0, 1]
    const body =
      paragraphXml('引言。') + levels.map((level) => paragraphXml('甲', numberedBy(7, level))).join('')
    const { paragraphs, restored } = await readWord(wordOf({ body, numbering: plan }))
    expect(paragraphs).toEqual([
      '引言。',
      '一、 甲',
      '（一） 甲',
      '1. 甲',
      '2. 甲',
      '① 甲',
      '（二） 甲',
      '二、 甲',
      '（一） 甲',
    ])
    expect(restored).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
  })

  it('gives clauses with anchors like a typed number', async () => {
    const body = [0, 1, 1, 0].map((level) => paragraphXml('船舶停泊', numberedBy(7, level))).join('')
    const { clauses } = parseClauses(await paragraphsOf({ body, numbering: plan }))
    expect(outlineOf(clauses)).toEqual(['1 c-1 一、', '2 c-1.1 （一）', '2 c-1.2 （二）', '1 c-2 二、'])
  })

  it('reaches the style and its base, and goes on through chapters', async () => {
    const numbering = `<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="chineseCountingThousand"/><w:pStyle w:val="Chapter"/><w:lvlText w:val="第%1章"/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="chineseCountingThousand"/><w:pStyle w:val="Article"/><w:lvlRestart w:val="0"/><w:lvlText w:val="第%2条"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>`
    const numPr = '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'
    const styles = `<w:style w:type="paragraph" w:styleId="Base">${numPr}</w:style><w:style w:type="paragraph" w:styleId="Chapter"><w:basedOn w:val="Base"/></w:style><w:style w:type="paragraph" w:styleId="Article"><w:basedOn w:val="Base"/></w:style>`
    const inStyle = (style: string) => paragraphXml('甲', `<w:pStyle w:val="${style}"/>`)
    const body = ['Chapter', 'Article', 'Article', 'Chapter', 'Article'].map(inStyle).join('')
    expect(await paragraphsOf({ body, numbering, styles })).toEqual([
      '第一章 甲',
      '第一条 甲',
      '第二条 甲',
      '第二章 甲',
      '第三条 甲',
    ])
  })

  it('starts again where a list says so, and goes on where it does not', async () => {
    const numbering = `${listXml(1, [['decimal', '（%1）']])}<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="3"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>`
    const body = [1, 1, 2, 3, 3].map((list) => paragraphXml('甲', numberedBy(list))).join('')
    expect(await paragraphsOf({ body, numbering })).toEqual([
      '（1） 甲',
      '（2） 甲',
      '（3） 甲',
      '（5） 甲',
      '（6） 甲',
    ])
  })

  it('prints several places', async () => {
    const numbering = `${listXml(1, [
      ['decimal', '%1.'],
      ['decimal', '%1.%2'],
    ])}<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>`
    const body = [0, 1, 1, 0, 1].map((level) => paragraphXml('甲', numberedBy(1, level))).join('')
    expect(await paragraphsOf({ body, numbering })).toEqual(['1. 甲', '1.1 甲', '1.2 甲', '2. 甲', '2.1 甲'])
  })

  it('leaves bullets, and lists switched off or unknown', async () => {
    const numbering = `${listXml(1, [['bullet', '●']])}<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>`
    const body = [1, 0, 9].map((list) => paragraphXml('甲', numberedBy(list))).join('')
    const { paragraphs, restored } = await readWord(wordOf({ body, numbering }))
    expect([paragraphs, restored]).toEqual([['甲', '甲', '甲'], []])
  })

  it('counts neither a deleted paragraph nor the list it was in before', async () => {
    const deleted = `${numberedBy(7, 0)}<w:rPr><w:del w:id="1" w:author="a"/></w:rPr>`
    const changed = `${numberedBy(7, 1)}<w:pPrChange w:id="2" w:author="a"><w:pPr>${numberedBy(7, 0)}</w:pPr></w:pPrChange>`
    const body = `<w:p><w:pPr>${deleted}</w:pPr><w:del>${run('删')}</w:del></w:p>${paragraphXml('甲', numberedBy(7, 0))}${paragraphXml('乙', changed)}`
    expect(await paragraphsOf({ body, numbering: plan })).toEqual(['一、 甲', '（一） 乙'])
  })

  it('prints no number for an empty paragraph but counts it, as Word does', async () => {
    const body = ['甲', '', '乙'].map((text) => paragraphXml(text, numberedBy(7, 2))).join('')
    expect(await paragraphsOf({ body, numbering: plan })).toEqual(['1. 甲', '3. 乙'])
  })
})

describe('a Word file', () => {
  it('is read with insertions accepted and deletions left out', async () => {
    const deleted = '<w:del w:id="1" w:author="a"><w:r><w:delText>三十</w:delText></w:r></w:del>'
    const inserted = `<w:ins w:id="2" w:author="a">${run('四十')}</w:ins>`
    const moved = `<w:moveFrom w:id="3">${run('旧处')}</w:moveFrom><w:moveTo w:id="4">${run('新处')}</w:moveTo>`
    const body = `<w:p>${run('新增休息点')}${deleted}${inserted}${run('处。')}${moved}</w:p>`
    expect(await paragraphsOf({ body })).toEqual(['新增休息点四十处。新处'])
  })

  it('keeps a table as rows, in its place', async () => {
    const table = `<w:tbl>${row(cell('序号'), cell('任务'))}${row(cell('1'), cell('清理', '海滩'))}${row(cell(''), cell(''))}</w:tbl>`
    const body = `${paragraphXml('表前')}${table}${paragraphXml('表后')}`
    expect(await paragraphsOf({ body })).toEqual(['表前', '序号 | 任务', '1 | 清理 海滩', '表后'])
  })

  it('keeps the paragraphs of a text framed in one cell', async () => {
    const body = `<w:tbl>${row(cell('一、甲', '二、乙'))}</w:tbl>`
    expect(await paragraphsOf({ body })).toEqual(['一、甲', '二、乙'])
  })

  it('parts paragraphs at line breaks and keeps tabs as spaces', async () => {
    const body = '<w:p><w:r><w:t>第一条</w:t><w:tab/><w:t>甲</w:t><w:br/><w:t>乙</w:t></w:r></w:p>'
    expect(await paragraphsOf({ body })).toEqual(['第一条 甲', '乙'])
  })

  it('keeps a footnote where it is called', async () => {
    const footnotes = `<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:footnote w:id="2">${paragraphXml('以验收为准。')}</w:footnote></w:footnotes>`
    const body = `<w:p>${run('总长')}<w:r><w:footnoteReference w:id="2"/></w:r>${run('六十公里。')}</w:p>`
    const extra = [{ name: 'word/footnotes.xml', content: footnotes }]
    expect(await paragraphsOf({ body, extra })).toEqual(['总长〔以验收为准。〕六十公里。'])
  })

  it('keeps text in any formatting, tracked formatting included', async () => {
    const changed = '<w:rPr><w:b/><w:rPrChange w:id="1"><w:rPr><w:i/></w:rPr></w:rPrChange></w:rPr>'
    const body = `<w:p><w:pPr><w:rPr><w:b/></w:rPr></w:pPr><w:r>${changed}<w:t>甲</w:t></w:r><w:r><w:rPr/><w:t>乙</w:t></w:r></w:p>`
    expect(await paragraphsOf({ body })).toEqual(['甲乙'])
  })

  it('with too many tags is refused before its tree is built', async () => {
    const tags = Array.from(
      { length: MAX_XML_TAGS + 1 },
      (_, index) => `<a/>${(index * 7_919) % 65_521}`,
    ).join('')
    await expect(paragraphsOf({ body: tags })).rejects.toMatchObject({ code: 'unpacks-too-large' })
  })

  it('keeps markup and formulas as text', async () => {
    const body = paragraphXml('&lt;script&gt;alert(1)&lt;/script&gt; =1+1 &amp;amp; 𠮷㼆')
    expect(await paragraphsOf({ body })).toEqual(['<script>alert(1)</script> =1+1 &amp; 𠮷㼆'])
  })
})
