import type { Payload } from 'payload'

import { SLUGS } from '../../src/collections/slugs'
import { keepSheet } from '../../src/talent/keepSheet'
import { act, system } from '../support/factories'
import type { Desk } from '../support/factories'
import type { Person } from '../support/people'
import {
  accept,
  applyTo,
  createProgramme,
  createWorld,
  endPublicity,
  objectTo,
  openProgramme,
  ownerOf,
  rankedProgramme,
  reviewsOf,
  scoreAll,
  startScoring,
} from './world'
import type { World } from './world'

const worlds = new WeakMap<Desk, Promise<World>>()
const thirds = new WeakMap<Desk, string>()

/** Whom of the panel a programme's first application does not go to. */
export const thirdOfPanel = (desk: Desk): string => thirds.get(desk) ?? ''

/** The desk of a diagram, with a panel that its legal reviewer heads: the one person an act can be personal to. */
export const worldOf = (payload: Payload, desk: Desk): Promise<World> => {
  const known =
    worlds.get(desk) ??
    createWorld(payload).then((world): World => {
      const [, second, third] = world.panel
      thirds.set(desk, third.id)
      return { ...world, ...desk, panel: [desk['legal-reviewer'], second, third] as World['panel'] }
    })
  worlds.set(desk, known)
  return known
}

const { talentProgrammes: PROGRAMMES, talentApplications: APPLICATIONS, talentScores: SCORES } = SLUGS

type Make = (payload: Payload, world: World) => Promise<string>

const inReview: Make = async (payload, world) => {
  const id = await createProgramme(payload, world)
  await act(payload, PROGRAMMES, id, 'submit', world.editor.actor)
  return id
}

const inApproval: Make = async (payload, world) => {
  const id = await inReview(payload, world)
  await act(payload, PROGRAMMES, id, 'pass-review', world.reviewer.actor)
  return id
}

const published: Make = async (payload, world) => {
  const id = await inApproval(payload, world)
  await act(payload, PROGRAMMES, id, 'publish', world.approver.actor)
  return id
}

const withApplication = async (payload: Payload, world: World) => {
  const programme = await openProgramme(payload, world)
  const application = await applyTo(payload, programme)
  await accept(payload, world, application)
  return { programme, application }
}

const scoring = async (payload: Payload, world: World) => {
  const made = await withApplication(payload, world)
  await startScoring(payload, world, made.programme)
  return made
}

const scored = async (payload: Payload, world: World) => {
  const made = await scoring(payload, world)
  await scoreAll(payload, world, [made.application])
  return made
}

const listed = async (payload: Payload, world: World) => {
  const { programme, applications } = await rankedProgramme(payload, world, { count: 1, announced: true })
  await endPublicity(payload, programme)
  return { programme, application: applications[0] ?? '' }
}

const awarded = async (payload: Payload, world: World) => {
  const made = await listed(payload, world)
  await act(payload, APPLICATIONS, made.application, 'award', world.secondApprover.actor)
  return made
}

/** A programme in each state, ready for what may happen to it there. */
export const PROGRAMME_IN: Record<string, Make> = {
  draft: createProgramme,
  review: inReview,
  approval: inApproval,
  published,
  open: openProgramme,
  closed: async (payload, world) => {
    const { programme } = await withApplication(payload, world)
    await act(payload, PROGRAMMES, programme, 'close', system)
    return programme
  },
  scoring: async (payload, world) => (await scored(payload, world)).programme,
  'ranking-review': async (payload, world) => (await rankedProgramme(payload, world, { count: 1 })).programme,
  publicity: async (payload, world) => (await awarded(payload, world)).programme,
  evaluated: async (payload, world) => {
    const { programme } = await awarded(payload, world)
    await act(payload, PROGRAMMES, programme, 'conclude', world.approver.actor)
    return programme
  },
  withdrawn: async (payload, world) => {
    const id = await createProgramme(payload, world)
    await act(payload, PROGRAMMES, id, 'withdraw', world.approver.actor, { reason: '不再举办' })
    return id
  },
}

