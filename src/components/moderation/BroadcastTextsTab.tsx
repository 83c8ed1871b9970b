import type { DocumentTabServerProps } from 'payload'

import { translator } from '../../i18n'
import { localeOf } from '../../i18n/localeOf'
import { TimelineTabLink } from '../timeline/TimelineTabLink'

/** The tab of a broadcast with its words. */
export const BroadcastTextsTab = ({ path, req }: DocumentTabServerProps) => (
  <li>
    <TimelineTabLink
      adminRoute={req.payload.config.routes.admin}
      path={path}
      label={translator(localeOf(req))('rules:texts.title')}
    />
  </li>
)
