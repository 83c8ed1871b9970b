import { sql } from '@payloadcms/db-postgres/drizzle'
import type { SQL } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'
import { v7 as uuidv7 } from 'uuid'

import type { Slug } from '../../src/collections/slugs'
import { query } from '../../src/db/transaction'
import { REVIEW_ITEMS } from '../../src/livestream/broadcasts/reviewItems'
import { emptyChecklist } from '../../src/registers/inspections/checklist'
import { AGENCIES, COUNTIES } from '../support/people'

export type Row = {
  slug: Slug
  id: string
  agency: string | null
  county: string | null
  state: string | null
  /** The collection a letter is about. */
  about?: string
}

type Place = { agency: string; county: string }

const PLACES: Place[] = AGENCIES.flatMap((agency) => COUNTIES.map((county) => ({ agency, county })))

/** Calendars are one a year. */
let year = 2040

type Maker = (row: Row, ids: Record<string, string>) => SQL

type Source = { states: readonly string[]; abouts?: readonly string[]; make: Maker }

const MAKERS: Partial<Record<Slug, Source>> = {
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
  points: {
    states: ['open', 'legal-review', 'decided'],
    make: ({ id, agency, state }, { consultations }) =>
      sql`insert into points (id, consultation_id, title, agency_id, state) values (${id}, ${consultations}, '要点', ${agency}, ${state})`,
  },
  'reason-templates': {
    states: [''],
    make: ({ id, agency }) =>
      sql`insert into reason_templates (id, title, disposition, text, agency_id) values (${id}, '已有规定', 'not-adopted', '理由', ${agency})`,
  },
  campaigns: {
    states: [''],
    make: ({ id, agency }, { consultations, comments }) =>
      sql`insert into campaigns (id, consultation_id, sample_id, members, first_at, last_at, agency_id)
        values (${id}, ${consultations}, ${comments}, 2, now(), now(), ${agency})`,
  },
  mailboxes: {
    states: [''],
    make: ({ id, agency }) =>
      sql`insert into mailboxes (id, address, connection, agency_id) values (${id}, ${`${id}@desk.example`}, 'IMAP_URL', ${agency})`,
  },
  'mail-messages': {
    states: ['waiting', 'taken'],
    make: ({ id, agency, state }, { mailboxes }) =>
      sql`insert into mail_messages (id, mailbox_id, message_id, received_at, kind, sm3, agency_id, state, filename)
        values (${id}, ${mailboxes}, ${id}, now(), 'comment', 'x', ${agency}, ${state}, ${`${id}.eml`})`,
  },
  'import-batches': {
    states: ['checked', 'done'],
    make: ({ id, agency, state }, { consultations }) =>
      sql`insert into import_batches (id, consultation_id, channel, agency_id, state, filename)
        values (${id}, ${consultations}, 'import', ${agency}, ${state}, ${`${id}.csv`})`,
  },
  'privacy-requests': {
    states: ['submitted', 'granted'],
    make: ({ id, agency, state }, { comments }) =>
      sql`insert into privacy_requests (id, kind, comment_id, submitted_at, due_at, locale, agency_id, state)
        values (${id}, 'access', ${comments}, now(), now(), 'zh', ${agency}, ${state})`,
  },
  'defence-rules': {
    states: [''],
    make: ({ id }) =>
      sql`insert into defence_rules (id, kind, act, points, seconds) values (${id}, 'limit', 'submission', 5, 60)`,
  },
  'adoption-reports': {
    states: [''],
    make: ({ id, agency }, { consultations }) =>
      sql`insert into adoption_reports (id, consultation_id, snapshot, published_at, agency_id)
        values (${id}, ${consultations}, '{}', now(), ${agency})`,
  },
  'clause-mappings': {
    states: [''],
    make: ({ id, agency }, ids) =>
      sql`insert into clause_mappings (id, policy_id, from_revision_id, to_revision_id, agency_id)
        select ${id}, ${ids.policies}, ${ids['policy-revisions']}, r.id, ${agency} from policy_revisions r
        where r.policy_id = ${ids.policies} and r.id <> ${ids['policy-revisions']} limit 1`,
  },
  enterprises: {
    states: ['submitted', 'filed', 'revoked'],
    make: ({ id, agency, county, state }) =>
      sql`insert into enterprises (id, name, receipt_code, agency_id, county_id, state)
        values (${id}, '某公司', ${id}, ${agency}, ${county}, ${state})`,
  },
  'service-providers': {
    states: ['submitted', 'accredited'],
    make: ({ id, agency, county, state }) =>
      sql`insert into service_providers (id, name, receipt_code, agency_id, county_id, state)
        values (${id}, '某机构', ${id}, ${agency}, ${county}, ${state})`,
  },
  'trademark-stations': {
    states: ['submitted', 'accredited'],
    make: ({ id, agency, county, state }) =>
      sql`insert into trademark_stations (id, name, receipt_code, agency_id, county_id, state)
        values (${id}, '某处', ${id}, ${agency}, ${county}, ${state})`,
  },
  parks: {
    states: ['submitted', 'accredited'],
    make: ({ id, agency, county, state }) =>
      sql`insert into parks (id, name, receipt_code, agency_id, county_id, state)
        values (${id}, '某处', ${id}, ${agency}, ${county}, ${state})`,
  },
  'livestream-bases': {
    states: ['submitted', 'accredited'],
    make: ({ id, agency, county, state }) =>
      sql`insert into livestream_bases (id, name, receipt_code, agency_id, county_id, state)
        values (${id}, '某处', ${id}, ${agency}, ${county}, ${state})`,
  },
  'selection-centres': {
    states: ['submitted', 'accredited'],
    make: ({ id, agency, county, state }) =>
      sql`insert into selection_centres (id, name, receipt_code, agency_id, county_id, state)
        values (${id}, '某处', ${id}, ${agency}, ${county}, ${state})`,
  },
  'registry-files': {
    states: [''],
    make: ({ id, agency, county }) =>
      sql`insert into registry_files (id, original_name, sm3, subject_collection, agency_id, county_id, filename)
        values (${id}, '执照.pdf', 'x', 'parks', ${agency}, ${county}, ${`${id}.pdf`})`,
  },
  'register-imports': {
    states: ['checked', 'done'],
    make: ({ id, agency, county, state }) =>
      sql`insert into register_imports (id, register, agency_id, county_id, state, filename)
        values (${id}, 'enterprises', ${agency}, ${county}, ${state}, ${`${id}.csv`})`,
  },
  'credit-imports': {
    states: ['checked', 'done'],
    make: ({ id, agency, county, state }) =>
      sql`insert into credit_imports (id, register, agency_id, county_id, state, filename)
        values (${id}, 'enterprises', ${agency}, ${county}, ${state}, ${`${id}.csv`})`,
  },
  'platform-imports': {
    states: ['checked', 'done'],
    make: ({ id, agency, state }) =>
      sql`insert into platform_imports (id, list, platform, period, agency_id, state, filename)
        values (${id}, 'rooms', 'douyin', '2026-07', ${agency}, ${state}, ${`${id}.csv`})`,
  },
  'change-requests': {
    states: ['requested', 'approved'],
    make: ({ id, agency, county, state }) =>
      sql`insert into change_requests (id, register, record, changes, agency_id, county_id, state)
        values (${id}, 'enterprises', ${id}, '[]', ${agency}, ${county}, ${state})`,
  },
  inspections: {
    states: ['planned', 'visited', 'passed'],
    make: ({ id, agency, county, state }) =>
      sql`insert into inspections (id, register, record, kind, inspectors, checklist, agency_id, county_id, state)
        values (${id}, 'parks', ${id}, 'routine', '甲、乙', '[]', ${agency}, ${county}, ${state})`,
  },
  'register-returns': {
    states: ['due', 'submitted', 'accepted'],
    make: ({ id, agency, county, state }) =>
      sql`insert into register_returns (id, register, record, kind, period, agency_id, county_id, state)
        values (${id}, 'parks', ${id}, 'indicators', '2026Q3', ${agency}, ${county}, ${state})`,
  },
  'service-records': {
    states: ['recorded', 'void'],
    make: ({ id, agency, county, state }) =>
      sql`insert into service_records (id, register, record, served_on, topic, client, adviser, outcome, submission_key, agency_id, county_id, state)
        values (${id}, 'trademark-stations', ${id}, now(), 'use', '某公司', '符小妹', '已指导', ${id}, ${agency}, ${county}, ${state})`,
  },
  'talent-programmes': {
    states: ['draft', 'review', 'scoring', 'withdrawn'],
    make: ({ id, agency, county, state }) =>
      sql`insert into talent_programmes (id, title, kind, description, quota, reviewers_each, publicity_days, award_title, award_text, agency_id, county_id, state)
        values (${id}, '评选', 'selection', '说明', 1, 2, 5, '证书', '特发此证', ${agency}, ${county}, ${state})`,
  },
  'talent-applications': {
    states: ['submitted', 'shortlisted'],
    make: ({ id, agency, county, state }, ids) =>
      sql`insert into talent_applications (id, name, receipt_code, programme_id, agency_id, county_id, state)
        values (${id}, '某人', ${id}, ${ids['talent-programmes']}, ${agency}, ${county}, ${state})`,
  },
  'talent-scores': {
    states: ['assigned', 'submitted', 'opened'],
    make: ({ id, agency, county, state }, ids) =>
      sql`with reviewer as (
          insert into users (id, name, email) values (${uuidv7()}, '评审人', ${`${id}@panel.example`}) returning id)
        insert into talent_scores (id, name, programme_id, application_id, owner_id, agency_id, county_id, state)
        select ${id}, '某人', ${ids['talent-programmes']}, ${ids['talent-applications']}, reviewer.id, ${agency}, ${county}, ${state}
        from reviewer`,
  },
  'talent-objections': {
    states: ['received', 'upheld'],
    make: ({ id, agency, county, state }, ids) =>
      sql`insert into talent_objections (id, grounds, receipt_code, programme_id, agency_id, county_id, state)
        values (${id}, '有异议', ${id}, ${ids['talent-programmes']}, ${agency}, ${county}, ${state})`,
  },
  'policy-codes': {
    states: [''],
    make: ({ id }) =>
      sql`insert into policy_codes (id, code, title, title_en, topic, severity, source, basis)
        values (${id}, ${id}, '情形', 'Behaviour', 'commerce', '2', 'conduct-code', '第十四条')`,
  },
  'live-operators': {
    states: ['draft', 'verified'],
    make: ({ id, agency, county, state }) =>
      sql`insert into live_operators (id, name, kind, contact_name, contact_email, locale, agency_id, county_id, state)
        values (${id}, '某传媒公司', 'operator', '符小妹', 'a@desk.example', 'zh', ${agency}, ${county}, ${state})`,
  },
  'live-rooms': {
    states: [''],
    make: ({ id, agency, county }, ids) =>
      sql`insert into live_rooms (id, name, platform, platform_account, account_key, operator_id, agency_id, county_id)
        values (${id}, '某直播间', 'douyin', ${id}, ${id}, ${ids['live-operators']}, ${agency}, ${county})`,
  },
  streamers: {
    states: ['draft', 'verified'],
    make: ({ id, agency, county, state }) =>
      sql`insert into streamers (id, stage_name, name, topic, agency_id, county_id, state)
        values (${id}, '小妹', '符小妹', 'none', ${agency}, ${county}, ${state})`,
  },
  broadcasts: {
    states: ['planned', 'live', 'ended'],
    make: ({ id, agency, county, state }, ids) =>
      sql`insert into broadcasts (id, title, room_id, streamer_id, starts_at, ends_at, checklist, agency_id, county_id, state)
        values (${id}, '夜场', ${ids['live-rooms']}, ${ids.streamers}, now() + interval '1 day', now() + interval '26 hours',
          ${JSON.stringify(emptyChecklist({ items: REVIEW_ITEMS }))}, ${agency}, ${county}, ${state})`,
  },
  'live-cases': {
    states: ['open', 'second-review', 'closed'],
    make: ({ id, agency, county, state }) =>
      sql`insert into live_cases (id, title, topic, agency_id, county_id, state)
        values (${id}, '某直播间', 'commerce', ${agency}, ${county}, ${state})`,
  },
  'live-reports': {
    states: ['joined'],
    make: ({ id, agency, county, state }, ids) =>
      sql`insert into live_reports (id, channel, topic, platform, room_text, description, case_id, agency_id, county_id, state)
        values (${id}, 'web', 'commerce', 'douyin', '某直播间', '绝对化用语', ${ids['live-cases']}, ${agency}, ${county}, ${state})`,
  },
  'case-files': {
    states: [''],
    make: ({ id, agency, county }) =>
      sql`insert into case_files (id, original_name, sm3, agency_id, county_id, filename)
        values (${id}, '截图.png', 'x', ${agency}, ${county}, ${`${id}.png`})`,
  },
  recordings: {
    states: [''],
    make: ({ id, agency, county }, ids) =>
      sql`insert into recordings (id, original_name, mime_type, bytes, sm3, file, case_id, agency_id, county_id)
        values (${id}, '回放.mp4', 'video/mp4', 1, 'x', ${id}, ${ids['live-cases']}, ${agency}, ${county})`,
  },
  'case-marks': {
    states: [''],
    make: ({ id, agency, county }, ids) =>
      sql`insert into case_marks (id, case_id, in_ms, out_ms, note, visibility, agency_id, county_id)
        values (${id}, ${ids['live-cases']}, 0, 1000, '口播', 'shown', ${agency}, ${county})`,
  },
  patrols: {
    states: [''],
    make: ({ id, agency, county }, ids) =>
      sql`insert into patrols (id, title, broadcast_id, room_id, owner_id, agency_id, county_id)
        values (${id}, '某场', ${ids.broadcasts}, ${ids['live-rooms']}, (select id from users limit 1), ${agency}, ${county})`,
  },
  'case-decisions': {
    states: ['sealed', 'opened'],
    make: ({ id, agency, county, state }, ids) =>
      sql`insert into case_decisions (id, case_id, origin, measure, grounds, agency_id, county_id, state)
        values (${id}, ${ids['live-cases']}, 'first', 'blacklist', '理由', ${agency}, ${county}, ${state})`,
  },
  'case-appeals': {
    states: ['filed', 'upheld'],
    make: ({ id, agency, county, state }, ids) =>
      sql`insert into case_appeals (id, case_title, case_id, decision_id, grounds, agency_id, county_id, state)
        select ${id}, '某直播间', ${ids['live-cases']}, d.id, '不服', ${agency}, ${county}, ${state} from case_decisions d
        where not exists (select 1 from case_appeals a where a.decision_id = d.id) limit 1`,
  },
  'case-referrals': {
    states: ['sent', 'answered', 'recalled'],
    make: ({ id, agency, county, state }, ids) =>
      sql`insert into case_referrals (id, number, case_id, recipient, addressee, facts, agency_id, county_id, state)
        values (${id}, ${id}, ${ids['live-cases']}, 'cyberspace', '某网信办', '{}', ${agency}, ${county}, ${state})`,
  },
  'live-sanctions': {
    states: ['active', 'ended'],
    make: ({ id, agency, county, state }, ids) =>
      sql`insert into live_sanctions (id, kind, subject_name, case_id, agency_id, county_id, state)
        values (${id}, 'strike', '某公司', ${ids['live-cases']}, ${agency}, ${county}, ${state})`,
  },
  'holiday-calendars': {
    states: [''],
    make: ({ id }) => {
      year += 1
      return sql`insert into holiday_calendars (id, year, days_off, source) values (${id}, ${year}, '', '通知')`
    },
  },
  'quality-looks': {
    states: ['waiting', 'dealt', 'differing'],
    make: ({ id, agency, county, state }, ids) =>
      sql`insert into quality_looks (id, title, period, topic, case_id, agency_id, county_id, state)
        values (${id}, '商品 · 2026-W47', '2026-W47', 'commerce', ${ids['live-cases']}, ${agency}, ${county}, ${state})`,
  },
  'golden-cases': {
    states: ['in-use'],
    make: ({ id, agency, county, state }, ids) =>
      sql`insert into golden_cases (id, case_title, case_id, measure, grounds, agency_id, county_id, state)
        values (${id}, '某直播间', ${ids['live-cases']}, 'warning', '理由', ${agency}, ${county}, ${state})`,
  },
  delegations: {
    states: ['offered', 'active'],
    make: ({ id, agency, state }, { users }) =>
      sql`insert into delegations (id, owner_id, delegate_id, first_day, last_day, ends_at, reason, agency_id, state)
        values (${id}, ${users}, ${users}, now(), now(), now(), '出差', ${agency}, ${state})`,
  },
  'opinion-requests': {
    states: ['asked', 'answered'],
    make: ({ id, agency, county, state }) =>
      sql`insert into opinion_requests (id, subject_collection, subject, body, question, until, agency_id, county_id, state)
        values (${id}, 'points', ${id}, '海关', '是否同意？', now(), ${agency}, ${county}, ${state})`,
  },
  'text-rules': {
    states: ['draft', 'live'],
    make: ({ id, state }) =>
      sql`with rule as (
          insert into text_rules (id, name, kind, severity, policy_code, words, version, state)
          values (${id}, '关键词', 'keywords', 'minor', '26', '国家级', 1, ${state}) returning id)
        insert into text_rules_scopes (id, "order", parent_id, value) select gen_random_uuid(), 1, id, 'title' from rule`,
  },
  certificates: {
    states: ['valid', 'withdrawn'],
    abouts: [
      'enterprises',
      'parks',
      'credit-records',
      'credit-grades',
      'commitments',
      'talent-applications',
      'talent-objections',
    ],
    make: ({ id, agency, county, state, about }) =>
      sql`insert into certificates (id, kind, number, title, holder, code, digest, facts, issued_at, valid_from, subject_collection, subject_id, agency_id, county_id, state)
        values (${id}, ${id}, ${id}, '备案证书', '某公司', ${id}, 'x', '{}', now(), now(), ${about}, ${id}, ${agency}, ${county}, ${state})`,
  },
  'credit-records': {
    states: ['drafted', 'in-force'],
    make: ({ id, agency, county, state }) =>
      sql`insert into credit_records (id, unified_code, subject_collection, subject_id, kind, months, facts, basis, decided_on, agency_id, county_id, state)
        values (${id}, '91460105MA5T00010T', 'enterprises', ${id}, 'honour', 6, '事实', '依据', now(), ${agency}, ${county}, ${state})`,
  },
  commitments: {
    states: ['pending', 'broken'],
    make: ({ id, agency, county, state }) =>
      sql`insert into commitments (id, unified_code, subject_collection, subject_id, type, text, signed_on, perform_by, agency_id, county_id, state)
        values (${id}, '91460105MA5T00010T', 'enterprises', ${id}, 'voluntary', '承诺', now(), now(), ${agency}, ${county}, ${state})`,
  },
  'credit-grades': {
    states: ['proposed', 'in-force'],
    make: ({ id, agency, county, state }) =>
      sql`insert into credit_grades (id, unified_code, subject_collection, subject_id, proposed_grade, reasons, agency_id, county_id, state)
        values (${id}, '91460105MA5T00010T', 'enterprises', ${id}, 'B', '[]', ${agency}, ${county}, ${state})`,
  },
  'inspection-draws': {
    states: ['drafted', 'published'],
    make: ({ id, agency, county, state }) =>
      sql`insert into inspection_draws (id, title, register, county_id, planned_on, share_a, share_b, share_c, share_d, agency_id, state)
        values (${id}, '抽查', 'enterprises', ${county}, now(), 2, 5, 20, 50, ${agency}, ${state})`,
  },
  venues: {
    states: [''],
    make: ({ id, agency, county }) =>
      sql`insert into venues (id, name, address, place_id, agency_id, county_id)
        values (${id}, '会展中心', '滨海大道1号', '460100', ${agency}, ${county})`,
  },
  'venue-rooms': {
    states: [''],
    make: ({ id, agency, county }, { venues }) =>
      sql`insert into venue_rooms (id, name, venue_id, agency_id, county_id)
        values (${id}, '一号厅', ${venues}, ${agency}, ${county})`,
  },
  speakers: {
    states: [''],
    make: ({ id, agency, county }) =>
      sql`insert into speakers (id, name, agency_id, county_id) values (${id}, '符小妹', ${agency}, ${county})`,
  },
  events: {
    states: ['draft', 'county-review', 'approved', 'published', 'held', 'postponed', 'cancelled'],
    make: ({ id, agency, county, state }) =>
      sql`insert into events (id, title, kind, audience, language, format, starts_at, ends_at, expected_size, agency_id, county_id, state)
        values (${id}, '选品对接会', 'matchmaking', 'buyers', 'zh', 'onsite', now(), now() + interval '1 hour', 50, ${agency}, ${county}, ${state})`,
  },
  'event-registrations': {
    states: ['waiting', 'registered', 'attended', 'cancelled'],
    make: ({ id, agency, county, state }, { events }) =>
      sql`insert into event_registrations (id, event_id, name, receipt_code, agency_id, county_id, state)
        values (${id}, ${events}, '符小妹', ${id}, ${agency}, ${county}, ${state})`,
  },
  'event-guest-lists': {
    states: ['checked', 'done'],
    make: ({ id, agency, county, state }, { events }) =>
      sql`insert into event_guest_lists (id, event_id, agency_id, county_id, state, filename)
        values (${id}, ${events}, ${agency}, ${county}, ${state}, ${`${id}.csv`})`,
  },
  'event-files': {
    states: [''],
    make: ({ id, agency, county }, { events }) =>
      sql`insert into event_files (id, event_id, use, caption, agency_id, county_id, filename, mime_type)
        values (${id}, ${events}, 'scene', '会场', ${agency}, ${county}, ${`${id}.png`}, 'image/png')`,
  },
  runs: {
    states: [''],
    make: ({ id }, { users }) =>
      sql`insert into runs (id, kind, params, owner_id) values (${id}, 'export', '{}', ${users})`,
  },
}

