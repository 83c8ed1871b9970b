import Link from 'next/link'
import type { ServerProps } from 'payload'

import { abilityOf } from '../../../access/abilities'
import { staffActorOf } from '../../../access/actor'
import { SLUGS } from '../../../collections/slugs'
import { translator } from '../../../i18n'
import { localeOf } from '../../../i18n/localeOf'
import { mayLookAgain } from '../../../livestream/moderators'

/** The way to second looks and figures, for those who judge, lead or audit. */
export const QualityNavLink = ({ i18n, payload, user }: ServerProps) => {
  const actor = user ? staffActorOf(user) : undefined
  if (!actor || (!mayLookAgain(actor) && !abilityOf(actor).can('read', SLUGS.goldenCases))) return null
  return (
    <Link
      href={`${payload.config.routes.admin}/quality`}
      className="nav__link desk-nav-link"
      prefetch={false}
    >
      <span className="nav__link-label">{translator(localeOf({ i18n }))('livestream:quality.title')}</span>
    </Link>
  )
}
