import { canonicalJson } from '../audit/entry'
import { sm3 } from '../audit/sm3'
import type { Locale } from '../i18n'

export type BothLanguages = Record<Locale, string>

/** Something said in both languages. */
export const inBoth = <T>(say: (locale: Locale) => T): Record<Locale, T> => ({
  zh: say('zh'),
  en: say('en'),
})

/**
 * Everything a certificate says, frozen when it is issued: the PDF is made from this alone, whatever becomes of the
 * record or the settings. Days are Beijing days, YYYY-MM-DD.
 */
export type CertificateFacts = {
  /** The name of the register's certificate, `enterprises`. */
  kind: string
  number: string
  /** Twelve symbols, as `createReceiptCode`. */
  code: string
  title: BothLanguages
  holder: string
  /** What holder and term are called on this one; as on certificates unless told. */
  labels?: Partial<Record<'holder' | 'term', BothLanguages>>
  /** A letter: its text stands before the table. */
  textFirst?: true
  /** What is certified, one or more paragraphs. */
  statement: Record<Locale, readonly string[]>
  /** What else is to be read on it: label and value. */
  rows: readonly { label: BothLanguages; value: BothLanguages }[]
  issuer: BothLanguages
  issuedOn: string
  validFrom: string
  /** The last day it is good for; null for one without end. */
  validUntil: string | null
}

/** SM3 (GB/T 32905) over the facts in canonical form: what the paper and the database are compared by. */
export const digestOf = (facts: CertificateFacts): string => sm3(canonicalJson(facts))
