import type { DocumentTabServerProps } from 'payload'

import { abilityOf } from '../../access/abilities'
import { staffActorOf } from '../../access/actor'
import { SLUGS } from '../../collections/slugs'
import { translator } from '../../i18n'
import { localeOf } from '../../i18n/localeOf'
import { TimelineTabLink } from '../timeline/TimelineTabLink'

/** The tab of a consultation that leads to its campaigns, for those who read campaigns. */
export const CampaignsTab = ({ path, req }: DocumentTabServerProps) =>
  req.user && abilityOf(staffActorOf(req.user)).can('read', SLUGS.campaigns) ? (
    <li>
      <TimelineTabLink
        adminRoute={req.payload.config.routes.admin}
        path={path}
        label={translator(localeOf(req))('campaigns:title')}
      />
    </li>
  ) : null
