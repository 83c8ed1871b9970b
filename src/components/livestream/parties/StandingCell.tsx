import type { DefaultServerCellComponentProps } from 'payload'

import { translator } from '../../../i18n'
import { localeOf } from '../../../i18n/localeOf'
import { beijingDay } from '../../../legal/beijing'
import { standingOf } from '../../../livestream/streamers/standing'
import { StandingBadges } from './StandingBadges'

/** Training and licence of a streamer in a list; the next verification has a column of its own. */
export const StandingCell = ({ rowData, i18n }: DefaultServerCellComponentProps) => {
  const facts = standingOf(rowData as Record<string, unknown>, beijingDay(new Date()))
  const shown = facts.filter(({ code }) => !code.startsWith('verify'))
  return <StandingBadges facts={shown} t={translator(localeOf({ i18n }))} />
}
