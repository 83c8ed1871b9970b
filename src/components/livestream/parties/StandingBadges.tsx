import type { Translate } from '../../../i18n'
import type { StandingFact } from '../../../livestream/streamers/standing'
import { DueBadge } from '../../clock/DueBadge'

type Props = { facts: readonly StandingFact[]; t: Translate }

/** What is to be known of a streamer, each as a badge whose words say it without its colour. */
export const StandingBadges = ({ facts, t }: Props) => (
  <span className="desk-standing">
    {facts.map(({ code, day, urgency }) => (
      <DueBadge
        key={code}
        words={
          day === null
            ? t(`livestream:standing.${code}`)
            : t('livestream:standing.dated', { what: t(`livestream:standing.${code}`), day })
        }
        urgency={urgency}
      />
    ))}
  </span>
)
