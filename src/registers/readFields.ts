import { z } from 'zod'

import { readUnifiedCode } from '../identifiers/unifiedCode'
import type { FieldError } from '../intake/submissionSchema'
import { cleanText } from '../text/normalise'
import type { ApplicationValue, ApplicationValues, RegisterField } from './definition'

type Read = { ok: true; value: ApplicationValue } | { ok: false; code: string; params?: FieldError['params'] }

const email = z.email().max(254)

const PHONE = /^(?:\+?\d{1,3}[ -]?)?(?:\(?0\d{2,3}\)?[ -]?)?\d{3,4}[ -]?\d{4}(?:[ -]\d{1,6})?$/

const isDay = (text: string) =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) &&
  !Number.isNaN(Date.parse(`${text}T00:00:00Z`)) &&
  new Date(`${text}T00:00:00Z`).toISOString().startsWith(text)

const isWebAddress = (text: string) => {
  const url = URL.canParse(text) ? new URL(text) : undefined
  return url !== undefined && ['http:', 'https:'].includes(url.protocol)
}

const LONGEST = { email: 254, phone: 40, url: 300, 'unified-code': 60, day: 20, number: 30 } as const

const accept = (value: ApplicationValue): Read => ({ ok: true, value })

const refuse = (code: string, params?: FieldError['params']): Read => ({
  ok: false,
  code,
  ...(params && { params }),
})

const readNumber = (field: Extract<RegisterField, { kind: 'number' }>, text: string): Read => {
  const value = Number(text.normalize('NFKC').replaceAll(',', ''))
  if (!Number.isFinite(value)) return refuse('not-a-number')
  if (field.min !== undefined && value < field.min) return refuse('too-small', { min: field.min })
  if (field.max !== undefined && value > field.max) return refuse('too-great', { max: field.max })
  return accept(value)
}

const readText = (field: RegisterField, text: string): Read => {
  switch (field.kind) {
    case 'unified-code': {
      const read = readUnifiedCode(text)
      return read.ok ? accept(read.code) : refuse(read.code)
    }
    case 'email':
      return email.safeParse(text).success ? accept(text) : refuse('not-an-address')
    case 'phone': {
      const number = text.normalize('NFKC')
      return PHONE.test(number) ? accept(number) : refuse('not-a-phone')
    }
    case 'url':
      return isWebAddress(text) ? accept(text) : refuse('not-a-web-address')
    case 'day':
      return isDay(text.normalize('NFKC')) ? accept(text.normalize('NFKC')) : refuse('not-a-day')
    case 'number':
      return readNumber(field, text)
    case 'choice':
      return field.options.includes(text) ? accept(text) : refuse('unknown')
    case 'text':
    case 'longtext':
    case 'choices':
    case 'yes-no':
      return accept(text)
  }
}

const longestOf = (field: RegisterField): number => {
  if (field.kind === 'text' || field.kind === 'longtext') return field.max
  return field.kind in LONGEST ? LONGEST[field.kind as keyof typeof LONGEST] : 200
}

const readChoices = (
  field: Extract<RegisterField, { kind: 'choice' | 'choices' }>,
  entered: unknown,
): Read => {
  const chosen = (Array.isArray(entered) ? entered : String(entered ?? '').split(/[\n,，、;；]/))
    .map((one) => String(one).trim())
    .filter((one) => one !== '')
  if (chosen.length === 0) return field.required ? refuse('empty') : accept([])
  return chosen.every((one) => field.options.includes(one))
    ? accept(field.options.filter((option) => chosen.includes(option)))
    : refuse('unknown')
}

/** One field as entered: text of a form, a cell of a file, or a JSON value. */
export const readField = (field: RegisterField, entered: unknown): Read => {
  if (field.kind === 'choices') return readChoices(field, entered)
  if (field.kind === 'yes-no') {
    const isYes = entered === true || entered === 'yes'
    return isYes || !field.required ? accept(isYes) : refuse('empty')
  }
  const cleaned = cleanText(typeof entered === 'string' ? entered : String(entered ?? ''), {
    max: longestOf(field),
    multiline: field.kind === 'longtext',
  })
  if (cleaned.ok) return readText(field, cleaned.value)
  if (cleaned.code === 'empty') return field.required ? refuse('empty') : accept(null)
  return refuse(cleaned.code, { max: longestOf(field) })
}

const isFilled = (value: ApplicationValues[string] | undefined) =>
  value !== undefined && value !== null && value !== ''

export type ReadFields = { ok: true; values: ApplicationValues } | { ok: false; errors: FieldError[] }

/** Fields as entered; every error, one per field, codes under `registers:errors.<code>`. */
export const readFields = (
  fields: readonly RegisterField[],
  entered: Record<string, unknown>,
): ReadFields => {
  const values: ApplicationValues = {}
  const errors: FieldError[] = []
  for (const field of fields) {
    const read = readField(field, entered[field.name])
    if (read.ok) values[field.name] = read.value
    else errors.push({ field: field.name, code: read.code, ...(read.params && { params: read.params }) })
  }
  for (const { name, neededWith } of fields) {
    const isMissing = neededWith !== undefined && isFilled(values[neededWith]) && values[name] === null
    if (isMissing) errors.push({ field: name, code: 'empty' })
  }
  return errors.length === 0 ? { ok: true, values } : { ok: false, errors }
}
