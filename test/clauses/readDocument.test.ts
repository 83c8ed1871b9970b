import { describe, expect, it } from 'vitest'
import { DocumentRefused } from '../../src/clauses/DocumentRefused'
import {
  MAX_CHARACTERS,
  MAX_CLAUSES,
  MAX_ENTRIES,
  MAX_FILE_BYTES,
  MAX_XML_BYTES,
} from '../../src/clauses/limits'
import { parseClauses } from '../../src/clauses/parseClauses'
import { readDocument, readPastedText } from '../../src/clauses/readDocument'
import { translator } from '../../src/i18n'
import { SHORE_PLAN, shorePlanDocx } from './fixtures/shorePlan'
import { contentTypes, paragraphXml, wordOf, zipOfParts } from './fixtures/wordZip'

const MIB = 1024 * 1024
const read = (bytes: Uint8Array, filename: string) => readDocument({ bytes, filename })
const refusalOf = async (bytes: Uint8Array, filename: string): Promise<DocumentRefused> => {
  const error: unknown = await read(bytes, filename).catch((reason: unknown) => reason)
  expect(error).toBeInstanceOf(DocumentRefused)
  return error as DocumentRefused
}

/** 一、目标 / 清理海滩。 in GB18030, with 𠮷 in four bytes. */
const GB18030 = Buffer.from('d2bba1a2c4bfb1ea0d0ac7e5c0edbaa3ccb2a1a39534b235', 'hex')
const EXE = Buffer.concat([Buffer.from('MZ\x90\0\x03\0\0\0', 'latin1'), Buffer.alloc(4096, 0x90)])

describe('a Word file', () => {
  it('gives its paragraphs in order', async () => {
    const { paragraphs, restored } = await read(await shorePlanDocx(), '方案.DOCX')
    expect(paragraphs).toEqual(SHORE_PLAN)
    expect(restored).toEqual([])
  })

  it('gives the same clauses as the text', async () => {
    const { paragraphs } = await read(await shorePlanDocx(), 'plan.docx')
    expect(parseClauses(paragraphs)).toEqual(parseClauses(SHORE_PLAN))
  })

  it('cannot be cut short', async () => {
    const docx = await shorePlanDocx()
    expect((await refusalOf(docx.subarray(0, docx.length - 100), 'plan.docx')).code).toBe('not-a-document')
    expect((await refusalOf(docx.subarray(0, 500), 'plan.docx')).code).toBe('not-a-document')
  })

  it('cannot be damaged inside', async () => {
    const docx = Buffer.from(await shorePlanDocx())
    docx.fill(0xff, 60, docx.length - 1500)
    expect((await refusalOf(docx, 'plan.docx')).code).toBe('not-a-document')
  })

  it.each<[string, Buffer]>([
    ['an .exe', EXE],
    ['a text', Buffer.from('一、目标')],
    ['an old .doc', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(1000)])],
    ['a zip of something else', zipOfParts([{ name: 'a.txt', content: 'a' }])],
    ['a workbook', zipOfParts([contentTypes('spreadsheetml.sheet.main+xml')])],
    ['a Word file without its main part', zipOfParts([contentTypes()])],
    [
      'a Word file with broken XML',
      zipOfParts([contentTypes(), { name: 'word/document.xml', content: '<w:doc' }]),
    ],
    ['an empty zip', zipOfParts([])],
  ])('is not %s under its name', async (_, bytes) => {
    expect((await refusalOf(bytes, 'plan.docx')).code).toBe('not-a-document')
  })

  it('declares no entities', async () => {
    const bomb = `<!DOCTYPE d [<!ENTITY a "${'哈'.repeat(100)}">]><d>&a;</d>`
    const docx = wordOf({ body: paragraphXml('甲'), extra: [{ name: 'word/settings.xml', content: bomb }] })
    expect((await refusalOf(docx, 'plan.docx')).code).toBe('not-a-document')
  })

  it('is not nested without end', async () => {
    const depth = 50_000
    const docx = wordOf({ body: `<w:p>${'<w:ins>'.repeat(depth)}${'</w:ins>'.repeat(depth)}</w:p>` })
    expect((await refusalOf(docx, 'plan.docx')).code).toBe('not-a-document')
  })

  it('holds text', async () => {
    expect((await refusalOf(wordOf({ body: paragraphXml(' ') }), 'plan.docx')).code).toBe('empty')
    expect((await refusalOf(Buffer.alloc(0), 'plan.docx')).code).toBe('empty')
  })
})

