import type { UIFieldServerProps } from 'payload'
import { formatAdminURL } from 'payload/shared'

import { SLUGS } from '../../collections/slugs'
import { translator } from '../../i18n'
import { localeOf } from '../../i18n/localeOf'

/** From a review's record to the page it is scored on. */
export const ToScoringField = ({ id, data, req }: UIFieldServerProps) => {
  const owner: unknown = (data as { owner?: unknown }).owner
  const ownerId = owner !== null && typeof owner === 'object' && 'id' in owner ? owner.id : owner
  if (!id || ownerId !== req.user?.id) return null
  const href = formatAdminURL({
    adminRoute: req.payload.config.routes.admin,
    path: `/collections/${SLUGS.talentScores}/${String(id)}/scoring`,
  })
  return (
    <p className="field-type">
      <a className="desk-talent__go" href={href}>
        {translator(localeOf(req))('talent:scoring.open')}
      </a>
    </p>
  )
}
