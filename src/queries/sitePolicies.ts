import { cache } from 'react'

import { clausesSchema } from '../clauses/clause'
import type { Clause } from '../clauses/clause'
import { SLUGS } from '../collections/slugs'
import type { Locale } from '../i18n'
import type { DocumentKind } from '../legal/periods'
import type { Policy } from '../payload-types'
import { findAgencyName } from './siteAgencies'
import { isRecordId, sitePayload } from './sitePayload'
import { siteText } from './siteText'
import type { SiteText } from './siteText'

/** What the public may see: the policy has been issued. */
export const PUBLIC_POLICY_STATES = ['issued', 'repealed'] as const

export type PolicySummary = {
  id: string
  title: SiteText
  summary: SiteText | null
  kind: DocumentKind
  agency: string
  issuedAt: Date | null
  repealedAt: Date | null
}

export type PolicyDetail = PolicySummary & { clauses: Clause[] }

const SUMMARY = {
  title: true,
  titleEn: true,
  summary: true,
  summaryEn: true,
  kind: true,
  agency: true,
  issuedAt: true,
  repealedAt: true,
} as const

const PER_PAGE = 20

const summarise = async (doc: Policy, locale: Locale): Promise<PolicySummary> => ({
  id: doc.id,
  title: siteText(locale, { zh: doc.title, en: doc.titleEn }),
  summary: doc.summary ? siteText(locale, { zh: doc.summary, en: doc.summaryEn }) : null,
  kind: doc.kind,
  agency: await findAgencyName(String(doc.agency), locale),
  issuedAt: doc.issuedAt ? new Date(doc.issuedAt) : null,
  repealedAt: doc.repealedAt ? new Date(doc.repealedAt) : null,
})

/** Issued policies, newest first. */
export const listPolicies = async (
  locale: Locale,
  { page = 1, limit = PER_PAGE }: { page?: number; limit?: number } = {},
): Promise<{ policies: PolicySummary[]; pages: number }> => {
  const payload = await sitePayload()
  const { docs, totalPages } = await payload.find({
    collection: SLUGS.policies,
    where: { state: { in: [...PUBLIC_POLICY_STATES] } },
    sort: '-issuedAt',
    page,
    limit,
    depth: 0,
    select: SUMMARY,
    joins: false,
    // Issued policies are public.
    overrideAccess: true,
  })
  return {
    policies: await Promise.all(docs.map((doc) => summarise(doc as Policy, locale))),
    pages: totalPages,
  }
}

/** The text a policy was issued with; what has been drafted since has been read by nobody else. */
const findText = async (revision: string | null | undefined): Promise<Clause[]> => {
  if (!revision) return []
  const payload = await sitePayload()
  const { clauses } = await payload.findByID({
    collection: SLUGS.policyRevisions,
    id: revision,
    depth: 0,
    select: { clauses: true },
    // The caller has found the policy to be issued.
    overrideAccess: true,
  })
  return clausesSchema.safeParse(clauses).data ?? []
}

/** An issued policy with its text; undefined for one that is not public. */
export const findPolicy = cache(async (id: string, locale: Locale): Promise<PolicyDetail | undefined> => {
  if (!isRecordId(id)) return undefined
  const payload = await sitePayload()
  const { docs } = await payload.find({
    collection: SLUGS.policies,
    where: { id: { equals: id }, state: { in: [...PUBLIC_POLICY_STATES] } },
    limit: 1,
    depth: 0,
    pagination: false,
    select: { ...SUMMARY, finalRevision: true },
    joins: false,
    // Issued policies are public.
    overrideAccess: true,
  })
  const doc = docs[0]
  return doc
    ? {
        ...(await summarise(doc as Policy, locale)),
        clauses: await findText(doc.finalRevision as string | null),
      }
    : undefined
})
