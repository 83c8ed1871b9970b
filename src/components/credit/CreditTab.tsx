import type { DocumentTabServerProps } from 'payload'

import { translator } from '../../i18n'
import { localeOf } from '../../i18n/localeOf'
import { TimelineTabLink } from '../timeline/TimelineTabLink'

/** The tab of an entry of a register that shows its credit. */
export const CreditTab = ({ path, req }: DocumentTabServerProps) => (
  <li>
    <TimelineTabLink
      adminRoute={req.payload.config.routes.admin}
      path={path}
      label={translator(localeOf(req), 'credit')('panel.title')}
    />
  </li>
)
