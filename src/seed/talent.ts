import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'

import { PUBLIC_ACTOR, systemActor } from '../access/actor'
import { SLUGS } from '../collections/slugs'
import { query } from '../db/transaction'
import { addDays, beijingDay, endOfBeijingDay, startOfBeijingDay } from '../legal/beijing'
import { checkApplication } from '../registers/applicationSchema'
import { receiveApplication } from '../registers/door/receiveApplication'
import { keepSheet } from '../talent/keepSheet'
import { findProgramme, programmeForm } from '../talent/programmeForm'
import { perform } from '../workflow/perform'
import { programmes } from './data/talent'
import type { SeedProgramme, SeedTalentApplication } from './data/talent'
import { getPerson } from './people'

const HOUR = 60 * 60 * 1000
const DAY = 24 * HOUR

type Period = { opensAt: Date; closesAt: Date }

const isThere = async (payload: Payload, title: string): Promise<boolean> => {
  const { totalDocs } = await payload.count({
    collection: SLUGS.talentProgrammes,
    where: { title: { equals: title } },
    overrideAccess: true, // seeding: what is there already
  })
  return totalDocs > 0
}

const draft = async (
  payload: Payload,
  source: SeedProgramme,
  { opensAt, closesAt }: Period,
): Promise<string> => {
  const { user } = await getPerson(payload, 'editor')
  const panel = await Promise.all(source.panel.map((name) => getPerson(payload, name)))
  const { id } = await payload.create({
    collection: SLUGS.talentProgrammes,
    user,
    overrideAccess: false,
    context: { now: new Date(opensAt.getTime() - 100 * HOUR) },
    data: {
      ...source.data,
      opensAt: opensAt.toISOString(),
      closesAt: closesAt.toISOString(),
      panel: panel.map((person) => person.user.id),
    } as never, // hooks fill in the rest
  })
  return id
}

const moverOf = (payload: Payload, id: string) => async (action: string, by: string, now: Date) => {
  const actor = by === 'deadline' ? systemActor(by) : (await getPerson(payload, by)).actor
  return perform(payload, { collection: SLUGS.talentProgrammes, id, action, actor, now })
}

const decide = async (
  payload: Payload,
  { id, decision, at }: { id: string; decision: SeedTalentApplication['decision']; at: Date },
) => {
  if (!decision) return
  const { actor } = await getPerson(payload, 'editor')
  await perform(payload, {
    collection: SLUGS.talentApplications,
    id,
    action: decision.act,
    actor,
    reason: decision.reason,
    now: new Date(at.getTime() + 2 * HOUR),
  })
}

const apply = async (
  payload: Payload,
  programme: string,
  source: SeedTalentApplication,
  at: Date,
): Promise<string> => {
  const read = await findProgramme(payload, programme)
  if (!read) throw new TypeError('The demo programme is missing')
  const register = programmeForm(read)
  const checked = checkApplication(
    register,
    { ...source.form, county: source.county },
    { counties: new Set([source.county]) },
  )
  if (!checked.ok) throw new TypeError(`Demo application is faulty: ${JSON.stringify(checked.errors)}`)
  const received = await receiveApplication(payload, {
    register,
    values: checked.values,
    county: checked.county,
    agency: read.agency,
    locale: 'zh',
    channel: 'web',
    arrivedAt: at,
    actor: PUBLIC_ACTOR,
    submissionKey: `demo:${programme}:${source.form.contactEmail as string}`,
  })
  if (received.outcome !== 'received') throw new TypeError('The demo application was not received')
  await decide(payload, { id: received.id, decision: source.decision, at })
  return received.id
}

const scoreOne = async (
  payload: Payload,
  application: string,
  sheets: readonly Record<string, number>[],
  now: Date,
) => {
  const reviews = await query<{ id: string; email: string }>(
    payload,
    sql`select s.id, u.email from talent_scores s join users u on u.id = s.owner_id
      where s.application_id = ${application}::uuid order by s.id`,
  )
  for (const [at, points] of sheets.entries()) {
    const review = reviews[at]
    if (!review) throw new TypeError('The demo application has fewer reviewers than sheets')
    const { actor } = await getPerson(payload, review.email.split('@')[0] ?? '')
    const act = (action: string) =>
      perform(payload, { collection: SLUGS.talentScores, id: review.id, action, actor, now })
    await act('declare-none')
    await keepSheet(payload, { actor, score: review.id, points, remark: '' })
    await act('submit')
  }
}

const seedProgramme = async (payload: Payload, source: SeedProgramme, today: Date) => {
  const dayFrom = (days: number) => addDays(beijingDay(today), days)
  const opensAt = startOfBeijingDay(dayFrom(source.opensInDays))
  const closesAt = endOfBeijingDay(dayFrom(source.closesInDays))
  const id = await draft(payload, source, { opensAt, closesAt })
  const move = moverOf(payload, id)
  const before = (hours: number) => new Date(opensAt.getTime() - hours * HOUR)
  await move('submit', 'editor', before(80))
  await move('pass-review', 'reviewer', before(56))
  await move('publish', 'approver', before(20))
  await move('open', 'deadline', opensAt)
  const applications: string[] = []
  for (const application of source.applications) {
    const at = new Date(opensAt.getTime() + application.day * DAY + 10 * HOUR)
    applications.push(await apply(payload, id, application, at))
  }
  if (source.outcome === 'open') return
  await move('close', 'deadline', new Date(closesAt.getTime() + 1000))
  await move('start-scoring', 'editor', new Date(closesAt.getTime() + DAY))
  for (const [at, { sheets }] of source.applications.entries()) {
    if (sheets)
      await scoreOne(payload, applications[at] ?? '', sheets, new Date(closesAt.getTime() + 3 * DAY))
  }
}

/** Two talent programmes with their applications; the demo's letters about the past are not sent. */
export const seedTalent = async (payload: Payload, today: Date): Promise<number> => {
  let made = 0
  for (const source of programmes) {
    if (await isThere(payload, source.data.title)) continue
    await seedProgramme(payload, source, today)
    made += 1
  }
  await query(
    payload,
    sql`update outbox set state = 'sent', sent_at = now()
      where state = 'pending' and kind = 'mail'
        and coalesce(content->>'register', content->>'collection') like 'talent-%'`,
  )
  return made
}