/** Agencies and counties are there already; the counties of `COUNTIES` are the places themselves. */
const REFERENCE: Row[] = [
  ...AGENCIES.map((id) => ({ slug: 'agencies' as const, id, agency: id, county: null, state: null })),
  ...COUNTIES.map((id) => ({ slug: 'counties' as const, id, agency: null, county: id, state: null })),
]

/** One record of every collection in every state, and of letters about every subject, for two agencies and two counties, straight in the database. */
export async function insertRows(payload: Payload): Promise<Row[]> {
  const rows = [...REFERENCE]
  for (const place of PLACES) {
    const ids: Record<string, string> = {}
    for (const [slug, { states, abouts = [undefined], make }] of Object.entries(MAKERS)) {
      for (const [state, about] of states.flatMap((one) => abouts.map((other) => [one, other] as const))) {
        const row = { slug: slug as Slug, id: uuidv7(), ...place, state: state || null, about }
        await query(payload, make(row, ids))
        ids[slug] = row.id
        rows.push(row)
      }
    }
  }
  return rows
}

/** Long work somebody asked for; returns its id. */
export async function insertRun(payload: Payload, owner: string): Promise<string> {
  const id = uuidv7()
  await query(
    payload,
    sql`insert into runs (id, kind, params, owner_id) values (${id}, 'export', '{}', ${owner})`,
  )
  return id
}

