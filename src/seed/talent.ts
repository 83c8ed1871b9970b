import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'

import { PUBLIC_ACTOR, systemActor } from '../access/actor'
import { SLUGS } from '../collections/slugs'
import { query } from '../db/transaction'
import { addDays, beijingDay, endOfBeijingDay, startOfBeijingDay } from '../legal/beijing'
import { checkApplication } from '../registers/applicationSchema'
import type { RegisterDefinition } from '../registers/definition'
import { getHolidayCalendar } from '../queries/holidayCalendar'
import { receiveApplication } from '../registers/door/receiveApplication'
import { keepSheet } from '../talent/keepSheet'
import { findListed } from '../talent/listed'
import { objectionForm } from '../talent/objectionForm'
import { findProgramme, programmeForm } from '../talent/programmeForm'
import { perform } from '../workflow/perform'
import { announcementDay } from './announcementDay'
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

type Sent = { agency: string; form: Record<string, string | string[]>; county: string; key: string; at: Date }

const send = async (
  payload: Payload,
  register: RegisterDefinition,
  { agency, form, county, key, at }: Sent,
): Promise<string> => {
  const checked = checkApplication(register, { ...form, county }, { counties: new Set([county]) })
  if (!checked.ok) throw new TypeError(`Demo form is faulty: ${JSON.stringify(checked.errors)}`)
  const received = await receiveApplication(payload, {
    register,
    values: checked.values,
    county: checked.county,
    agency,
    locale: 'zh',
    channel: 'web',
    arrivedAt: at,
    actor: PUBLIC_ACTOR,
    submissionKey: `demo:${key}`,
  })
  if (received.outcome !== 'received') throw new TypeError('The demo form was not received')
  return received.id
}

const getProgramme = async (payload: Payload, id: string) => {
  const programme = await findProgramme(payload, id)
  if (!programme) throw new TypeError('The demo programme is missing')
  return programme
}

const apply = async (
  payload: Payload,
  id: string,
  { form, county, decision }: SeedTalentApplication,
  at: Date,
): Promise<string> => {
  const programme = await getProgramme(payload, id)
  const key = `${id}:${form.contactEmail as string}`
  const { agency } = programme
  const application = await send(payload, programmeForm(programme), { agency, form, county, key, at })
  await decide(payload, { id: application, decision, at })
  return application
}

const object = async (payload: Payload, id: string, objection: SeedProgramme['objection'], at: Date) => {
  if (!objection) return
  const programme = await getProgramme(payload, id)
  const listed = await findListed(payload, id)
  const against = listed.find(({ name }) => name === objection.against)?.id
  if (!against) throw new TypeError(`The demo list does not name ${objection.against}`)
  const { agency } = programme
  const form = { ...objection.form, against }
  await send(payload, objectionForm(programme, listed), {
    agency,
    form,
    county: '',
    key: `${id}:objection`,
    at,
  })
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

/** Ranked, and published on a day from which its time runs still. */
const announce = async (
  payload: Payload,
  { id, source, today }: { id: string; source: SeedProgramme; today: Date },
) => {
  const move = moverOf(payload, id)
  const calendar = await getHolidayCalendar({ query: (statement) => query(payload, statement) })
  const day = announcementDay(beijingDay(today), source.data.publicityDays, calendar)
  const ranked = addDays(day ?? beijingDay(today), -3)
  await move('submit-ranking', 'editor', new Date(startOfBeijingDay(ranked).getTime() + 16 * HOUR))
  if (!day) return
  const morning = startOfBeijingDay(day).getTime() + 9 * HOUR
  await move('announce', 'approver', new Date(morning))
  await object(payload, id, source.objection, new Date(morning + 6 * HOUR))
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
  if (source.outcome === 'publicity') await announce(payload, { id, source, today })
}

/** Talent programmes with their applications; the demo's letters about the past are not sent. */
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
