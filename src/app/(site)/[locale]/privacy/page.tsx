import type { Metadata } from 'next'

import { translator } from '../../../../i18n'
import type { Locale } from '../../../../i18n'
import { formatBeijing } from '../../../../legal/beijing'
import { answerDueAt } from '../../../../legal/privacyPeriods'
import { openDraft } from '../../../../privacy/dataRequestForm'
import { addressOf } from '../../addresses'
import { DataRequestForm } from '../../components/privacy/DataRequestForm'
import { firstOf, getLocale, pageMetadata, PRIVATE_PAGE } from '../../sitePage'

type Props = {
  params: Promise<{ locale: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export const dynamic = 'force-dynamic'

export const generateMetadata = async ({ params, searchParams }: Props): Promise<Metadata> => {
  const locale = await getLocale(params)
  const t = translator(locale, 'privacy')
  const { draft, sent } = await searchParams
  const page = { locale, path: '/privacy', title: t('request.title'), description: t('request.lead') }
  if (sent) return { ...PRIVATE_PAGE, title: t('request.sentTitle') }
  if (draft) return { ...PRIVATE_PAGE, title: `${t('request.errorTitle')} · ${t('request.title')}` }
  return pageMetadata(page)
}

const Sent = ({ locale }: { locale: Locale }) => {
  const t = translator(locale, 'privacy')
  return (
    <div className="wrap page narrow">
      <h1>{t('request.sentTitle')}</h1>
      <p className="lead">
        {t('request.sent', { date: formatBeijing(answerDueAt(new Date()), locale, 'day') })}
      </p>
      <p>{t('request.sentHelp')}</p>
      <p className="actions">
        <a className="button button--quiet" href={addressOf.privacyAnswer(locale)}>
          {t('request.see')}
        </a>
        <a className="button button--quiet" href={addressOf.home(locale)}>
          {t('request.back')}
        </a>
      </p>
    </div>
  )
}

const PrivacyPage = async ({ params, searchParams }: Props) => {
  const locale = await getLocale(params)
  const t = translator(locale, 'privacy')
  const query = await searchParams
  if (firstOf(query.sent)) return <Sent locale={locale} />
  const draft = openDraft(firstOf(query.draft)) ?? {
    typed: { code: firstOf(query.code).slice(0, 60) },
    errors: [],
  }
  return (
    <div className="wrap page narrow">
      <h1>{t('request.title')}</h1>
      <p className="lead">{t('request.lead')}</p>
      <p>{t('request.law')}</p>
      <p>
        <a href={addressOf.privacyAnswer(locale)}>{t('request.see')}</a>
      </p>
      <DataRequestForm locale={locale} draft={draft} />
    </div>
  )
}

export default PrivacyPage
