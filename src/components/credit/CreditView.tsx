import { Gutter, SetStepNav } from '@payloadcms/ui'
import Link from 'next/link'
import { formatAdminURL } from 'payload/shared'
import type { DocumentViewServerProps } from 'payload'

import { abilityOf } from '../../access/abilities'
import { actorOf } from '../../access/actor'
import { SLUGS } from '../../collections/slugs'
import type { Slug } from '../../collections/slugs'
import { isCreditRegister } from '../../credit/subject'
import { translator } from '../../i18n'
import { localeOf } from '../../i18n/localeOf'
import { findCreditOfSubject } from '../../queries/creditOfSubject'
import { CommitmentList } from './CommitmentList'
import { GradePanel } from './GradePanel'
import { RecordList } from './RecordList'

/** The tab of a register's entry with its credit: the grade and its history, records, commitments. */
export const CreditView = async ({ doc, initPageResult }: DocumentViewServerProps) => {
  const { req, collectionConfig } = initPageResult
  const actor = actorOf(req)
  if (!collectionConfig || actor.kind !== 'staff' || !isCreditRegister(collectionConfig.slug)) return null
  const locale = localeOf(req)
  const t = translator(locale, 'credit')
  const id = String(doc.id)
  const { slug } = collectionConfig
  const { grades, records, commitments } = await findCreditOfSubject(req.payload, {
    actor,
    collection: slug as Slug,
    id,
  })
  const adminRoute = req.payload.config.routes.admin
  const path = `/collections/${slug}` as const
  const asked = new URLSearchParams({ code: String(doc.unifiedCode), register: slug }).toString()
  const add = (collection: Slug, label: string) =>
    abilityOf(actor).can('create', collection) && (
      <Link href={`/admin/collections/${collection}/create?${asked}`} prefetch={false}>
        {t(label)}
      </Link>
    )
  return (
    <Gutter className="desk-credit">
      <SetStepNav
        nav={[
          {
            label: collectionConfig.labels.plural as Record<string, string>,
            url: formatAdminURL({ adminRoute, path }),
          },
          { label: String(doc.name), url: formatAdminURL({ adminRoute, path: `${path}/${id}` }) },
          { label: t('panel.title') },
        ]}
      />
      <main>
        <header className="desk-queue__head">
          <h1>{t('panel.title')}</h1>
          <nav className="desk-register__ways" aria-label={t('panel.title')}>
            {add(SLUGS.creditRecords, 'panel.addRecord')}
            {add(SLUGS.commitments, 'panel.addCommitment')}
          </nav>
        </header>
        <GradePanel grades={grades} locale={locale} />
        <RecordList records={records} locale={locale} />
        <CommitmentList commitments={commitments} locale={locale} />
      </main>
    </Gutter>
  )
}
