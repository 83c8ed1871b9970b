import type { StaffActor } from '../../access/actor'
import type { Locale, Translate } from '../../i18n'
import { formatBeijing } from '../../legal/beijing'

type Props = { actor: StaffActor; agency: string; t: Translate; locale: Locale; now: Date }

/** Who is here, in which roles, and what day it is in Beijing. */
export const WorkHead = ({ actor, agency, t, locale, now }: Props) => (
  <header className="desk-work__head">
    <h1>{t('admin:work.title')}</h1>
    <p>
      <span className="desk-strong">{actor.name}</span>
      <span>{actor.roles.map((role) => t(`fields:roles.${role}`)).join(t('admin:listSeparator'))}</span>
      {agency && <span>{agency}</span>}
      <span>{formatBeijing(now, locale, 'day')}</span>
    </p>
  </header>
)
