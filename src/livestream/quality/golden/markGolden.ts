import { sql } from '@payloadcms/db-postgres/drizzle'
import { v7 as uuidv7 } from 'uuid'

import { placeOf } from '../../../access/placeOf'
import { appendAudit } from '../../../audit/append'
import { SLUGS } from '../../../collections/slugs'
import { reasonOf } from '../../../errors/Refusal'
import type { ActionDefinition, Follow, Guard } from '../../../workflow/definition'
import { codeIsNamed, judgementOf, LOOK_JUDGEMENT } from '../../decisions/decision'
import { SENIORS } from '../../measures'

const isNotGolden: Guard = async ({ tx, record }) => {
  const [known] = await tx.query(sql`select 1 from golden_cases where case_id = ${record.id}::uuid`)
  return known ? reasonOf('golden-already') : null
}

const store: Follow = async (context) => {
  const { tx, record, actor, now } = context
  const { measure, policyCode, grounds } = judgementOf(context)
  const id = uuidv7()
  const { county, agency } = placeOf(record)
  await tx.payload.db.create({
    collection: SLUGS.goldenCases,
    customID: id,
    req: tx.req,
    returning: false,
    data: {
      state: 'in-use',
      revision: 1,
      case: record.id,
      caseTitle: String(record.title),
      measure,
      policyCode,
      grounds,
      owner: actor.kind === 'staff' ? actor.id : null,
      county,
      agency,
      createdAt: now.toISOString(),
      updatedAt: now.toISOString(),
    },
  })
  await appendAudit(tx, {
    collection: SLUGS.goldenCases,
    id,
    action: 'create',
    actor,
    at: now,
    toState: 'in-use',
    data: { case: record.id, measure, policyCode },
  })
}

/** A senior says of a closed case what the right answer is; nothing of the case itself changes. */
export const markGolden: ActionDefinition<'closed'> = {
  from: ['closed'],
  to: 'same',
  by: SENIORS,
  input: LOOK_JUDGEMENT,
  guards: [isNotGolden, codeIsNamed],
  follow: [store],
}
