import type { DefaultServerCellComponentProps } from 'payload'

import { translator } from '../../i18n'
import { localeOf } from '../../i18n/localeOf'
import { readClock } from '../../workflow/clock'
import { DueBadge } from './DueBadge'
import { dueBadge } from './dueBadge'

/** A list's column of due days. */
export const DueCell = ({ rowData, i18n }: DefaultServerCellComponentProps) => {
  const locale = localeOf({ i18n })
  const due = dueBadge(readClock(rowData as Record<string, unknown>), {
    t: translator(locale),
    locale,
    now: new Date(),
  })
  return due ? <DueBadge {...due} /> : null
}
