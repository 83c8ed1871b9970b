import { translator } from '../../../i18n'
import type { Locale } from '../../../i18n'
import { addressOf } from '../addresses'

const DOORS = {
  consultations: addressOf.consultations,
  apply: addressOf.applyList,
  registers: addressOf.registers,
  events: addressOf.events,
  verify: addressOf.verify,
  report: addressOf.liveReport,
} as const

type Door = keyof typeof DOORS

/** What a visitor may do here, each in a few words. */
export const Doors = ({ locale }: { locale: Locale }) => {
  const t = translator(locale, 'site')
  return (
    <nav aria-label={t('home.doors.label')}>
      <ul className="doors">
        {(Object.keys(DOORS) as Door[]).map((door) => (
          <li key={door} className="door">
            <a href={DOORS[door](locale)}>{t(`home.doors.${door}.title`)}</a>
            <p>{t(`home.doors.${door}.text`)}</p>
          </li>
        ))}
      </ul>
    </nav>
  )
}