const submitted: Make = async (payload, world) => applyTo(payload, await openProgramme(payload, world))

const after =
  (make: Make, action: string, by: (world: World) => Person, reason?: string): Make =>
  async (payload, world) => {
    const id = await make(payload, world)
    await act(payload, APPLICATIONS, id, action, by(world).actor, { reason })
    return id
  }

const shortlisted: Make = async (payload, world) => (await listed(payload, world)).application

/** An application in each state, its programme where that state belongs. */
export const APPLICATION_IN: Record<string, Make> = {
  submitted,
  returned: after(submitted, 'return-to-applicant', ({ editor }) => editor, '请补充材料'),
  eligible: async (payload, world) => (await scoring(payload, world)).application,
  scored: async (payload, world) => (await scored(payload, world)).application,
  shortlisted,
  objected: async (payload, world) => {
    const { programme, applications } = await rankedProgramme(payload, world, { count: 1, announced: true })
    await objectTo(payload, programme, applications[0])
    return applications[0] ?? ''
  },
  awarded: async (payload, world) => (await awarded(payload, world)).application,
  'not-awarded': after(shortlisted, 'refuse-award', ({ approver }) => approver, '材料不实'),
  ineligible: after(submitted, 'reject', ({ editor }) => editor, '不符合条件'),
  withdrawn: async (payload, world) => {
    const id = await submitted(payload, world)
    await act(payload, APPLICATIONS, id, 'withdraw', {
      kind: 'applicant',
      collection: APPLICATIONS,
      record: id,
    })
    return id
  },
}

/** The review of the first of the panel. */
const ownReview = async (payload: Payload, world: World) => {
  const { programme, application } = await scoring(payload, world)
  const own = (await reviewsOf(payload, application)).find(({ owner }) => owner === world.panel[0].id)
  if (!own) throw new TypeError('the first of the panel has no review')
  return { programme, application, own }
}

const ready = async (payload: Payload, world: World) => {
  const { own, ...rest } = await ownReview(payload, world)
  const { actor } = ownerOf(world, own)
  await act(payload, SCORES, own.id, 'declare-none', actor)
  await keepSheet(payload, { actor, score: own.id, points: { content: 80, influence: 40 }, remark: '' })
  return { own, actor, ...rest }
}

export const SCORE_IN: Record<string, Make> = {
  assigned: async (payload, world) => (await ownReview(payload, world)).own.id,
  ready: async (payload, world) => (await ready(payload, world)).own.id,
  submitted: async (payload, world) => {
    const { own, actor } = await ready(payload, world)
    await act(payload, SCORES, own.id, 'submit', actor)
    return own.id
  },
  opened: async (payload, world) => {
    const { applications } = await rankedProgramme(payload, world, { count: 1 })
    const own = (await reviewsOf(payload, applications[0] ?? '')).find(
      ({ owner }) => owner === world.panel[0].id,
    )
    return own?.id ?? ''
  },
  recused: async (payload, world) => {
    const { own } = await ownReview(payload, world)
    await act(payload, SCORES, own.id, 'recuse', ownerOf(world, own).actor, { reason: '亲属关系' })
    return own.id
  },
  released: async (payload, world) => {
    const { own } = await ownReview(payload, world)
    await act(payload, SCORES, own.id, 'release', world.editor.actor, { reason: '出差' })
    return own.id
  },
}

const objection: Make = async (payload, world) => {
  const { programme, applications } = await rankedProgramme(payload, world, { count: 1, announced: true })
  return objectTo(payload, programme, applications[0])
}

const answered =
  (action: string): Make =>
  async (payload, world) => {
    const id = await objection(payload, world)
    await act(payload, SLUGS.talentObjections, id, action, world.approver.actor, { reason: '已核查' })
    return id
  }

export const OBJECTION_IN: Record<string, Make> = {
  received: objection,
  dismissed: answered('dismiss'),
  upheld: answered('uphold'),
}
