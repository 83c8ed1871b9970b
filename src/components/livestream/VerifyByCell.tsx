import type { DefaultServerCellComponentProps } from 'payload'

import { translator } from '../../i18n'
import { localeOf } from '../../i18n/localeOf'
import { DueBadge } from '../clock/DueBadge'
import { dueBadge } from '../clock/dueBadge'

/** When a file is to be verified again; what has lapsed or is about to stands out. */
export const VerifyByCell = ({ cellData, rowData, i18n }: DefaultServerCellComponentProps) => {
  const locale = localeOf({ i18n })
  const t = translator(locale)
  if ((rowData as { state?: unknown }).state === 'draft')
    return <DueBadge words={t('livestream:verification.never')} urgency="soon" />
  const clock = {
    dueAt: typeof cellData === 'string' ? cellData : null,
    dueUnknownYear: null,
    left: null,
  }
  const due = dueBadge(clock, { t, locale, now: new Date() })
  return due ? <DueBadge {...due} /> : null
}
