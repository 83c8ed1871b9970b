import Link from 'next/link'
import type { ServerProps } from 'payload'

import { translator } from '../i18n'
import { localeOf } from '../i18n/localeOf'

/** The way home, at the head of the menu. */
export const WorkNavLink = ({ i18n, payload }: ServerProps) => (
  <Link href={payload.config.routes.admin} className="nav__link desk-nav-link" prefetch={false}>
    <span className="nav__link-label">{translator(localeOf({ i18n }))('admin:work.title')}</span>
  </Link>
)
