import { sql } from '@payloadcms/db-postgres/drizzle'

import { detectPersonalData, isPrivate } from '../privacy/detect'
import { blackOut } from '../privacy/passages'
import { formatBeijing } from '../legal/beijing'
import { CSV_START, csvRow } from './csvRow'
import { literalId, rowsOf } from './source'
import type { Source } from './source'

type Row = {
  id: string
  arrivedAt: string
  postmarkedOn: string | null
  channel: string
  submitterKind: string | null
  county: string | null
  clause: string | null
  state: string
  late: boolean
  unverified: boolean
  wrongSubject: boolean
  suspect: boolean
  disowned: boolean
  exclusion: string | null
  exclusionReason: string | null
  disposition: string | null
  dispositionReason: string | null
  points: string[]
  body: string
  redacted: string | null
}

/** A comment as it is archived: without who wrote it, without its receipt code, which opens the look-up. */
export type ArchivedComment = Omit<Row, 'redacted'> & {
  number: number
  redactedBy: 'person' | 'machine' | null
}

/**
 * Where a person has redacted a text, that is what is archived. Where nobody has, what looks like personal data is
 * blacked out here: no person has looked at every one of a million, and the archive leaves the house.
 */
export const withoutPersonalData = (
  body: string,
  redacted: string | null,
): Pick<ArchivedComment, 'body' | 'redactedBy'> => {
  if (redacted !== null) return { body: redacted, redactedBy: 'person' }
  const findings = detectPersonalData(body).filter(isPrivate)
  return findings.length > 0
    ? { body: blackOut(body, findings), redactedBy: 'machine' }
    : { body, redactedBy: null }
}

/** Every comment in the order it came in, numbered. */
export async function* archivedComments({
  tx,
  consultation,
  report,
}: Source): AsyncGenerator<ArchivedComment[]> {
  let number = 0
  const query = sql`
    select c.id, c.arrived_at as "arrivedAt", c.postmarked_on as "postmarkedOn", c.channel,
      c.submitter_kind as "submitterKind", y.name as county, c.clause, c.state, coalesce(c.late, false) as late,
      coalesce(c.unverified, false) as unverified, coalesce(c.wrong_subject, false) as "wrongSubject",
      coalesce(c.suspect, false) as suspect, coalesce(c.disowned, false) as disowned, c.exclusion,
      c.exclusion_reason as "exclusionReason", c.disposition, c.disposition_reason as "dispositionReason",
      array(select m.point_id::text from point_members m where m.comment_id = c.id order by m.added_at) as points,
      c.body, c.redacted_body as redacted
    from comments c left join counties y on y.id = c.county_id
    where c.consultation_id = ${literalId(consultation)} order by c.arrived_at, c.id`
  for await (const rows of rowsOf<Row>(tx, query)) {
    yield rows.map(({ redacted, body, ...row }) => {
      number += 1
      const arrivedAt = new Date(row.arrivedAt).toISOString()
      return { number, ...row, arrivedAt, ...withoutPersonalData(body, redacted) }
    })
    await report(number)
  }
}

const FLAGS = ['late', 'unverified', 'wrongSubject', 'suspect', 'disowned'] as const

const COLUMNS = [
  'number',
  'arrivedAt',
  'postmarkedOn',
  'channel',
  'submitterKind',
  'county',
  'clause',
  'body',
  'redactedBy',
  'state',
  'disposition',
  'dispositionReason',
  'exclusion',
  'exclusionReason',
  'flags',
  'points',
] as const

const cellsOf = (comment: ArchivedComment, t: Source['t']) => {
  const word = (path: string, value: string | null) => (value ? t(`${path}.${value}`) : null)
  const cells = {
    ...comment,
    arrivedAt: formatBeijing(new Date(comment.arrivedAt), 'zh', 'minute'),
    channel: word('fields:channels', comment.channel),
    submitterKind: word('fields:submitterKinds', comment.submitterKind),
    redactedBy: word('privacy:archive.redactedBy', comment.redactedBy),
    state: word('workflow:comments.states', comment.state),
    disposition: word('workflow:options', comment.disposition),
    exclusion: word('workflow:options', comment.exclusion),
    flags: FLAGS.filter((flag) => comment[flag])
      .map((flag) => t(`fields:comments.${flag}`))
      .join('、'),
    points: comment.points.join(' '),
  }
  return COLUMNS.map((column) => cells[column])
}

export async function* commentsAsCsv(source: Source): AsyncGenerator<string> {
  yield CSV_START + csvRow(COLUMNS.map((column) => source.t(`privacy:archive.columns.${column}`)))
  for await (const comments of archivedComments(source)) {
    yield comments.map((comment) => csvRow(cellsOf(comment, source.t))).join('')
  }
}

export async function* commentsAsJsonLines(source: Source): AsyncGenerator<string> {
  for await (const comments of archivedComments(source)) {
    yield comments.map((comment) => `${JSON.stringify(comment)}\n`).join('')
  }
}
