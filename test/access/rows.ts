import { sql } from '@payloadcms/db-postgres/drizzle'
import type { SQL } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'
import { v7 as uuidv7 } from 'uuid'

import type { Slug } from '../../src/collections/slugs'
import { query } from '../../src/db/transaction'
import { AGENCIES, COUNTIES } from '../support/people'

export type Row = {
  slug: Slug
  id: string
  agency: string | null
  county: string | null
  state: string | null
}

type Place = { agency: string; county: string }

const PLACES: Place[] = AGENCIES.flatMap((agency) => COUNTIES.map((county) => ({ agency, county })))

type Maker = (row: Row, ids: Record<string, string>) => SQL

const MAKERS: Partial<Record<Slug, { states: readonly string[]; make: Maker }>> = {
  policies: {
    states: ['drafting', 'issue-review', 'issued', 'repealed'],
    make: ({ id, agency, state }) =>
      sql`insert into policies (id, title, kind, agency_id, state) values (${id}, '细则', 'business-policy', ${agency}, ${state})`,
  },
  'policy-revisions': {
    states: ['working', 'locked'],
    make: ({ id, agency, state }, { policies }) =>
      sql`insert into policy_revisions (id, policy_id, name, ordinal, agency_id, state) values (${id}, ${policies}, '第1稿', 1, ${agency}, ${state})`,
  },
  'source-files': {
    states: [''],
    make: ({ id, agency }) =>
      sql`insert into source_files (id, agency_id, filename) values (${id}, ${agency}, ${`${id}.txt`})`,
  },
  consultations: {
    states: ['draft', 'division-review', 'scheduled', 'open', 'published', 'withdrawn'],
    make: ({ id, agency, county, state }, ids) =>
      sql`insert into consultations (id, title, policy_id, policy_revision_id, notice, agency_id, county_id, state)
        values (${id}, '征求意见', ${ids.policies}, ${ids['policy-revisions']}, '公告', ${agency}, ${county}, ${state})`,
  },
  comments: {
    states: ['received', 'decided'],
    make: ({ id, agency, county, state }, ids) =>
      sql`insert into comments (id, receipt_code, consultation_id, policy_revision_id, body, channel, arrived_at, locale, agency_id, county_id, state)
        values (${id}, ${id}, ${ids.consultations}, ${ids['policy-revisions']}, '意见', 'web', now(), 'zh', ${agency}, ${county}, ${state})`,
  },
  'comment-contacts': {
    states: [''],
    make: ({ id }, { comments }) =>
      sql`insert into comment_contacts (id, comment_id, name) values (${id}, ${comments}, '符小妹') on conflict do nothing`,
  },
  attachments: {
    states: [''],
    make: ({ id, agency, county }) =>
      sql`insert into attachments (id, original_name, sm3, agency_id, county_id, filename) values (${id}, '附件.pdf', 'x', ${agency}, ${county}, ${`${id}.pdf`})`,
  },
  users: {
    states: [''],
    make: ({ id, agency }) =>
      sql`insert into users (id, name, email, agency_id) values (${id}, '某人', ${`${id}@desk.example`}, ${agency})`,
  },
  'audit-entries': {
    states: [''],
    make: ({ id }) =>
      sql`insert into audit_entries (id, at, subject_collection, subject_id, sequence, action, actor, data, hash)
        values (${id}, now(), 'settings', ${id}, 1, 'edit', '{}', '{}', 'x')`,
  },
  outbox: {
    states: [''],
    make: ({ id }) =>
      sql`insert into outbox (id, kind, content, next_attempt_at) values (${id}, 'revalidate', '{"paths":[]}', now())`,
  },
}

/** Agencies and counties are there already; the counties of `COUNTIES` are the places themselves. */
const REFERENCE: Row[] = [
  ...AGENCIES.map((id) => ({ slug: 'agencies' as const, id, agency: id, county: null, state: null })),
  ...COUNTIES.map((id) => ({ slug: 'counties' as const, id, agency: null, county: id, state: null })),
]

/** One record of every collection in every state, for two agencies and two counties, straight in the database. */
export async function insertRows(payload: Payload): Promise<Row[]> {
  const rows = [...REFERENCE]
  for (const place of PLACES) {
    const ids: Record<string, string> = {}
    for (const [slug, { states, make }] of Object.entries(MAKERS)) {
      for (const state of states) {
        const row = { slug: slug as Slug, id: uuidv7(), ...place, state: state || null }
        await query(payload, make(row, ids))
        ids[slug] = row.id
        rows.push(row)
      }
    }
  }
  return rows
}
