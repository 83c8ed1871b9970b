import { sql } from '@payloadcms/db-postgres/drizzle'

import { placeOf } from '../../../access/placeOf'
import { SLUGS } from '../../../collections/slugs'
import { reasonOf } from '../../../errors/Refusal'
import { begin } from '../../../workflow/begin'
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
  const { county, agency } = placeOf(record)
  await begin(tx, {
    collection: SLUGS.goldenCases,
    data: {
      case: record.id,
      caseTitle: String(record.title),
      measure,
      policyCode,
      grounds,
      owner: actor.kind === 'staff' ? actor.id : null,
      county,
      agency,
    },
    actor,
    trace: { case: record.id, measure, policyCode },
    now,
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
