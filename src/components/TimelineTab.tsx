import type { DocumentTabServerProps } from 'payload'

import { translator } from '../i18n'
import { localeOf } from '../i18n/localeOf'
import { TimelineTabLink } from './timeline/TimelineTabLink'

/** The tab beside 编辑 Edit that leads to the record's timeline. */
export const TimelineTab = ({ path, req }: DocumentTabServerProps) => (
  <li>
    <TimelineTabLink
      adminRoute={req.payload.config.routes.admin}
      path={path}
      label={translator(localeOf(req))('admin:timeline.title')}
    />
  </li>
)