describe('a zip bomb', { timeout: 30_000 }, () => {
  const zeros = (bytes: number) => Buffer.alloc(bytes, 0x20)
  const bomb = (content: Buffer, declaredBytes?: number) =>
    zipOfParts([contentTypes(), { name: 'word/document.xml', content, declaredBytes }])

  it.each<[string, Buffer]>([
    ['one part of 60 MiB', bomb(zeros(60 * MIB))],
    ['one part of 60 MiB that says it has 1 kB', bomb(zeros(60 * MIB), 1_000)],
    ['a part that says it has 4 GB', bomb(zeros(1_000), 0xffff_fffe)],
    ['2 MiB from 2 kB', bomb(zeros(2 * MIB))],
    ['2 MiB from 2 kB that says it has 1 kB', bomb(zeros(2 * MIB), 1_000)],
    [
      'an image of 60 MiB beside a short text',
      wordOf({ body: paragraphXml('甲'), extra: [{ name: 'word/media/a.png', content: zeros(60 * MIB) }] }),
    ],
    [
      'ten thousand parts',
      zipOfParts(Array.from({ length: MAX_ENTRIES + 1 }, (_, n) => ({ name: `word/${n}.xml`, content: '' }))),
    ],
    [
      'many parts that are small one by one',
      zipOfParts(
        Array.from({ length: 40 }, (_, n) => ({
          name: `word/${n}.xml`,
          content: Array.from({ length: 40_000 }, (__, i) => `${(i * 7_919 * (n + 3)) % 65_521}`).join(','),
          declaredBytes: 10,
        })).concat({ name: 'word/z.xml', content: zeros(MAX_XML_BYTES).toString(), declaredBytes: 10 }),
      ),
    ],
  ])('is refused before it is read: %s', async (_, bytes) => {
    const started = performance.now()
    expect((await refusalOf(bytes, 'plan.docx')).code).toBe('unpacks-too-large')
    expect(performance.now() - started).toBeLessThan(10_000)
  })
})

describe('a text file', () => {
  const BOM = Buffer.from([0xef, 0xbb, 0xbf])

  it.each<[string, Buffer]>([
    ['UTF-8', Buffer.from('一、目标\r\n清理海滩。𠮷')],
    ['UTF-8 with a mark', Buffer.concat([BOM, Buffer.from('一、目标\n\n清理海滩。𠮷\n')])],
    ['UTF-16 with a mark', Buffer.from('\ufeff一、目标\r清理海滩。𠮷', 'utf16le')],
    ['GB18030', GB18030],
  ])('is read in %s', async (_, bytes) => {
    expect((await read(bytes, 'plan.txt')).paragraphs).toEqual(['一、目标', '清理海滩。𠮷'])
  })

  it.each<[string, Buffer]>([
    ['an .exe', EXE],
    ['a PDF', Buffer.from('%PDF-1.7\n1 0 obj')],
    ['bytes in no encoding', Buffer.from([0xd2, 0xbb, 0xff, 0xff, 0x80])],
  ])('is not %s under its name', async (_, bytes) => {
    expect((await refusalOf(bytes, 'plan.txt')).code).toBe('not-a-document')
  })

  it('is not a Word file under its name', async () => {
    expect((await refusalOf(await shorePlanDocx(), 'plan.txt')).code).toBe('not-a-document')
  })

  it('holds text, and not too much', async () => {
    expect((await refusalOf(Buffer.from(' \n\u3000'), 'a.txt')).code).toBe('empty')
    expect((await refusalOf(Buffer.alloc(MAX_FILE_BYTES + 1, 0x61), 'a.txt')).code).toBe('too-large')
    expect((await refusalOf(Buffer.alloc(MAX_CHARACTERS + 1, 0x61), 'a.txt')).code).toBe('too-large')
    expect((await refusalOf(Buffer.from('甲\n'.repeat(MAX_CLAUSES + 1)), 'a.txt')).code).toBe('too-large')
  })

  it('of one paragraph of 900,000 characters is read', async () => {
    const { paragraphs } = await read(Buffer.from('海'.repeat(900_000)), 'a.txt')
    expect(paragraphs.map(({ length }) => length)).toEqual([900_000])
  })
})

describe('pasted text', () => {
  it('loses controls and white space that nobody sees', () => {
    expect(readPastedText('\ufeff一、\u00a0目\0标\t甲\u3000\u200b\u2028（一）乙\ud800').paragraphs).toEqual([
      '一、 目标 甲',
      '（一）乙',
    ])
  })

  it('must say something', () => {
    expect(() => readPastedText('\n \n')).toThrow(DocumentRefused)
  })
})

describe('the name of a file', () => {
  it.each(['plan.doc', 'plan.pdf', 'plan.docm', 'plan', 'docx', '.docx', 'plan.docx.exe'])(
    '%s is refused',
    async (name) => {
      expect(await refusalOf(Buffer.from('甲'), name)).toMatchObject({
        code: 'wrong-extension',
        params: { filename: name },
      })
    },
  )
})

describe('a refusal', () => {
  it.each<[string, Uint8Array, string]>([
    ['wrong-extension', Buffer.from('甲'), 'plan.pdf'],
    ['not-a-document', EXE, 'plan.docx'],
    ['too-large', Buffer.alloc(MAX_FILE_BYTES + 1), 'plan.docx'],
    [
      'unpacks-too-large',
      zipOfParts([contentTypes(), { name: 'word/a.xml', content: 'a', declaredBytes: 0xffff_fffe }]),
      'plan.docx',
    ],
    ['empty', Buffer.alloc(0), 'plan.txt'],
  ])('%s is said in both languages with its values', async (code, bytes, filename) => {
    const refusal = await refusalOf(bytes, filename)
    const sentences = (['zh', 'en'] as const).map((locale) =>
      translator(locale, 'clauses')(`refused.${refusal.code}`, refusal.params),
    )
    expect(refusal.code).toBe(code)
    expect(sentences[0]).toMatch(/[\u4e00-\u9fff].*。$/)
    expect(sentences[1]).toMatch(/^[A-Z].*\.$/)
    expect(sentences.join()).not.toMatch(/[{}]|undefined/)
  })
})
