'use client'

import type { OwnExport } from '../../exports/ownExports'
import { formatBeijing } from '../../legal/beijing'
import { useDeskTranslation } from '../useDeskTranslation'

/** One's own files, while they are kept. */
export const OwnExports = ({ exports }: { exports: readonly OwnExport[] | undefined }) => {
  const { t, locale } = useDeskTranslation()
  const when = (at: string) => formatBeijing(new Date(at), locale, 'minute')
  return (
    <section className="desk-exports">
      <h3 className="desk-card__title">{t('live:exports.mine')}</h3>
      {exports?.length === 0 && <p className="desk-muted">{t('live:exports.none')}</p>}
      <ul className="desk-exports__list">
        {exports?.map(({ id, format, rows, finishedAt, until }) => (
          <li key={id} className="desk-exports__item">
            <a href={`/api/exports/${id}`} download>
              {when(finishedAt)} {format.toUpperCase()}
            </a>
            <span className="desk-muted">{t('live:exports.rows', { rows })}</span>
            <span className="desk-muted">{t('live:exports.until', { until: when(until) })}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
