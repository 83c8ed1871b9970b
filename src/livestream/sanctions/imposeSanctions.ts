import { sql } from '@payloadcms/db-postgres/drizzle'

import { systemActor } from '../../access/actor'
import { placeOf } from '../../access/placeOf'
import { SLUGS } from '../../collections/slugs'
import type { Transaction } from '../../db/transaction'
import { begin } from '../../workflow/begin'
import type { ActionContext, Follow } from '../../workflow/definition'
import { addMonths } from '../addMonths'
import { countIn } from '../measures'
import { keysOf } from './evasion'
import type { Identity } from './evasion'
import { performAlso } from '../../workflow/follow/performAlso'

/** How long a strike is remembered. */
const STRIKE_MONTHS = 12

type Subject = Identity & {
  name: string
  operator: string
  streamer: string | null
}

/** Whom a decision strikes: who runs the room, and who spoke where that is known. */
const findSubject = async (
  tx: Transaction,
  record: Record<string, unknown>,
): Promise<Subject | undefined> => {
  const [row] = await tx.query<Subject>(sql`
    select o.name, o.id as operator, o.unified_code as "unifiedCode", o.contact_phone as phone, o.payee,
      s.id as streamer, s.identity_digest as "identityDigest", s.phone as "otherPhone", s.payee as "otherPayee"
    from live_rooms r join live_operators o on o.id = r.operator_id
      left join broadcasts b on b.id = ${record.broadcast ?? null}::uuid
      left join streamers s on s.id = b.streamer_id
    where r.id = ${record.room ?? null}::uuid`)
  return row
}

type Sanction = { kind: 'strike' | 'blacklist'; points: number; endsAt: Date; decision: string }

const impose = async (
  { tx, record, actor, now }: ActionContext,
  subject: Subject,
  { kind, points, endsAt, decision }: Sanction,
) => {
  const { county, agency } = placeOf(record)
  await begin(tx, {
    collection: SLUGS.liveSanctions,
    data: {
      kind,
      points,
      subjectName: subject.name,
      operator: subject.operator,
      streamer: subject.streamer,
      case: record.id,
      decision,
      policyCode: record.policyCode,
      keys: keysOf(subject).join('\n'),
      startsAt: now.toISOString(),
      endsAt: endsAt.toISOString(),
      county,
      agency,
    },
    actor,
    trace: { case: record.id, kind, points, endsAt: endsAt.toISOString() },
    now,
  })
}

/** With the notice: a strike by how grave the matter is, and an entry in the blacklist where that was decided. */
export const imposeSanctions: Follow = async (context) => {
  const { tx, record, now } = context
  const subject = await findSubject(tx, record)
  if (!subject) return
  const [standing] = await tx.query<{ decision: string; severity: string }>(sql`
    select d.id as decision, c.severity::text as severity from case_decisions d
      join policy_codes c on c.id = d.policy_code_id
    where d.case_id = ${record.id}::uuid and d.state = 'opened' and d.measure::text = ${record.measure}
    order by d.created_at desc limit 1`)
  if (!standing) return
  const { decision } = standing
  const points = Number(standing.severity)
  await impose(context, subject, { kind: 'strike', points, endsAt: addMonths(now, STRIKE_MONTHS), decision })
  if (record.measure !== 'blacklist') return
  const endsAt = addMonths(now, countIn(String(record.term)))
  await impose(context, subject, { kind: 'blacklist', points: 0, endsAt, decision })
}

/** Takes back whatever rests on a case's decision. */
export const liftSanctions: Follow = async ({ tx, record, now }) => {
  const rows = await tx.query<{ id: string }>(sql`
    select id from live_sanctions where case_id = ${record.id}::uuid and state <> 'lifted' order by id`)
  for (const { id } of rows) {
    await performAlso(tx, {
      collection: SLUGS.liveSanctions,
      id,
      action: 'lift',
      actor: systemActor('moderation'),
      now,
    })
  }
}
