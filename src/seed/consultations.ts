import type { Payload } from 'payload'

import { systemActor } from '../access/actor'
import type { Actor } from '../access/actor'
import { SLUGS } from '../collections/slugs'
import { addDays, beijingDay, endOfBeijingDay, startOfBeijingDay } from '../legal/beijing'
import { perform } from '../workflow/perform'
import { consultations } from './data/consultations'
import type { SeedConsultation } from './data/types'
import { getPerson } from './people'
import type { SeededRevisions } from './policies'

export type SeededConsultation = {
  id: string
  source: SeedConsultation
  opensAt: Date
  /** Publishes what is to be published, after its comments are settled. */
  finish: () => Promise<void>
  isNew: boolean
}

const HOUR = 60 * 60 * 1000

const dayFrom = (today: Date, days: number) => addDays(beijingDay(today), days)

const find = async (payload: Payload, title: string) => {
  const { docs } = await payload.find({
    collection: SLUGS.consultations,
    where: { title: { equals: title } },
    depth: 0,
    overrideAccess: true, // seeding: what is there already
  })
  return docs[0]
}

const create = async (
  payload: Payload,
  source: SeedConsultation,
  revisions: SeededRevisions,
  period: { opensAt: Date; closesAt: Date; draftedAt: Date },
) => {
  const { user } = await getPerson(payload, 'editor')
  const revision = revisions.get(`${source.policy}/${source.round}`)
  if (!revision) throw new TypeError(`Demo revision ${source.policy}/${source.round} is missing`)
  return payload.create({
    collection: SLUGS.consultations,
    user,
    overrideAccess: false,
    context: { now: period.draftedAt },
    data: {
      title: source.titleZh,
      titleEn: source.titleEn,
      policy: revision.policy,
      policyRevision: revision.revision,
      opensAt: period.opensAt.toISOString(),
      closesAt: period.closesAt.toISOString(),
      shortReason: source.shortReasonZh,
      notice: source.noticeZh.join('\n\n'),
      noticeEn: source.noticeEn.join('\n\n'),
      email: source.email,
      emailSubject: source.emailSubject,
      postAddress: source.postAddress,
      postcode: source.postcode,
      envelopeMark: source.envelopeMark,
      phones: source.phones.join('，'),
      requireName: source.requireName,
      requireContact: source.requireContact,
    } as never, // hooks fill in the rest
  })
}

type Mover = (action: string, actor: Actor, now: Date, reason?: string) => Promise<unknown>

const moverOf =
  (payload: Payload, id: string): Mover =>
  (action, actor, now, reason) =>
    perform(payload, { collection: SLUGS.consultations, id, action, actor, reason, now })

/** The way through review, an afternoon apart, by four different people; then it opens, and closes when its day is over. */
const review = async (
  payload: Payload,
  move: Mover,
  { outcome }: SeedConsultation,
  opensAt: Date,
  closesAt: Date,
) => {
  const before = (hours: number) => new Date(opensAt.getTime() - hours * HOUR)
  await move('submit', (await getPerson(payload, 'editor')).actor, before(80))
  await move('pass-division', (await getPerson(payload, 'reviewer')).actor, before(56))
  await move(
    'pass-legal',
    (await getPerson(payload, 'legal-reviewer')).actor,
    before(32),
    '未发现与上位法相抵触的内容。',
  )
  await move('approve', (await getPerson(payload, 'approver')).actor, before(10))
  await move('open', systemActor('deadline'), opensAt)
  if (outcome !== 'open') await move('close', systemActor('deadline'), new Date(closesAt.getTime() + 1000))
}

const publish = async (payload: Payload, move: Mover, today: Date, publishedInDays: number) => {
  const at = startOfBeijingDay(dayFrom(today, publishedInDays))
  await move('conclude', (await getPerson(payload, 'editor')).actor, new Date(at.getTime() + 9 * HOUR))
  await move('publish', (await getPerson(payload, 'approver')).actor, new Date(at.getTime() + 15 * HOUR))
}

/** The demo consultations, each brought to the point where its comments can come in. */
export const seedConsultations = async (
  payload: Payload,
  revisions: SeededRevisions,
  today: Date,
): Promise<SeededConsultation[]> => {
  const seeded: SeededConsultation[] = []
  for (const source of consultations as readonly SeedConsultation[]) {
    const opensAt = startOfBeijingDay(dayFrom(today, source.opensInDays))
    const closesAt = endOfBeijingDay(dayFrom(today, source.closesInDays))
    const known = await find(payload, source.titleZh)
    const draftedAt = new Date(opensAt.getTime() - 100 * HOUR)
    const { id } = known ?? (await create(payload, source, revisions, { opensAt, closesAt, draftedAt }))
    const move = moverOf(payload, id)
    if (!known) await review(payload, move, source, opensAt, closesAt)
    const { publishedInDays } = source
    const finish =
      known || publishedInDays === null
        ? () => Promise.resolve()
        : () => publish(payload, move, today, publishedInDays)
    seeded.push({ id, source, opensAt, finish, isNew: !known })
  }
  return seeded
}
