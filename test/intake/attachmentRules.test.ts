import { Document, Packer, Paragraph } from 'docx'
import fc from 'fast-check'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'

import {
  ATTACHMENT_ACCEPT,
  checkAttachment,
  findSafeName,
  MAX_ATTACHMENT_BYTES,
} from '../../src/intake/attachmentRules'
import { zipOf } from './zipOf'

const image = sharp({ create: { width: 8, height: 8, channels: 3, background: 'white' } })
const [jpeg, png, webp, gif, docx] = await Promise.all([
  image.clone().jpeg().toBuffer(),
  image.clone().png().toBuffer(),
  image.clone().webp().toBuffer(),
  image.clone().gif().toBuffer(),
  Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph('建议延长期限')] }] })),
])
const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n')
const exe = Buffer.concat([Buffer.from('MZ\x90\0', 'latin1'), Buffer.alloc(512)])

/** A compound file with nothing but a directory of the given streams. */
function compoundFile(...streams: string[]): Buffer {
  const header = Buffer.alloc(512)
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(header)
  const entries = streams.map((name) => {
    const entry = Buffer.alloc(128)
    entry.write(name, 0, 'utf16le')
    entry.writeUInt16LE((name.length + 1) * 2, 64)
    entry[66] = 2
    return entry
  })
  return Buffer.concat([header, ...entries])
}

const wordParts = [{ name: '[Content_Types].xml' }, { name: 'word/document.xml' }]
const check = (bytes: Uint8Array, filename: string) => checkAttachment({ bytes, filename })

describe('checkAttachment', () => {
  it.each([
    ['意见.pdf', pdf, 'application/pdf', 'pdf'],
    ['意见.PDF', pdf, 'application/pdf', 'pdf'],
    ['照片.jpg', jpeg, 'image/jpeg', 'jpg'],
    ['照片.JPEG', jpeg, 'image/jpeg', 'jpeg'],
    ['截图.png', png, 'image/png', 'png'],
    ['图.webp', webp, 'image/webp', 'webp'],
    ['意见.docx', docx, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'docx'],
    ['旧版.doc', compoundFile('Root Entry', 'WordDocument'), 'application/msword', 'doc'],
  ])('takes %s', async (filename, bytes, mimeType, extension) => {
    const safeName = filename.toLowerCase()
    expect(await check(bytes, filename)).toEqual({ ok: true, mimeType, extension, safeName })
  })

  it.each([
    ['nothing', 'a.pdf', Buffer.alloc(0), 'empty'],
    ['a byte too many', 'a.pdf', Buffer.concat([pdf, Buffer.alloc(MAX_ATTACHMENT_BYTES)]), 'too-large'],
    ['a renamed program', 'a.pdf', exe, 'type-not-allowed'],
    ['a program', 'a.exe', exe, 'type-not-allowed'],
    ['a text', 'a.pdf', Buffer.from('只是文字'), 'type-not-allowed'],
    ['a web page', 'a.doc', Buffer.from('<html><body>'), 'type-not-allowed'],
    ['a GIF', 'a.gif', gif, 'type-not-allowed'],
    ['a zip', 'a.zip', zipOf([{ name: 'a.txt' }]), 'type-not-allowed'],
    ['a zip called Word', 'a.docx', zipOf([{ name: 'a.txt' }]), 'type-not-allowed'],
    ['half a Word file', 'a.docx', docx.subarray(0, docx.length / 2), 'type-not-allowed'],
    ['a spreadsheet', 'a.doc', compoundFile('Root Entry', 'Workbook'), 'type-not-allowed'],
    ['a program behind a name of Word', 'a.docx', Buffer.from('PK not a zip'), 'type-not-allowed'],
    ['a PDF called Word', 'a.docx', pdf, 'extension-mismatch'],
    ['a PDF called program', 'a.pdf.exe', pdf, 'extension-mismatch'],
    ['a JPEG called PNG', 'a.png', jpeg, 'extension-mismatch'],
    ['a new Word file called old', 'a.doc', docx, 'extension-mismatch'],
    ['a name without extension', '意见', pdf, 'bad-name'],
    ['an extension without name', '.pdf', pdf, 'bad-name'],
    ['no name', '', pdf, 'bad-name'],
  ])('refuses %s (%s)', async (_name, filename, bytes, code) => {
    expect(await check(bytes, filename)).toEqual({ ok: false, code })
  })

  it('refuses macros, old and new', async () => {
    const refusal = { ok: false, code: 'type-not-allowed' }
    expect(await check(zipOf([...wordParts, { name: 'word/vbaProject.bin' }]), 'a.docx')).toEqual(refusal)
    expect(await check(compoundFile('WordDocument', '_VBA_PROJECT'), 'a.doc')).toEqual(refusal)
  })

  it('refuses a zip bomb by what it claims, without unpacking', async () => {
    const large = zipOf([...wordParts, { name: 'word/media/a.png', unpackedBytes: 4_000_000_000 }])
    const many = zipOf([
      ...wordParts,
      ...Array.from({ length: 5_000 }, (_, index) => ({ name: `word/${index}` })),
    ])
    expect(await check(zipOf(wordParts), 'a.docx')).toMatchObject({ ok: true })
    expect(await check(large, 'a.docx')).toEqual({ ok: false, code: 'too-large' })
    expect(await check(many, 'a.docx')).toEqual({ ok: false, code: 'too-large' })
  })

  it('takes a file that is part of a larger buffer', async () => {
    const request = Buffer.concat([Buffer.from('------'), docx, Buffer.from('------')])
    expect(
      await check(new Uint8Array(request.buffer, request.byteOffset + 6, docx.length), 'a.docx'),
    ).toMatchObject({
      ok: true,
    })
  })

  it('answers any bytes under any name', async () => {
    const start = fc.constantFrom('', 'PK\x03\x04', '%PDF-', '\x89PNG\r\n\x1a\n', 'ID3', 'RIFF')
    await fc.assert(
      fc.asyncProperty(start, fc.uint8Array({ maxLength: 300 }), fc.string(), async (magic, rest, name) => {
        const bytes = Buffer.concat([Buffer.from(magic, 'latin1'), rest])
        expect(await check(bytes, `${name}.docx`)).toHaveProperty('ok', false)
      }),
    )
  })
})

