import { translator } from '../../../../i18n'
import type { Locale } from '../../../../i18n'
import { formatBeijing } from '../../../../legal/beijing'
import type { LiveReportStatus } from '../../../../queries/liveReportStatus'
import { ReceiptCode } from '../ReceiptCode'

type Props = { locale: Locale; status: LiveReportStatus; isNew: boolean }

/** Where a report of a livestream is. */
export const ReportReceipt = ({ locale, status, isNew }: Props) => {
  const t = translator(locale)
  const facts = [
    [t('livestream:live-reports.fields.platform'), t(`livestream:platforms.${status.platform}`)],
    [t('livestream:live-reports.fields.roomText'), status.roomText],
    [t('livestream:live-reports.fields.topic'), t(`livestream:topics.${status.topic}`)],
    [
      t('livestream:live-reports.fields.arrivedAt'),
      formatBeijing(new Date(status.arrivedAt), locale, 'minute'),
    ],
    [t('livestream:report.state'), t(`livestream:report.states.${status.state}`)],
  ] as const
  return (
    <div className="wrap page narrow">
      <h1>{t(isNew ? 'livestream:report.newTitle' : 'livestream:report.receiptTitle')}</h1>
      {isNew && <p className="lead">{t('livestream:report.afterwards')}</p>}
      <ReceiptCode locale={locale} receipt={status.receipt} />
      <dl className="facts">
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
