import Link from 'next/link'
import type { ServerProps } from 'payload'

import { abilityOf } from '../../access/abilities'
import { staffActorOf } from '../../access/actor'
import { SLUGS } from '../../collections/slugs'
import { translator } from '../../i18n'
import { localeOf } from '../../i18n/localeOf'

/** The way to the queue of cases, for those who judge them. */
export const ModerationNavLink = ({ i18n, payload, user }: ServerProps) =>
  user && abilityOf(staffActorOf(user)).can('claim', SLUGS.liveCases) ? (
    <Link
      href={`${payload.config.routes.admin}/moderation`}
      className="nav__link desk-nav-link"
      prefetch={false}
    >
      <span className="nav__link-label">{translator(localeOf({ i18n }))('livestream:desk.title')}</span>
    </Link>
  ) : null
