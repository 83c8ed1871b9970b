import type { DocumentTabServerProps } from 'payload'

import { abilityOf } from '../../access/abilities'
import { staffActorOf } from '../../access/actor'
import { SLUGS } from '../../collections/slugs'
import { translator } from '../../i18n'
import { localeOf } from '../../i18n/localeOf'
import { PointsTabLink } from './PointsTabLink'

/** The tab of a consultation that leads to its points desk, for those who read points. */
export const PointsTab = ({ req }: DocumentTabServerProps) =>
  req.user && abilityOf(staffActorOf(req.user)).can('read', SLUGS.points) ? (
    <li>
      <PointsTabLink
        adminRoute={req.payload.config.routes.admin}
        label={translator(localeOf(req))('points:desk.title')}
      />
    </li>
  ) : null