describe('findSafeName', () => {
  it.each([
    ['../../etc/意见.pdf', '意见.pdf'],
    ['C:\\Users\\王\\意见.DOCX', '意见.docx'],
    ['意\0见\n.pdf', '意见.pdf'],
    ['照片\u202efdp.jpg', '照片fdp.jpg'],
    ['a<b>"c|d?.pdf', 'abcd.pdf'],
    ['..隐藏.pdf', '隐藏.pdf'],
    ['  两  个  空格 .pdf', '两 个 空格.pdf'],
    ['𠮷.pdf', '𠮷.pdf'],
  ])('makes of %j %j', (filename, safeName) => {
    expect(findSafeName(filename)).toBe(safeName)
  })

  it('keeps 120 code points with the extension', () => {
    const name = findSafeName(`${'𠮷'.repeat(300)}.docx`)
    expect([...(name ?? '')]).toHaveLength(120)
    expect(name).toMatch(/\.docx$/)
  })

  it('never gives a name with a path, a control or a leading dot', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (filename) => {
        expect(findSafeName(`${filename}.pdf`) ?? 'a.pdf').toMatch(
          /^[^./\\\p{Cc}\p{Cf}][^/\\\p{Cc}\p{Cf}]*\.pdf$/u,
        )
      }),
    )
  })
})

describe('ATTACHMENT_ACCEPT', () => {
  it('names types and extensions for the file input', () => {
    expect(ATTACHMENT_ACCEPT).toContain('application/pdf,.pdf')
    expect(ATTACHMENT_ACCEPT).toContain('image/jpeg,.jpg,.jpeg')
  })
})
