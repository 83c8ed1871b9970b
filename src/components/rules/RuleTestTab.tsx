import type { DocumentTabServerProps } from 'payload'

import { translator } from '../../i18n'
import { localeOf } from '../../i18n/localeOf'
import { TimelineTabLink } from '../timeline/TimelineTabLink'
import { RuleTitle } from './RuleTitle'

/** The tab of a rule that tries it; with the tabs stands the heading of all of them. */
export const RuleTestTab = ({ path, req }: DocumentTabServerProps) => (
  <li>
    <TimelineTabLink
      adminRoute={req.payload.config.routes.admin}
      path={path}
      label={translator(localeOf(req))('rules:test.title')}
    />
    <RuleTitle />
  </li>
)
