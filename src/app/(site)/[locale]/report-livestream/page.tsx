import type { Metadata } from 'next'

import { payloadSecret } from '../../../../environment'
import { translator } from '../../../../i18n'
import { findFormDraft } from '../../../../intake/formDraft'
import { issueFormToken } from '../../../../intake/formToken'
import { REPORT_TOKEN_SUBJECT } from '../../../../livestream/reports/submitReport'
import { ReportForm } from '../../components/livestream/ReportForm'
import { firstOf, getLocale, pageMetadata } from '../../sitePage'

type Props = {
  params: Promise<{ locale: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** Every form has a token of its own. */
export const dynamic = 'force-dynamic'

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const locale = await getLocale(params)
  const t = translator(locale, 'livestream')
  return pageMetadata({
    locale,
    path: '/report-livestream',
    title: t('report.title'),
    description: t('report.lead'),
  })
}

/** Anybody may report a broadcast. */
const ReportLivestream = async ({ params, searchParams }: Props) => {
  const locale = await getLocale(params)
  const t = translator(locale)
  const draftId = firstOf((await searchParams).draft)
  const draft = draftId ? await findFormDraft(REPORT_TOKEN_SUBJECT, draftId) : undefined
  return (
    <div className="wrap page form-page">
      <h1>{t('livestream:report.title')}</h1>
      <p className="lead">{t('livestream:report.lead')}</p>
      {draftId && !draft && (
        <p className="warning" role="alert">
          {t('site:form.errors.draftGone')}
        </p>
      )}
      <ReportForm
        locale={locale}
        token={issueFormToken({
          secret: payloadSecret(),
          consultation: REPORT_TOKEN_SUBJECT,
          now: new Date(),
        })}
        typed={draft?.values ?? {}}
        errors={draft?.errors ?? []}
        hadFiles={draft?.hadFiles ?? false}
      />
    </div>
  )
}

export default ReportLivestream
