import Link from 'next/link'
import type { ServerProps } from 'payload'

import { abilityOf } from '../../access/abilities'
import { staffActorOf } from '../../access/actor'
import { SLUGS } from '../../collections/slugs'
import { translator } from '../../i18n'
import { localeOf } from '../../i18n/localeOf'

/** The way to the entry of letters and calls, for those who may. */
export const EntryNavLink = ({ i18n, payload, user }: ServerProps) =>
  user && abilityOf(staffActorOf(user)).can('enter', SLUGS.comments) ? (
    <Link
      href={`${payload.config.routes.admin}/enter-comment`}
      className="nav__link desk-nav-link"
      prefetch={false}
    >
      <span className="nav__link-label">{translator(localeOf({ i18n }))('entry:open')}</span>
    </Link>
  ) : null
