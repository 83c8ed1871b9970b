import type { Metadata } from 'next'
import { notFound } from 'next/navigation'

import { translator } from '../../../../../i18n'
import type { Locale } from '../../../../../i18n'
import { formatBeijing } from '../../../../../legal/beijing'
import { findConsultation } from '../../../../../queries/siteConsultations'
import type { ConsultationDetail } from '../../../../../queries/siteConsultations'
import { getSitePeriod } from '../../../../../queries/sitePeriod'
import { getConsultationResult } from '../../../../../queries/siteResult'
import { addressOf } from '../../../addresses'
import { ConsultationFacts, ShortReason } from '../../../components/ConsultationFacts'
import { Contents } from '../../../components/Contents'
import { DaysLeft } from '../../../components/DaysLeft'
import { Draft } from '../../../components/Draft'
import { HowToComment } from '../../../components/HowToComment'
import { langOf, LocalText } from '../../../components/LocalText'
import { Paragraphs } from '../../../components/Paragraphs'
import { PrintSource } from '../../../components/PrintSource'
import { ResultSummary } from '../../../components/ResultSummary'
import { StateBadge } from '../../../components/StateBadge'
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

type View = { locale: Locale; consultation: ConsultationDetail }

const StandNote = ({ locale, consultation }: View) => {
  const t = translator(locale, 'site')
  const { state, closesAt, publishedAt } = consultation
  const day = (date: Date) => formatBeijing(date, locale, 'day')
  if (state === 'open')
    return <p>{t('consultation.openNote', { date: formatBeijing(closesAt, locale, 'minute') })}</p>
  return state === 'published' && publishedAt ? (
    <p>{t('consultation.publishedNote', { date: day(publishedAt) })}</p>
  ) : (
    <p>{t('consultation.closedNote', { date: day(closesAt) })}</p>
  )
}

const Head = ({ locale, consultation }: View) => {
  const t = translator(locale, 'site')
  const { id, state, closesAt } = consultation
  return (
    <div className="stand">
      {state === 'open' && <DaysLeft locale={locale} closesAt={closesAt} />}
      <div className="stand__text">
        <StateBadge locale={locale} state={state} />
        <StandNote locale={locale} consultation={consultation} />
      </div>
      <p className="stand__actions no-print">
        {state === 'open' && (
          <a className="button" href={addressOf.comment(locale, id)} rel="nofollow">
            {t('consultation.comment')}
          </a>
        )}
        {state === 'published' && (
          <a className="button" href="#result">
            {t('consultation.readResult')}
          </a>
        )}
        <a className="button button--quiet" href="#draft">
          {t('consultation.readDraft')}
        </a>
      </p>
    </div>
  )
}

const DraftSection = ({ locale, consultation }: View) => {
  const t = translator(locale, 'site')
  const { id, state, clauses } = consultation
  const isOpen = state === 'open'
  return (
    <section className="reading" aria-labelledby="draft">
      <div className="reading__head">
        <h2 id="draft">{t('consultation.draft')}</h2>
        {locale === 'en' && <p className="note">{t('inChineseOnly')}</p>}
        {isOpen && <p className="note no-print">{t('consultation.draftNote')}</p>}
        {clauses.length === 0 && <p className="empty">{t('consultation.noDraft')}</p>}
      </div>
      <Contents locale={locale} clauses={clauses} />
      <div className="reading__text">
        <Draft locale={locale} clauses={clauses} consultation={isOpen ? id : undefined} />
        {isOpen && (
          <p className="reading__end no-print">
            <a className="button" href={addressOf.comment(locale, id)} rel="nofollow">
              {t('consultation.commentWhole')}
            </a>
          </p>
        )}
      </div>
    </section>
  )
}

const ConsultationPage = async ({ params }: Props) => {
  const { locale, consultation } = await getPage(params)
  const t = translator(locale, 'site')
  const { id, state, title, notice, clauses } = consultation
  const [period, result] = await Promise.all([
    getSitePeriod(consultation),
    state === 'published' ? getConsultationResult(id) : null,
  ])
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
      <Head locale={locale} consultation={consultation} />
      {result && <ResultSummary locale={locale} result={result} clauses={clauses} />}
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
