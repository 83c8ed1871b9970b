import { translator } from '../../../i18n'
import type { Locale } from '../../../i18n'
import type { PublicState } from '../../../queries/siteConsultations'

export const StateBadge = ({ locale, state }: { locale: Locale; state: PublicState }) => (
  <span className={`badge badge--${state}`}>{translator(locale, 'site')(`states.${state}`)}</span>
)
