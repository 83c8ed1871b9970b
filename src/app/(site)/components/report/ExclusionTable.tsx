import { translator } from '../../../../i18n'
import type { Locale } from '../../../../i18n'
import type { ReportWords } from '../../../../report/reportWords'
import { HTML_LANG } from '../../sitePage'

type Props = { locale: Locale; rows: ReportWords['exclusions']['rows'] }

/** What was set aside, with the recorded reasons. */
export const ExclusionTable = ({ locale, rows }: Props) => {
  const t = translator(locale, 'report')
  const zh = locale === 'zh' ? undefined : HTML_LANG.zh
  return (
    <table className="adoption" aria-labelledby="excluded">
      <thead>
        <tr>
          <th scope="col">{t('columns.exclusion')}</th>
          <th scope="col">{t('columns.reason')}</th>
          <th scope="col">{t('columns.count')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ exclusion, reason, count }, index) => (
          <tr key={index}>
            <td data-label={t('columns.exclusion')}>{exclusion}</td>
            <td data-label={t('columns.reason')} lang={zh}>
              {reason}
            </td>
            <td data-label={t('columns.count')} className="adoption__count">
              {count}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
