import type { DocumentTabServerProps } from 'payload'

import { translator } from '../../i18n'
import { localeOf } from '../../i18n/localeOf'
import { TimelineTabLink } from '../timeline/TimelineTabLink'

/** The tab of a draw that shows what came out. */
export const DrawTab = ({ path, req }: DocumentTabServerProps) => (
  <li>
    <TimelineTabLink
      adminRoute={req.payload.config.routes.admin}
      path={path}
      label={translator(localeOf(req), 'credit')('draws.view.title')}
    />
  </li>
)
