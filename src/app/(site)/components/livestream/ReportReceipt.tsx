import { translator } from '../../../../i18n'
import type { Locale } from '../../../../i18n'
import { formatReceiptCode } from '../../../../intake/receiptCode'
import { formatBeijing } from '../../../../legal/beijing'
import type { LiveReportStatus } from '../../../../queries/liveReportStatus'
import { CopyButton } from '../CopyButton'
import { PrintButton } from '../PrintButton'

type Props = { locale: Locale; status: LiveReportStatus; isNew: boolean }

/** Where a report of a livestream is. */
export const ReportReceipt = ({ locale, status, isNew }: Props) => {
  const t = translator(locale)
  const code = formatReceiptCode(status.receipt)
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
      <div className="receipt">
        <p className="receipt__label">{t('site:receipt.code')}</p>
        <p className="receipt__code" translate="no">
          <span id="receipt-code-value">{code}</span>
        </p>
        <p className="receipt__actions no-print">
          <CopyButton
            text={code}
            texts={{
              copy: t('site:receipt.copy'),
              copied: t('site:receipt.copied'),
              failed: t('site:receipt.copyFailed'),
            }}
          />
          <PrintButton label={t('site:receipt.print')} />
        </p>
      </div>
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
