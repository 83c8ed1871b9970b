import type { UIFieldServerProps } from 'payload'

import { translator } from '../../../i18n'
import { localeOf } from '../../../i18n/localeOf'
import { beijingDay } from '../../../legal/beijing'
import { standingOf } from '../../../livestream/streamers/standing'
import { StandingBadges } from './StandingBadges'

/** Training, licence and next verification above the form of a streamer; nothing before there is one. */
export const StandingField = ({ data, i18n }: UIFieldServerProps) => {
  const file = (data ?? {}) as Record<string, unknown>
  if (!file.id) return null
  const t = translator(localeOf({ i18n }))
  return (
    <div className="field-type">
      <span className="field-label">{t('livestream:streamers.fields.standing')}</span>
      <StandingBadges facts={standingOf(file, beijingDay(new Date()))} t={t} />
    </div>
  )
}
