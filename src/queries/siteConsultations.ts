import type { Where } from 'payload'
import { cache } from 'react'

import { clausesSchema } from '../clauses/clause'
import type { Clause } from '../clauses/clause'
import { SLUGS } from '../collections/slugs'
import type { Locale } from '../i18n'
import type { DocumentKind } from '../legal/periods'
import type { Consultation } from '../payload-types'
import { PUBLIC_STATES } from '../workflow/consultations'
import { findAgencyName } from './siteAgencies'
import { isRecordId, sitePayload } from './sitePayload'
import { siteText } from './siteText'
import type { SiteText } from './siteText'

export type PublicState = (typeof PUBLIC_STATES)[number]

/** What a list shows of a consultation. */
export type ConsultationSummary = {
  id: string
  state: PublicState
  title: SiteText
  agency: string
  opensAt: Date
  closesAt: Date
  publishedAt: Date | null
}

export type ConsultationDetail = ConsultationSummary & {
  /** Chinese title: mails and letters quote it in either language. */
  titleZh: string
  kind: DocumentKind
  policy: { title: SiteText; summary: SiteText | null }
  notice: SiteText
  shortReason: string | null
  email: string | null
  emailSubject: string | null
  postAddress: string | null
  postcode: string | null
  envelopeMark: string | null
  phones: string | null
  requireName: boolean
  requireContact: boolean
  /** In document order; empty when the stored tree cannot be read. */
  clauses: Clause[]
}

/** Stages a reader can filter by. */
export const STAGES = {
  open: ['open'],
  closed: ['closed', 'conclusion-review'],
  published: ['published'],
} as const satisfies Record<string, readonly PublicState[]>

export type Stage = keyof typeof STAGES

export const isStage = (value: unknown): value is Stage =>
  typeof value === 'string' && Object.hasOwn(STAGES, value)

const PER_PAGE = 20

const summarise = async (doc: Consultation, locale: Locale): Promise<ConsultationSummary> => ({
  id: doc.id,
  state: doc.state as PublicState,
  title: siteText(locale, { zh: doc.title, en: doc.titleEn }),
  agency: await findAgencyName(String(doc.agency), locale),
  opensAt: new Date(doc.opensAt ?? doc.createdAt),
  closesAt: new Date(doc.closesAt ?? doc.createdAt),
  publishedAt: doc.publishedAt ? new Date(doc.publishedAt) : null,
})

const SUMMARY = {
  state: true,
  title: true,
  titleEn: true,
  agency: true,
  opensAt: true,
  closesAt: true,
  publishedAt: true,
  createdAt: true,
} as const

const find = async (options: {
  locale: Locale
  where: Where
  sort: string
  limit: number
  page?: number
}) => {
  const payload = await sitePayload()
  const { docs, totalPages } = await payload.find({
    collection: SLUGS.consultations,
    where: options.where,
    sort: options.sort,
    limit: options.limit,
    page: options.page ?? 1,
    depth: 0,
    select: SUMMARY,
    // Only consultations whose notice is out, and of those only what the notice prints.
    overrideAccess: true,
  })
  return {
    consultations: await Promise.all(docs.map((doc) => summarise(doc as Consultation, options.locale))),
    pages: totalPages,
  }
}

/** Consultations one can comment on now, the next to close first. */
export const listOpenConsultations = async (locale: Locale, limit = 12) =>
  (await find({ locale, where: { state: { equals: 'open' } }, sort: 'closesAt', limit })).consultations

/** Consultations whose result is out, newest first. */
export const listPublishedConsultations = async (locale: Locale, limit = 5) =>
  (await find({ locale, where: { state: { equals: 'published' } }, sort: '-publishedAt', limit }))
    .consultations

/** Public consultations on one policy, newest first. */
export const listConsultationsOfPolicy = async (locale: Locale, policy: string, limit = 20) =>
  (
    await find({
      locale,
      where: { policy: { equals: policy }, state: { in: [...PUBLIC_STATES] } },
      sort: '-opensAt',
      limit,
    })
  ).consultations

/** One page of the public consultations, newest first. */
export const listConsultations = (locale: Locale, { stage, page }: { stage: Stage | null; page: number }) =>
  find({
    locale,
    where: { state: { in: stage ? [...STAGES[stage]] : [...PUBLIC_STATES] } },
    sort: '-opensAt',
    limit: PER_PAGE,
    page,
  })

const findRelated = async (doc: Consultation) => {
  const payload = await sitePayload()
  const [policy, revision] = await Promise.all([
    payload.findByID({
      collection: SLUGS.policies,
      id: String(doc.policy),
      depth: 0,
      disableErrors: true,
      select: { title: true, titleEn: true, summary: true, summaryEn: true },
      joins: false,
      // The notice names the policy it is about.
      overrideAccess: true,
    }),
    payload.findByID({
      collection: SLUGS.policyRevisions,
      id: String(doc.policyRevision),
      depth: 0,
      disableErrors: true,
      select: { clauses: true },
      // The text under consultation is public with the notice.
      overrideAccess: true,
    }),
  ])
  return { policy, clauses: clausesSchema.safeParse(revision?.clauses).data ?? [] }
}

/**
 * A consultation whose notice is out, with the draft it is about; undefined for any other, withdrawn ones among them.
 * One read serves a page and its metadata.
 */
export const findConsultation = cache(
  async (id: string, locale: Locale): Promise<ConsultationDetail | undefined> => {
    if (!isRecordId(id)) return undefined
    const payload = await sitePayload()
    const { docs } = await payload.find({
      collection: SLUGS.consultations,
      where: { id: { equals: id }, state: { in: [...PUBLIC_STATES] } },
      limit: 1,
      depth: 0,
      pagination: false,
      // Public states only; the fields below are those the notice prints.
      overrideAccess: true,
    })
    const doc = docs[0]
    if (!doc) return undefined
    const { policy, clauses } = await findRelated(doc)
    return {
      ...(await summarise(doc, locale)),
      titleZh: doc.title,
      kind: doc.kind ?? 'other',
      policy: {
        title: siteText(locale, { zh: policy?.title ?? doc.title, en: policy?.titleEn }),
        summary: policy?.summary ? siteText(locale, { zh: policy.summary, en: policy.summaryEn }) : null,
      },
      notice: siteText(locale, { zh: doc.notice, en: doc.noticeEn }),
      shortReason: doc.shortReason?.trim() || null,
      email: doc.email || null,
      emailSubject: doc.emailSubject || null,
      postAddress: doc.postAddress || null,
      postcode: doc.postcode || null,
      envelopeMark: doc.envelopeMark || null,
      phones: doc.phones || null,
      requireName: doc.requireName ?? true,
      requireContact: doc.requireContact ?? true,
      clauses,
    }
  },
)
