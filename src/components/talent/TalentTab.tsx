import type { DocumentTabServerProps } from 'payload'

import { translator } from '../../i18n'
import { localeOf } from '../../i18n/localeOf'
import { TimelineTabLink } from '../timeline/TimelineTabLink'

type Name = 'progress' | 'ranking' | 'scoring'

const tabOf = (name: Name) => {
  const Tab = ({ path, req }: DocumentTabServerProps) => (
    <li>
      <TimelineTabLink
        adminRoute={req.payload.config.routes.admin}
        path={path}
        label={translator(localeOf(req))(`talent:tabs.${name}`)}
      />
    </li>
  )
  return Tab
}

/** The tabs of a programme and of a review that lead to their own pages. */
export const ProgressViewTab = tabOf('progress')
export const RankingViewTab = tabOf('ranking')
export const ScoringViewTab = tabOf('scoring')
