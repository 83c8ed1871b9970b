import { Gutter, SetStepNav } from '@payloadcms/ui'
import { notFound } from 'next/navigation'
import { formatAdminURL } from 'payload/shared'
import type { DocumentViewServerProps } from 'payload'

import { actorOf } from '../access/actor'
import { Refusal } from '../errors/Refusal'
import { translator } from '../i18n'
import { localeOf } from '../i18n/localeOf'
import { getStaffReport } from '../queries/staffReport'
import { reportWords } from '../report/reportWords'
import { ReportBars } from './report/ReportBars'
import { ReportFiles } from './report/ReportFiles'
import { ReportRows } from './report/ReportRows'
import { Reconciliation } from './report/Reconciliation'

/** The tab that shows the adoption report as it would be published now, and what still keeps it from being so. */
export const ReportView = async ({ doc, initPageResult }: DocumentViewServerProps) => {
  const { req, collectionConfig } = initPageResult
  if (!collectionConfig) return null
  const locale = localeOf(req)
  const t = translator(locale, 'report')
  const id = String(doc.id)
  const found = await getStaffReport(req.payload, { id, actor: actorOf(req) }).catch((error: unknown) => {
    if (error instanceof Refusal) return notFound()
    throw error
  })
  const { report, missing } = found
  const words = reportWords(report, locale)
  const { basis, received, results, adoption, exclusions } = words
  const adminRoute = req.payload.config.routes.admin
  const path = `/collections/${collectionConfig.slug}` as const
  return (
    <Gutter className="desk-report">
      <SetStepNav
        nav={[
          {
            label: collectionConfig.labels.plural as Record<string, string>,
            url: formatAdminURL({ adminRoute, path }),
          },
          { label: report.consultation.title, url: formatAdminURL({ adminRoute, path: `${path}/${id}` }) },
          { label: t('tab.title') },
        ]}
      />
      <main>
        <div className="desk-report__head">
          <div>
            <h1 className="desk-report__title">{words.title}</h1>
            <p className="desk-muted">
              {report.publishedAt ? t('tab.publishedNote', { date: words.date }) : t('tab.draftNote')}
            </p>
          </div>
          <ReportFiles id={id} isPublished={report.publishedAt !== null} locale={locale} />
        </div>
        {!report.publishedAt && (
          <Reconciliation missing={missing} total={report.totals.received} locale={locale} />
        )}
        {[basis, received, results].map(({ heading, paragraphs }) => (
          <section key={heading} className="desk-report__section">
            <h2>{heading}</h2>
            {paragraphs.map((paragraph) => (
              <p key={paragraph}>{paragraph}</p>
            ))}
          </section>
        ))}
        {results.bars.length > 0 && <ReportBars bars={results.bars} locale={locale} />}
        <section className="desk-report__section">
          <h2>{adoption.heading}</h2>
          <ReportRows rows={adoption.rows} data={report.rows} locale={locale} />
        </section>
        <section className="desk-report__section">
          <h2>{exclusions.heading}</h2>
          {exclusions.rows.length === 0 && <p className="desk-muted">{t('none')}</p>}
          <ul className="desk-report__exclusions">
            {exclusions.rows.map(({ exclusion, reason, count }) => (
              <li key={`${exclusion} ${reason}`}>
                <strong>{exclusion}</strong> <span>{reason}</span> <strong>{count}</strong>
              </li>
            ))}
          </ul>
        </section>
      </main>
    </Gutter>
  )
}
