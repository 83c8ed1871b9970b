import { SLUGS } from '../../../../collections/slugs'
import { translator } from '../../../../i18n'
import type { Locale } from '../../../../i18n'

const LOOKS: Record<string, string> = { open: 'open', publicity: 'open', evaluated: 'published' }

/** The stage of a programme. */
export const ProgrammeBadge = ({ locale, state }: { locale: Locale; state: string }) => (
  <span className={`badge badge--${LOOKS[state] ?? 'closed'}`}>
    {translator(locale)(`workflow:${SLUGS.talentProgrammes}.states.${state}`)}
  </span>
)
