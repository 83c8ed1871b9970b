import Link from 'next/link'

import type { Translate } from '../../i18n'
import type { UnknownYear } from '../../queries/unsettledClocks'

/** For the system administrator: years whose holidays are missing, so that deadlines cannot be counted. */
export const UnknownYears = ({ years, t }: { years: readonly UnknownYear[]; t: Translate }) =>
  years.length === 0 ? null : (
    <section className="desk-card desk-alarms" role="alert">
      <h2 className="desk-card__title">{t('admin:clock.missingTitle')}</h2>
      <ul className="desk-tasks">
        {years.map(({ year, waiting }) => (
          <li key={year} className="desk-task">
            <span className="desk-task__title">{t('admin:clock.missing', { year })}</span>
            {waiting > 0 && <span>{t('admin:clock.waiting', { count: waiting })}</span>}
          </li>
        ))}
      </ul>
      <Link href="/admin/collections/holiday-calendars/create" className="desk-more">
        {t('admin:clock.enter')}
      </Link>
    </section>
  )
