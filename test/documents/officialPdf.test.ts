import { inflateSync } from 'node:zlib'

import { describe, expect, it } from 'vitest'

import type { CertificateFacts } from '../../src/certificates/facts'
import { renderCertificate } from '../../src/documents/certificatePdf'
import { renderLetter } from '../../src/documents/letterPdf'
import { readPdf } from '../support/readPdf'

const facts = (change: Partial<CertificateFacts> = {}): CertificateFacts => ({
  kind: 'enterprises',
  number: '琼跨备〔2026〕12号',
  code: '7K2M9QH4TWX3',
  title: { zh: '跨境电子商务企业备案证书', en: 'Certificate of Filing' },
  holder: '海口某某供应链有限公司',
  statement: { zh: ['准予备案，特发此证。'], en: ['The enterprise has been filed.'] },
  rows: [{ label: { zh: '所在市县', en: 'County' }, value: { zh: '海口市', en: 'Haikou' } }],
  issuer: { zh: '某省商务厅', en: 'Provincial Commerce' },
  issuedOn: '2026-06-01',
  validFrom: '2026-06-01',
  validUntil: '2029-05-31',
  ...change,
})

const letter = {
  issuer: '某省商务厅',
  number: '琼商函〔2026〕12号',
  title: '关于同意备案的函',
  addressee: '海口某某供应链有限公司',
  paragraphs: ['现予以备案。'],
  issuedOn: '2026-06-01',
}

const STREAM = /stream\r?\n/g

/** Every character the PDF's fonts can be copied as: what their ToUnicode maps name. */
const charactersOf = (pdf: Buffer): string => {
  const text = pdf.toString('latin1')
  const streams = [...text.matchAll(STREAM)].map(({ index, 0: head }) => {
    const start = index + head.length
    return pdf.subarray(start, text.indexOf('endstream', start))
  })
  const maps = streams.flatMap((stream) => {
    try {
      const content = inflateSync(stream).toString('latin1')
      return content.includes('beginbfrange') || content.includes('beginbfchar') ? [content] : []
    } catch {
      return []
    }
  })
  const codes = maps.flatMap((map) => [...map.matchAll(/<([0-9a-f]{4}(?: ?[0-9a-f]{4})?)>/gi)])
  return codes
    .map(([, code = '']) => Buffer.from(code.replace(' ', ''), 'hex').swap16().toString('utf16le'))
    .join('')
}

const pagesOf = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length

describe('a certificate', () => {
  it('is one page of A4 that says everything, in fonts of its own', async () => {
    const pdf = await renderCertificate(facts(), 'zh')
    expect(pagesOf(pdf)).toBe(1)
    expect(pdf.toString('latin1')).toContain('/MediaBox [0 0 595.28 841.89]')
    expect(pdf.toString('latin1')).toMatch(/\/FontFile2/)
    const characters = charactersOf(pdf)
    const words = '跨境电子商务企业备案证书琼跨备〔2026〕12号海口某某供应链有限公司某省商务厅2029年5月31日'
    expect([...words].filter((character) => !characters.includes(character))).toEqual([])
  })

  it('prints the rare characters of a name as they are, and a readable mark for what no font has', async () => {
    const characters = charactersOf(await renderCertificate(facts({ holder: '𠮷㼆𢎐公司' }), 'zh'))
    expect(characters).toContain('𠮷')
    expect(characters).toContain('㼆')
    expect(characters).not.toContain('𢎐')
    expect([...'〔U+2390〕'].filter((character) => !characters.includes(character))).toEqual([])
  })

  it.each(['zh', 'en'] as const)('takes a name of two hundred characters in %s', async (locale) => {
    const pdf = await renderCertificate(facts({ holder: '海'.repeat(200) }), locale)
    expect(pagesOf(pdf)).toBeLessThanOrEqual(2)
  })

  it.each([
    ['letter', { textFirst: true }, /有效期/],
    ['certificate', {}, /项写在这一行/],
  ] as const)(
    'never has its signature alone on a page: a %s of any length',
    async (_kind, change, beside) => {
      for (let count = 1; count <= 40; count += 3) {
        const lines = Array.from({ length: count }, (_, at) => `第${at + 1}项写在这一行。`)
        const pdf = await renderCertificate(
          facts({
            ...change,
            statement: { zh: lines, en: lines },
            rows: lines.map((line) => ({ label: { zh: '项', en: 'Row' }, value: { zh: line, en: line } })),
          }),
          'zh',
        )
        const last = readPdf(pdf).at(-1) ?? ''
        expect(last).toContain('证书核验')
        expect(last).toMatch(beside)
      }
    },
  )
})

describe('a letter', () => {
  it('takes as many pages as it needs', async () => {
    expect(pagesOf(await renderLetter(letter, 'zh'))).toBe(1)
    const long = { ...letter, paragraphs: Array.from({ length: 40 }, () => '依法合规经营。'.repeat(20)) }
    expect(pagesOf(await renderLetter(long, 'zh'))).toBeGreaterThan(3)
  })

  it('lists what is enclosed', async () => {
    const pdf = await renderLetter({ ...letter, enclosures: ['备案证书', '须知'] }, 'zh')
    expect([...'附件须知'].filter((character) => !charactersOf(pdf).includes(character))).toEqual([])
  })
})
