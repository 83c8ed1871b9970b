import Link from 'next/link'
import type { ServerProps } from 'payload'

import { abilityOf } from '../../../access/abilities'
import { staffActorOf } from '../../../access/actor'
import { SLUGS } from '../../../collections/slugs'
import { translator } from '../../../i18n'
import { localeOf } from '../../../i18n/localeOf'

/** The way to what is on the air, for those who watch it. */
export const PatrolNavLink = ({ i18n, payload, user }: ServerProps) =>
  user && abilityOf(staffActorOf(user)).can('claim', SLUGS.liveCases) ? (
    <Link href={`${payload.config.routes.admin}/patrol`} className="nav__link desk-nav-link" prefetch={false}>
      <span className="nav__link-label">{translator(localeOf({ i18n }))('livestream:patrol.title')}</span>
    </Link>
  ) : null
