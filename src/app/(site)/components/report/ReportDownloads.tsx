import { translator } from '../../../../i18n'
import type { Locale } from '../../../../i18n'
import { REPORT_FORMATS } from '../../../../report/reportFormats'
import { addressOf } from '../../addresses'

/** The report as files. */
export const ReportDownloads = ({ locale, consultation }: { locale: Locale; consultation: string }) => {
  const t = translator(locale, 'report')
  return (
    <ul className="report-files no-print" aria-label={t('site.downloads')}>
      {REPORT_FORMATS.map((format) => (
        <li key={format}>
          <a
            className="button button--quiet"
            href={addressOf.reportFile(locale, consultation, format)}
            rel="nofollow"
            download
          >
            {t(`site.${format}`)}
          </a>
        </li>
      ))}
    </ul>
  )
}
