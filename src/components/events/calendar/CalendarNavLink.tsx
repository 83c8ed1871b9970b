import Link from 'next/link'
import type { ServerProps } from 'payload'

import { abilityOf } from '../../../access/abilities'
import { staffActorOf } from '../../../access/actor'
import { SLUGS } from '../../../collections/slugs'
import { translator } from '../../../i18n'
import { localeOf } from '../../../i18n/localeOf'

/** The way to the calendar of events, for those who read events. */
export const CalendarNavLink = ({ i18n, payload, user }: ServerProps) =>
  user && abilityOf(staffActorOf(user)).can('history', SLUGS.events) ? (
    <Link
      href={`${payload.config.routes.admin}/event-calendar`}
      className="nav__link desk-nav-link"
      prefetch={false}
    >
      <span className="nav__link-label">{translator(localeOf({ i18n }))('events:calendar.title')}</span>
    </Link>
  ) : null
