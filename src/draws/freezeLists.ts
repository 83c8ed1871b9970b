import { sql } from '@payloadcms/db-postgres/drizzle'
import { v4 as uuidv4 } from 'uuid'

import { GRADES, UNGRADED } from '../credit/grades/rules'
import type { Grade } from '../credit/grades/rules'
import { reasonOf } from '../errors/Refusal'
import type { RegisterDefinition } from '../registers/definition'
import { getRegister } from '../registers/registry'
import type { ActionContext, Guard } from '../workflow/definition'
import { tableOf } from '../workflow/tableOf'
import { readCandidates, readInspectors } from './lists'
import { INSPECTORS_EACH, listDigest, sealedDigest, tokenOf } from './order'

const registerOf = ({ record }: Pick<ActionContext, 'record'>): RegisterDefinition =>
  getRegister(String(record.register))

const countyOf = ({ record: { county } }: Pick<ActionContext, 'record'>): string | null =>
  typeof county === 'string' ? county : null

const candidatesSql = (context: Pick<ActionContext, 'record'>) => {
  const { slug, publicStates } = registerOf(context)
  const county = countyOf(context)
  return sql`
    from ${tableOf(slug)} r
    where r.state::text = any(${`{${publicStates.join(',')}}`}::text[])
      and (${county}::text is null or r.county_id = ${county})`
}

/** County officers, each in the counties they are responsible for; nobody is sent elsewhere. */
const INSPECTORS = sql`
  select distinct u.id, u.name, c.counties_id as county_id from users u
    join users_roles r on r.parent_id = u.id and r.value::text = 'county-officer'
    join users_rels c on c.parent_id = u.id and c.path = 'counties'
  where u.disabled is not true`

/** There is somebody to draw from. */
export const hasCandidates: Guard = async (context) => {
  const [row] = await context.tx.query(sql`select 1 ${candidatesSql(context)} limit 1`)
  return row ? null : reasonOf('draw-without-candidates')
}

/** Every county with candidates has two to send, or the draw could not be carried out. */
export const hasInspectors: Guard = async (context) => {
  const rows = await context.tx.query<{ name: string; nameEn: string }>(sql`
    select n.name, n.name_en as "nameEn" from counties n
    where n.id in (select r.county_id ${candidatesSql(context)})
      and (select count(*) from (${INSPECTORS}) i where i.county_id = n.id) < ${INSPECTORS_EACH}
    order by n.id`)
  return rows.length === 0
    ? null
    : reasonOf('draw-too-few-inspectors', {
        counties: rows.map(({ name }) => name).join('、'),
        countiesEn: rows.map(({ nameEn }) => nameEn).join(', '),
      })
}

type Row = { id: string; name: string; code: string; county: string; grade: Grade | null }

const PORTION = 5000

/** In portions, so that a register of a million is frozen within the memory of one process. */
const storeCandidates = async (context: ActionContext): Promise<void> => {
  const { tx, record } = context
  const { slug } = registerOf(context)
  let after = '00000000-0000-0000-0000-000000000000'
  for (;;) {
    const rows = await tx.query<Row>(sql`
      select r.id::text, r.name, r.unified_code as code, r.county_id as county, (
          select g.grade::text from credit_grades g
          where g.subject_collection::text = ${slug} and g.subject_id = r.id::text and g.state = 'in-force') as grade
      ${candidatesSql(context)} and r.id > ${after}::uuid order by r.id limit ${PORTION}`)
    if (rows.length === 0) return
    const stored = rows.map((row) => {
      const salt = uuidv4()
      const group = GRADES.indexOf(row.grade ?? UNGRADED) + 1
      return { ...row, salt, group, token: tokenOf(salt, row.id) }
    })
    await tx.query(sql`
      insert into draw_candidates (draw_id, token, salt, risk_group, subject_collection, subject_id, subject_name,
        unified_code, county_id)
      select ${record.id}::uuid, token, salt, "group", ${slug}, id, name, code, county
      from jsonb_to_recordset(${JSON.stringify(stored)}::jsonb)
        as row(token text, salt text, "group" int, id uuid, name text, code text, county text)`)
    after = rows.at(-1)?.id ?? after
  }
}

const storeInspectors = ({ tx, record }: ActionContext) =>
  tx.query(sql`
    insert into draw_inspectors (draw_id, user_id, name, county_id)
    select ${record.id}::uuid, i.id, i.name, i.county_id from (${INSPECTORS}) i
    where i.county_id in (select county_id from draw_candidates where draw_id = ${record.id}::uuid)`)

/** Takes down who may be drawn and who may be sent, after the seed and before the draw; digests of both are published. */
export const freezeLists = async (context: ActionContext): Promise<Record<string, unknown>> => {
  const { tx, record, now } = context
  await storeCandidates(context)
  await storeInspectors(context)
  const candidates = await readCandidates(tx, record.id)
  return {
    candidates: candidates.length,
    listDigest: listDigest(candidates),
    sealedDigest: sealedDigest({ candidates, inspectors: await readInspectors(tx, record.id) }),
    frozenAt: now.toISOString(),
  }
}
