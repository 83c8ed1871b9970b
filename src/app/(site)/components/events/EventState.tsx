import { translator } from '../../../../i18n'
import type { Locale } from '../../../../i18n'

/** Said of an event where it is not simply to come: registration is open, it was moved, it is over. */
const SAID = ['registration-open', 'postponed', 'cancelled', 'held', 'summarised', 'archived'] as const

export const EventState = ({ state, locale }: { state: string; locale: Locale }) => {
  if (!SAID.some((said) => said === state)) return null
  return (
    <span className={`badge badge--event-${state}`}>
      {translator(locale, 'events')(`site.states.${state}`)}
    </span>
  )
}
