import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'

import { translator } from '../../../../../../i18n'
import { findSiteReport } from '../../../../../../queries/siteReport'
import { reportWords } from '../../../../../../report/reportWords'
import { addressOf } from '../../../../addresses'
import { PrintSource } from '../../../../components/PrintSource'
import { AdoptionTable } from '../../../../components/report/AdoptionTable'
import { ExclusionTable } from '../../../../components/report/ExclusionTable'
import { ReportChart } from '../../../../components/report/ReportChart'
import { ReportDownloads } from '../../../../components/report/ReportDownloads'
import { Trail } from '../../../../components/Trail'
import { getLocale, pageMetadata } from '../../../../sitePage'

type Props = { params: Promise<{ locale: string; id: string }> }

/** Rows a phone can still show; the files have them all. */
const MOST_ROWS = 2000

export const revalidate = 300

export const generateStaticParams = () => []

const getPage = async (params: Props['params']) => {
  const locale = await getLocale(params)
  const { id } = await params
  const data = await findSiteReport(id)
  return data ? { locale, id, data, words: reportWords(data, locale) } : notFound()
}

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const { locale, id, words } = await getPage(params)
  return pageMetadata({
    locale,
    path: `/consultations/${id}/report`,
    title: words.title,
    description: words.results.paragraphs[0] ?? words.received.paragraphs[0] ?? '',
  })
}

type SectionProps = { id: string; heading: string; paragraphs: readonly string[]; children?: ReactNode }

const Section = ({ id, heading, paragraphs, children }: SectionProps) => (
  <section className="section" aria-labelledby={id}>
    <h2 id={id}>{heading}</h2>
    <div className="prose">
      {paragraphs.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
    </div>
    {children}
  </section>
)

const ReportPage = async ({ params }: Props) => {
  const { locale, id, data, words } = await getPage(params)
  const t = translator(locale, 'report')
  const site = translator(locale, 'site')
  const { basis, received, results, adoption, exclusions } = words
  const total = adoption.rows.length
  const notes = total > MOST_ROWS ? [t('site.rowsShown', { shown: MOST_ROWS, total })] : []
  return (
    <article className="wrap page report">
      <Trail
        locale={locale}
        steps={[
          { href: addressOf.consultations(locale), label: site('nav.consultations') },
          { href: addressOf.consultation(locale, id), label: t('site.back') },
        ]}
      />
      <h1>{words.title}</h1>
      <p className="lead">{t('site.lead', { agency: words.agency, date: words.date })}</p>
      {locale === 'en' && <p className="note">{site('inChineseOnly')}</p>}
      <ReportDownloads locale={locale} consultation={id} />
      <Section id="basis" {...basis} />
      <Section id="received" {...received} />
      <Section id="results" {...results}>
        {results.bars.length > 0 && <ReportChart locale={locale} bars={results.bars} />}
      </Section>
      <Section id="adoption" heading={adoption.heading} paragraphs={[...adoption.paragraphs, ...notes]}>
        {total > 0 && (
          <AdoptionTable
            locale={locale}
            consultation={id}
            rows={adoption.rows.slice(0, MOST_ROWS)}
            data={data.rows}
          />
        )}
      </Section>
      <Section
        id="excluded"
        heading={exclusions.heading}
        paragraphs={exclusions.rows.length > 0 ? [t('site.excludedNote')] : exclusions.paragraphs}
      >
        {exclusions.rows.length > 0 && <ExclusionTable locale={locale} rows={exclusions.rows} />}
      </Section>
      <p className="no-print">
        {t('site.own')} <a href={addressOf.receipts(locale)}>{t('site.ownLink')}</a>
      </p>
      <PrintSource locale={locale} address={addressOf.report(locale, id)} />
    </article>
  )
}

export default ReportPage
