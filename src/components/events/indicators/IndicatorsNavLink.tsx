import Link from 'next/link'
import type { ServerProps } from 'payload'

import { abilityOf } from '../../../access/abilities'
import { staffActorOf } from '../../../access/actor'
import { SLUGS } from '../../../collections/slugs'
import { translator } from '../../../i18n'
import { localeOf } from '../../../i18n/localeOf'

/** The way to what events have brought, for those who read events. */
export const IndicatorsNavLink = ({ i18n, payload, user }: ServerProps) =>
  user && abilityOf(staffActorOf(user)).can('history', SLUGS.events) ? (
    <Link
      href={`${payload.config.routes.admin}/event-indicators`}
      className="nav__link desk-nav-link"
      prefetch={false}
    >
      <span className="nav__link-label">{translator(localeOf({ i18n }))('events:indicators.title')}</span>
    </Link>
  ) : null
