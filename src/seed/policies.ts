import type { Payload } from 'payload'

import { SLUGS } from '../collections/slugs'
import { addDays, beijingDay, startOfBeijingDay } from '../legal/beijing'
import { policies } from './data/policies'
import type { SeedPolicy } from './data/types'
import { perform } from '../workflow/perform'
import { getPerson } from './people'

export type SeededRevision = { policy: string; revision: string }

/** `<policy key>/<round>` → ids. */
export type SeededRevisions = ReadonlyMap<string, SeededRevision>

const findPolicy = async (payload: Payload, title: string) => {
  const { docs } = await payload.find({
    collection: SLUGS.policies,
    where: { title: { equals: title } },
    depth: 0,
    overrideAccess: true, // seeding: what is there already
  })
  return docs[0]
}

const createPolicy = async (payload: Payload, policy: SeedPolicy, now: Date) => {
  const { user } = await getPerson(payload, 'editor')
  return payload.create({
    collection: SLUGS.policies,
    user,
    overrideAccess: false,
    context: { now },
    data: {
      title: policy.titleZh,
      titleEn: policy.titleEn,
      kind: policy.kind,
      summary: policy.summaryZh,
      summaryEn: policy.summaryEn,
      agency: policy.agency,
    } as never, // hooks fill in the rest
  })
}

const findRevision = async (payload: Payload, policy: string, ordinal: number) => {
  const { docs } = await payload.find({
    collection: SLUGS.policyRevisions,
    where: { and: [{ policy: { equals: policy } }, { ordinal: { equals: ordinal } }] },
    depth: 0,
    overrideAccess: true, // seeding: what is there already
  })
  return docs[0]
}

const createRevision = async (payload: Payload, policy: string, text: string, now: Date) => {
  const { user } = await getPerson(payload, 'editor')
  return payload.create({
    collection: SLUGS.policyRevisions,
    user,
    overrideAccess: false,
    context: { now },
    data: { policy, sourceText: text } as never, // hooks fill in the rest
  })
}

const issue = async (payload: Payload, id: string, now: Date) => {
  const steps = [
    ['submit-issue', 'editor'],
    ['issue', 'approver'],
  ] as const
  for (const [action, name] of steps) {
    const { actor } = await getPerson(payload, name)
    await perform(payload, { collection: SLUGS.policies, id, action, actor, now })
  }
}

/** Policies with the text of each round of consultation; what is in force is issued. */
export const seedPolicies = async (payload: Payload, today: Date): Promise<SeededRevisions> => {
  const seeded = new Map<string, SeededRevision>()
  const begun = startOfBeijingDay(addDays(beijingDay(today), -120))
  for (const policy of policies as readonly SeedPolicy[]) {
    const known = await findPolicy(payload, policy.titleZh)
    const { id } = known ?? (await createPolicy(payload, policy, begun))
    const texts = [policy.firstText, policy.text].filter((text) => text !== null)
    for (const [index, text] of texts.entries()) {
      const ordinal = index + 1
      const revision =
        (await findRevision(payload, id, ordinal)) ?? (await createRevision(payload, id, text, begun))
      seeded.set(`${policy.key}/${ordinal}`, { policy: id, revision: revision.id })
    }
    const { issuedDaysAgo } = policy
    if (issuedDaysAgo !== null && known?.state !== 'issued') {
      await issue(payload, id, startOfBeijingDay(addDays(beijingDay(today), -issuedDaysAgo)))
    }
  }
  return seeded
}
