import { Client } from 'pg'

import { COMMENT_COLUMNS, commentRows } from './commentRows'
import type { Targets } from './commentRows'
import { copyInto } from './copyInto'

type Part = { drop: string; create: string }

/** Building an index or checking a key once over all rows is many times quicker than for each row. */
const findDroppable = async (client: Client): Promise<Part[]> => {
  const { rows } = await client.query<Part>(`
    select format('alter table comments drop constraint %I', conname) as drop,
        format('alter table comments add constraint %I %s', conname, pg_get_constraintdef(oid)) as create
      from pg_constraint where conrelid = 'comments'::regclass and contype = 'f'
    union all
    select format('drop index %I', relname), pg_get_indexdef(indexrelid)
      from pg_index join pg_class on pg_class.oid = indexrelid
      where indrelid = 'comments'::regclass and not indisprimary`)
  return rows
}

const findTargets = async (client: Client): Promise<Targets> => {
  const { rows } = await client.query<Targets>(`
    select id as consultation, policy_revision_id as "policyRevision", agency_id as agency,
        array(select id from counties order by id) as counties
      from consultations where state = 'open' limit 1`)
  const [targets] = rows
  if (!targets) throw new Error('The seed left no open consultation')
  return targets
}

const DAY = 24 * 60 * 60 * 1000

/** Fills `comments` of DATABASE_URL with as many rows as the first argument says. */
const main = async () => {
  const total = Number(process.argv[2])
  const client = new Client({ connectionString: process.env.DATABASE_URL })
  await client.connect()
  await client.query(`set maintenance_work_mem = '1GB'`)
  const parts = await findDroppable(client)
  for (const { drop } of parts) await client.query(drop)
  const rows = commentRows({
    total,
    seed: 20261124,
    since: new Date(Date.now() - 31 * DAY),
    targets: await findTargets(client),
  })
  await copyInto(client, { table: 'comments', columns: COMMENT_COLUMNS, rows })
  for (const { create } of parts) await client.query(create)
  await client.query('vacuum analyze comments')
  await client.end()
}

await main()
