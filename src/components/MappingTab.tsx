import type { DocumentTabServerProps } from 'payload'

import { translator } from '../i18n'
import { localeOf } from '../i18n/localeOf'
import { TimelineTabLink } from './timeline/TimelineTabLink'

/** The tab of a revision that sets it beside an earlier one. */
export const MappingTab = ({ path, req }: DocumentTabServerProps) => (
  <li>
    <TimelineTabLink
      adminRoute={req.payload.config.routes.admin}
      path={path}
      label={translator(localeOf(req))('report:mapping.title')}
    />
  </li>
)
