import { sql } from '@payloadcms/db-postgres/drizzle'
import type { SQL } from '@payloadcms/db-postgres/drizzle'

import type { Transaction } from '../db/transaction'
import type { Locale } from '../i18n'
import type { ShownMark } from '../moderation/rules/showHits'
import type { LineFault } from '../moderation/transcripts/cue'
import type { TextKind } from '../moderation/transcripts/kinds'

type Query = Transaction['query']

export type ShownText = {
  id: string
  kind: TextKind
  name: string
  sm3: string
  cues: number
  faults: LineFault[]
  addedAt: string
}

/** The texts of a broadcast or case, the newest last. */
export const findBroadcastTexts = async (query: Query, subject: string): Promise<ShownText[]> => {
  const rows = await query<ShownText>(sql`
    select id, kind, original_name as name, sm3, cue_count as cues, faults, added_at as "addedAt" from broadcast_texts
    where subject_id = ${subject}::uuid and withdrawn_at is null order by kind desc, added_at, id`)
  return rows.map((row) => ({ ...row, addedAt: new Date(row.addedAt).toISOString() }))
}

export type ShownCue = {
  place: number
  startMs: number | null
  endMs: number | null
  speaker: string | null
  text: string
  marks: ShownMark[]
}

/** A stretch of a text; `next` is where the following one begins, null at the end. */
export type CuePage = { cues: ShownCue[]; hasEarlier: boolean; next: number | null }

const PAGE = 200

/** Cues shown before the one that is asked for by its moment. */
const LEAD = 20

type Asked = {
  subject: string
  text: string
  from?: number
  at?: number
  search: string
  hitsOnly: boolean
  locale: Locale
}

const placeAt = async (query: Query, { text, at }: Asked): Promise<number> => {
  if (at === undefined) return 0
  const [row] = await query<{ place: number }>(sql`
    select place from broadcast_cues where text_id = ${text}::uuid and start_ms <= ${at}
    order by start_ms desc, place desc limit 1`)
  return Math.max((row?.place ?? 0) - LEAD, 0)
}

const escaped = (search: string) => search.replace(/[\\%_]/g, (sign) => `\\${sign}`)

const conditions = ({ text, search, hitsOnly }: Asked): SQL[] => [
  sql`c.text_id = ${text}::uuid`,
  ...(search === ''
    ? []
    : [sql`(c.body ilike ${`%${escaped(search)}%`} or c.speaker ilike ${`%${escaped(search)}%`})`]),
  ...(hitsOnly
    ? [
        sql`exists (select 1 from rule_findings f where f.text_id = c.text_id and f.is_live
        and f.passages @> jsonb_build_array(jsonb_build_object('cue', c.place)))`,
      ]
    : []),
]

type MarkRow = Omit<ShownMark, 'start' | 'end' | 'group'> & {
  passages: { cue: number; start: number; end: number }[]
}

/** Places of rules in force in a stretch; a place may have begun in a cue before it. */
const marksIn = async (query: Query, { text, locale }: Asked, first: number, last: number) => {
  const rows = await query<MarkRow>(sql`
    select ${locale === 'en' ? sql`coalesce(nullif(r.name_en, ''), r.name)` : sql`r.name`} as rule,
      r.severity::text, r.policy_code as "policyCode", f.word, f.form, f.passages
    from rule_findings f join text_rules r on r.id = f.rule_id
    where f.text_id = ${text}::uuid and f.is_live and f.cue >= ${first - LEAD} and f.cue <= ${last}
    order by f.cue, f.start_at limit 2000`)
  const marks = new Map<number, ShownMark[]>()
  for (const { passages, ...mark } of rows) {
    for (const { cue, start, end } of passages) {
      marks.set(cue, [...(marks.get(cue) ?? []), { ...mark, start, end, group: 'hits' }])
    }
  }
  return marks
}

/** @returns undefined where the broadcast or case has no such text. */
export const findCues = async (query: Query, asked: Asked): Promise<CuePage | undefined> => {
  const { text, subject } = asked
  const [known] = await query(sql`
    select 1 from broadcast_texts where id = ${text}::uuid and subject_id = ${subject}::uuid and withdrawn_at is null`)
  if (!known) return undefined
  const from = asked.from ?? (await placeAt(query, asked))
  const where = sql.join(conditions(asked), sql` and `)
  const rows = await query<Omit<ShownCue, 'marks'>>(sql`
    select c.place, c.start_ms as "startMs", c.end_ms as "endMs", c.speaker, c.body as text from broadcast_cues c
    where ${where} and c.place >= ${from} order by c.place limit ${PAGE + 1}`)
  const shown = rows.slice(0, PAGE)
  const marks = await marksIn(query, asked, shown[0]?.place ?? 0, shown.at(-1)?.place ?? 0)
  return {
    cues: shown.map((cue) => ({ ...cue, marks: marks.get(cue.place) ?? [] })),
    hasEarlier: from > 0,
    next: rows[PAGE]?.place ?? null,
  }
}
