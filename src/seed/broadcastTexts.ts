import { subDays } from 'date-fns'
import { sql } from '@payloadcms/db-postgres/drizzle'
import { stringify } from 'csv-stringify/sync'
import type { Payload } from 'payload'

import { SLUGS } from '../collections/slugs'
import { inTransaction, query } from '../db/transaction'
import { beijingDay } from '../legal/beijing'
import { startBackTest } from '../moderation/backTests/startBackTest'
import { storeText } from '../moderation/texts/storeText'
import { getTextSubject } from '../moderation/texts/subject'
import { readTranscript } from '../moderation/transcripts/readTranscript'
import { workOnRuns } from '../runs/work'
import { broadcastTexts } from './data/broadcastTexts'
import type { SeedText } from './data/broadcastTexts'
import type { Person } from './people'

/** Days the demo's back-test looks back over. */
const DAYS = 30

const arrowed = ({ cues }: SeedText, point: string) =>
  cues.map(([time, text], index) => {
    const end = cues[index + 1]?.[0] ?? time
    return `${time}${point}000 --> ${end}${point}000\n${text}\n`
  })

/** The file as somebody would have it. */
const fileOf = (text: SeedText): string => {
  const { name, cues } = text
  if (name.endsWith('.csv'))
    return stringify([
      ['时间', '用户', '内容'],
      ...cues.map(([time, words, author]) => [time, author, words]),
    ])
  if (name.endsWith('.srt'))
    return arrowed(text, ',')
      .map((cue, index) => `${index + 1}\n${cue}`)
      .join('\n')
  if (name.endsWith('.vtt')) return `WEBVTT\n\n${arrowed(text, '.').join('\n')}`
  return cues.map(([time, words]) => `[${time}] ${words}`).join('\n')
}

const handIn = async (payload: Payload, text: SeedText, { actor }: Person) => {
  const [broadcast] = await query<{ id: string }>(
    payload,
    sql`select id from broadcasts where title = ${text.broadcast}`,
  )
  const bytes = new TextEncoder().encode(fileOf(text))
  const read = await readTranscript({ filename: text.name, bytes, as: text.kind })
  if (!read.ok || !broadcast) throw new TypeError(`The demo text ${text.name} cannot be read`)
  const { kind, transcript } = read
  await inTransaction(payload, async (tx) => {
    const subject = await getTextSubject(tx, { collection: SLUGS.broadcasts, id: broadcast.id, actor })
    await storeText(tx, { subject, name: text.name, bytes, kind, transcript, actor })
  })
}

type People = { moderator: Person; senior: Person; today: Date }

/** The words of demo broadcasts, what the rules find in them, and a back-test of the rule on trial. */
export const seedBroadcastTexts = async (payload: Payload, { moderator, senior, today }: People) => {
  for (const text of broadcastTexts) await handIn(payload, text, moderator)
  const [trial] = await query<{ id: string }>(
    payload,
    sql`select id from text_rules where state = 'shadow' and replaces_id is not null limit 1`,
  )
  if (trial) {
    const period = { from: beijingDay(subDays(today, DAYS)), to: beijingDay(today) }
    await inTransaction(payload, (tx) =>
      startBackTest(tx, { rule: trial.id, ...period, actor: senior.actor }),
    )
  }
  await workOnRuns(payload)
}
