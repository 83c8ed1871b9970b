import { describe, expect, it } from 'vitest'

import { renderCertificate } from '../../src/documents/certificatePdf'
import { certificateOf } from '../../src/registers/certificateOf'
import type { RegisterField } from '../../src/registers/definition'
import { fieldsOf } from '../../src/registers/fieldsOf'
import { REGISTERS } from '../../src/registers/registry'
import { readPdf } from '../support/readPdf'

/** What an applicant would put there, of so many words. */
const valueOf = (field: RegisterField, characters: number): unknown => {
  switch (field.kind) {
    case 'text':
      return '示范'.repeat(Math.min(characters, field.max) / 2)
    case 'longtext':
      return '示范'.repeat(400)
    case 'choice':
      return field.options[0]
    case 'choices':
      return field.options.slice(0, 2)
    case 'number':
      return field.max ?? 12
    case 'yes-no':
      return true
    case 'day':
      return '2026-11-26'
    case 'email':
      return 'office@mail.example'
    case 'phone':
      return '0898-66000000'
    case 'url':
      return 'https://www.example'
    case 'unified-code':
      return '91460108MA5T00037X'
  }
}

describe.each(REGISTERS.map((register) => [register.slug, register] as const))('%s', (slug, register) => {
  it.each([
    ['zh', 20],
    ['en', 20],
    ['zh', 40],
  ] as const)('certifies on one sheet (%s, names of %i characters)', async (locale, characters) => {
    const record = Object.fromEntries(
      fieldsOf(register).map((field) => [field.name, valueOf(field, characters)]),
    )
    const said = certificateOf(register, { ...record, id: slug, state: '', revision: 1 }, new Date())
    const pdf = await renderCertificate(
      {
        ...said,
        number: '琼商函〔2026〕12号',
        code: 'ABCDEFGH2345',
        issuer: { zh: '某省商务厅', en: 'A Department of Commerce' },
        issuedOn: '2026-11-26',
        validFrom: '2026-11-26',
      },
      locale,
    )
    const pages = readPdf(pdf)
    expect(pages).toHaveLength(1)
    expect(pages[0]).toContain('91460108MA5T00037X')
  })
})