/** A delegation this person has offered; returns its id. */
export async function insertDelegation(payload: Payload, owner: string): Promise<string> {
  const id = uuidv7()
  await query(
    payload,
    sql`insert into delegations (id, owner_id, delegate_id, first_day, last_day, ends_at, reason, agency_id, state)
      values (${id}, ${owner}, ${owner}, now(), now(), now(), '出差', 'harbour', 'offered')`,
  )
  return id
}

/** Something this person has been asked to score, of an agency that is not theirs; returns its id. */
export async function insertScore(payload: Payload, owner: string): Promise<string> {
  const id = uuidv7()
  await query(
    payload,
    sql`insert into talent_scores (id, name, programme_id, application_id, owner_id, agency_id, state)
      select ${id}, '某人', programme_id, id, ${owner}, 'upland', 'ready' from talent_applications limit 1`,
  )
  return id
}

/** A question this person has asked, of a record outside their scope; returns its id. */
export async function insertQuestion(payload: Payload, owner: string): Promise<string> {
  const id = uuidv7()
  await query(
    payload,
    sql`insert into opinion_requests (id, subject_collection, subject, body, question, until, agency_id, owner_id, state)
      values (${id}, 'points', ${id}, '税务', '是否同意？', now(), 'upland', ${owner}, 'asked')`,
  )
  return id
}
