import { sql } from '@payloadcms/db-postgres/drizzle'

import type { Actor } from '../access/actor'
import { SLUGS } from '../collections/slugs'
import type { Slug } from '../collections/slugs'
import type { Transaction } from '../db/transaction'
import { reasonOf, Refusal } from '../errors/Refusal'
import { createReceiptCode } from '../intake/receiptCode'
import { beijingDay, endOfBeijingDay, startOfBeijingDay } from '../legal/beijing'
import { allocateNumber } from '../numbering/allocateNumber'
import { findSeries } from '../numbering/findSeries'
import type { SeriesKind } from '../numbering/seriesKinds'
import { begin } from '../workflow/begin'
import { digestOf } from './facts'
import { issuerOf } from './issuer'
import type { IssuedBy } from './issuer'
import type { CertificateFacts } from './facts'

/** The record a certificate is about, with the columns that say who may see it. */
export type Subject = { collection: Slug; id: string; agency: string; county: string | null }

export type Issue = Pick<
  CertificateFacts,
  'kind' | 'title' | 'holder' | 'labels' | 'textFirst' | 'statement' | 'rows'
> & {
  subject: Subject
  /** Whose word it is; the province's unless told. The numbers are of one series for the whole province. */
  issuedBy?: IssuedBy
  /** The series it is numbered in; the one of its kind unless told. */
  series?: SeriesKind
  /** First and last day it is good for, YYYY-MM-DD in Beijing; from the day of issue and without end unless told. */
  validFrom?: string
  validUntil?: string | null
  actor: Actor
  at: Date
}

export type IssuedCertificate = { id: string; number: string; code: string }

const assertNoneIsLive = async (tx: Transaction, { kind, subject }: Issue) => {
  const [live] = await tx.query<{ number: string }>(sql`
    select number from certificates
    where kind = ${kind} and subject_collection = ${subject.collection} and subject_id = ${subject.id}
      and state in ('valid', 'suspended')`)
  if (live) throw new Refusal(409, reasonOf('certificate-exists', { number: live.number }))
}

const factsOf = async (tx: Transaction, issue: Issue): Promise<CertificateFacts> => {
  const { kind, title, holder, labels, textFirst, statement, rows, at } = issue
  const issuer = await issuerOf(tx, issue.issuedBy ?? 'province', issue.subject.county)
  const series = await findSeries(tx, issue.series ?? kind)
  if (series === undefined) throw new Refusal(409, reasonOf('no-number-series', { title: title.zh }))
  const issuedOn = beijingDay(at)
  return {
    kind,
    // Last of all that is asked of the database: from here on others wait for their number.
    number: await allocateNumber(tx, { series, at }),
    code: createReceiptCode(),
    title,
    holder,
    ...(labels && { labels }),
    ...(textFirst && { textFirst }),
    statement,
    rows,
    issuer,
    issuedOn,
    validFrom: issue.validFrom ?? issuedOn,
    validUntil: issue.validUntil ?? null,
  }
}

/**
 * Issues a certificate in the caller's transaction: allocates its number, freezes what it says, and begins its own
 * trail. The subject must be locked, as `perform()` does before any `follow`.
 *
 * @throws Refusal 409 when the subject has one of this kind that still holds, or no series is set for the kind.
 */
export const issueCertificate = async (tx: Transaction, issue: Issue): Promise<IssuedCertificate> => {
  await assertNoneIsLive(tx, issue)
  const facts = await factsOf(tx, issue)
  const { subject, actor, at } = issue
  const { record } = await begin(tx, {
    collection: SLUGS.certificates,
    data: {
      kind: facts.kind,
      number: facts.number,
      title: facts.title.zh,
      holder: facts.holder,
      code: facts.code,
      digest: digestOf(facts),
      facts,
      issuedAt: at.toISOString(),
      validFrom: startOfBeijingDay(facts.validFrom).toISOString(),
      validUntil: facts.validUntil && endOfBeijingDay(facts.validUntil).toISOString(),
      subjectCollection: subject.collection,
      subjectId: subject.id,
      agency: subject.agency,
      county: subject.county,
    },
    action: 'issue',
    actor,
    trace: { number: facts.number, digest: digestOf(facts), revision: 1 },
    now: at,
  })
  return { id: record.id, number: facts.number, code: facts.code }
}
