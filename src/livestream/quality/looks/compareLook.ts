import { sql } from '@payloadcms/db-postgres/drizzle'

import { systemActor } from '../../../access/actor'
import type { ActionContext, Follow } from '../../../workflow/definition'
import { agree, judgementOf } from '../../decisions/decision'
import { findStandard } from './standard'
import { performAlso } from '../../../workflow/follow/performAlso'

/** What it is measured by comes onto the look only now, that the own judgement is in. */
export const standardColumns = async ({ tx, record }: ActionContext) => {
  const standard = await findStandard(tx, record)
  if (!standard) throw new TypeError(`Look ${record.id} is compared with nothing`)
  const { measure, policyCode, grounds, reviewed } = standard
  return {
    standardMeasure: measure,
    standardPolicyCode: policyCode,
    standardGrounds: grounds,
    reviewed,
  }
}

/** The stills of whoever has judged, for those who lead; of somebody it was dealt to before they stay shut. */
const openStills = ({ tx, collection, record }: ActionContext) =>
  tx.query(sql`
    update case_files set visibility = 'shown' where subject_collection = ${collection} and subject_id = ${record.id}
      and owner_id = ${record.owner ?? null}::uuid`)

/** Puts both side by side: the same code and the same measure is agreement. */
export const compareLook: Follow = async (context) => {
  const { tx, collection, record, now } = context
  const standard = await findStandard(tx, record)
  const isSame = standard && agree({ ...judgementOf(context), ...standard }, judgementOf(context))
  const action = standard ? (isSame ? 'agree' : 'differ') : 'drop'
  await performAlso(tx, { collection, id: record.id, action, actor: systemActor('quality'), now })
  await openStills(context)
}
