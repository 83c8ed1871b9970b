import type { Metadata } from 'next'
import { notFound } from 'next/navigation'

import { translator } from '../../../../../i18n'
import { findConsultation } from '../../../../../queries/siteConsultations'
import { getSitePeriod } from '../../../../../queries/sitePeriod'
import { findSiteReport } from '../../../../../queries/siteReport'
import { addressOf } from '../../../addresses'
import { ConsultationFacts, ShortReason } from '../../../components/ConsultationFacts'
import { DraftSection } from '../../../components/DraftSection'
import { HowToComment } from '../../../components/HowToComment'
import { langOf, LocalText } from '../../../components/LocalText'
import { Paragraphs } from '../../../components/Paragraphs'
import { PrintSource } from '../../../components/PrintSource'
import { ResultSummary } from '../../../components/ResultSummary'
import { Stand } from '../../../components/Stand'
import { Trail } from '../../../components/Trail'
import { getLocale, pageMetadata } from '../../../sitePage'

type Props = { params: Promise<{ locale: string; id: string }> }

export const revalidate = 300

export const generateStaticParams = () => []

const getPage = async (params: Props['params']) => {
  const locale = await getLocale(params)
  const consultation = await findConsultation((await params).id, locale)
  return consultation ? { locale, consultation } : notFound()
}

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const { locale, consultation } = await getPage(params)
  return pageMetadata({
    locale,
    path: `/consultations/${consultation.id}`,
    title: consultation.title.text,
    description: consultation.notice.text,
  })
}

const ConsultationPage = async ({ params }: Props) => {
  const { locale, consultation } = await getPage(params)
  const t = translator(locale, 'site')
  const { id, state, title, notice } = consultation
  const [period, report] = await Promise.all([getSitePeriod(consultation), findSiteReport(id)])
  return (
    <article className="wrap page consultation">
      <Trail
        locale={locale}
        steps={[{ href: addressOf.consultations(locale), label: t('nav.consultations') }]}
      />
      <h1>
        <LocalText text={title} locale={locale} />
      </h1>
      {title.lang !== locale && <p className="note">{t('inChineseOnly')}</p>}
      <Stand locale={locale} consultation={consultation} />
      {report && <ResultSummary locale={locale} report={report} />}
      <section className="section" aria-labelledby="notice">
        <h2 id="notice">{t('consultation.notice')}</h2>
        {notice.lang !== locale && <p className="note">{t('inChineseOnly')}</p>}
        <div className="notice">
          <div className="prose" lang={langOf(notice, locale)}>
            <Paragraphs text={notice.text} />
          </div>
          <ConsultationFacts locale={locale} consultation={consultation} period={period} />
        </div>
      </section>
      <ShortReason locale={locale} consultation={consultation} period={period} />
      <HowToComment locale={locale} consultation={consultation} isOpen={state === 'open'} />
      <DraftSection locale={locale} consultation={consultation} />
      <PrintSource locale={locale} address={addressOf.consultation(locale, id)} />
    </article>
  )
}

export default ConsultationPage
