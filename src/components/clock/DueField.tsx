import type { DateFieldServerComponent } from 'payload'

import { translator } from '../../i18n'
import { localeOf } from '../../i18n/localeOf'
import { readClock } from '../../workflow/clock'
import { DueBadge } from './DueBadge'
import { dueBadge } from './dueBadge'

/** By when whoever is to move has to move, read only: the engine counts it. */
export const DueField: DateFieldServerComponent = ({ data, i18n }) => {
  const locale = localeOf({ i18n })
  const t = translator(locale)
  const due = dueBadge(readClock((data ?? {}) as Record<string, unknown>), { t, locale, now: new Date() })
  if (!due) return null
  return (
    <div className="field-type desk-fact">
      <span className="field-label">{t('fields:common.dueAt')}</span>
      <DueBadge {...due} />
    </div>
  )
}
