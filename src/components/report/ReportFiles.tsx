import { translator } from '../../i18n'
import type { Locale } from '../../i18n'
import { REPORT_FORMATS } from '../../report/reportFormats'

type Props = { id: string; isPublished: boolean; locale: Locale }

/** The report as files, and where the public reads it. */
export const ReportFiles = ({ id, isPublished, locale }: Props) => {
  const t = translator(locale, 'report')
  return (
    <div className="desk-report__files" role="group" aria-label={t('tab.downloads')}>
      {REPORT_FORMATS.map((format) => (
        <a
          key={format}
          className="btn btn--style-secondary btn--size-small btn--no-margin"
          href={`/api/consultation-report/${id}/${format}`}
          download
        >
          {t(`tab.${format}`)}
        </a>
      ))}
      {isPublished && (
        <a className="desk-report__public" href={`/${locale}/consultations/${id}/report`}>
          {t('tab.publicPage')}
        </a>
      )}
    </div>
  )
}
