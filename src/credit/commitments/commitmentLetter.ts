import type { CollectionAfterChangeHook } from 'payload'

import { actorOf } from '../../access/actor'
import { inBoth } from '../../certificates/facts'
import { issueCertificate } from '../../certificates/issueCertificate'
import { SLUGS } from '../../collections/slugs'
import { transactionOf } from '../../db/transaction'
import { translator } from '../../i18n'
import type { Locale } from '../../i18n'
import { beijingDay, formatBeijing } from '../../legal/beijing'
import { CREDIT_SERIES } from '../../numbering/seriesKinds'
import { subjectOf } from '../subject'
import { tellSubjectOf } from '../tellSubject'

/** The commitment as it was filed. */
export const COMMITMENT_KIND = 'commitments'

/** For so many days its maker fetches it by the link of the letter. */
const LINK_DAYS = 365

/**
 * Files a commitment 信用承诺书: what was signed is numbered and frozen as a document that anybody can verify, good until the
 * day it is to be performed by, and its maker is told. In the transaction that files it: no commitment without its letter.
 */
export const fileCommitment: CollectionAfterChangeHook = async ({ doc, operation, req, context }) => {
  if (operation !== 'create') return
  const record = doc as Record<string, unknown> & { id: string }
  const tx = await transactionOf(req)
  const now = context.now instanceof Date ? context.now : new Date()
  const { subjectName: name, unifiedCode, agency, county } = subjectOf(record)
  const dayOf = (column: 'signedOn' | 'performBy') => new Date(String(record[column]))
  const say = (locale: Locale, part: string) =>
    translator(locale)(`credit:letters.committed.${part}`, { name })
  const row = (label: string, value: (locale: Locale) => string) => ({
    label: inBoth((locale) => translator(locale)(`credit:fields.${label}`)),
    value: inBoth(value),
  })
  const day = (column: 'signedOn' | 'performBy') =>
    row(column, (locale) => formatBeijing(dayOf(column), locale, 'day'))
  await issueCertificate(tx, {
    kind: COMMITMENT_KIND,
    series: CREDIT_SERIES,
    title: inBoth((locale) => say(locale, 'title')),
    holder: name,
    labels: {
      holder: inBoth((locale) => say(locale, 'holder')),
      term: inBoth((locale) => say(locale, 'term')),
    },
    statement: inBoth((locale) => [
      say(locale, 'statement'),
      ...String(record.text)
        .split('\n')
        .filter((line) => line.trim() !== ''),
      say(locale, 'after'),
    ]),
    rows: [
      row('unifiedCode', () => unifiedCode),
      row('type', (locale) => translator(locale)(`credit:commitmentTypes.${String(record.type)}`)),
      day('signedOn'),
    ],
    subject: { collection: SLUGS.commitments, id: record.id, agency, county },
    validFrom: beijingDay(dayOf('signedOn')),
    validUntil: beijingDay(dayOf('performBy')),
    actor: actorOf(req),
    at: now,
  })
  await tellSubjectOf(tx, {
    collection: SLUGS.commitments,
    record,
    act: 'commitment-filed',
    link: { purpose: 'certificate', days: LINK_DAYS },
    now,
  })
}
