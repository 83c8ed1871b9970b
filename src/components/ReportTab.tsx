import type { DocumentTabServerProps } from 'payload'

import { translator } from '../i18n'
import { localeOf } from '../i18n/localeOf'
import { TimelineTabLink } from './timeline/TimelineTabLink'

/** The tab of a consultation that leads to its adoption report. */
export const ReportTab = ({ path, req }: DocumentTabServerProps) => (
  <li>
    <TimelineTabLink
      adminRoute={req.payload.config.routes.admin}
      path={path}
      label={translator(localeOf(req))('report:tab.title')}
    />
  </li>
)
