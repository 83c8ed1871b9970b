import { SLUGS } from '../../collections/slugs'
import { reasonOf, Refusal } from '../../errors/Refusal'
import { endOfBeijingDay } from '../../legal/beijing'
import type { ActionContext } from '../../workflow/definition'
import { defineWorkflow } from '../../workflow/definition'
import { notify } from '../../workflow/follow/notify'
import {
  distributeReviews,
  endApplications,
  extendPanel,
  openSheets,
  passOverTheRest,
  revalidateProgrammes,
  shortlistWinners,
} from '../follow/programmes'
import { fillLeftPlaces } from '../follow/places'
import { allIsScored } from '../guards/allIsScored'
import { applicationsAreDecided } from '../guards/applicationsAreDecided'
import { everyAwardIsDecided } from '../guards/everyAwardIsDecided'
import { holidaysAreKnown } from '../guards/holidaysAreKnown'
import { isNewToPanel } from '../guards/isNewToPanel'
import { panelIsManned } from '../guards/panelIsManned'
import { programmeIsSound } from '../guards/programmeIsSound'
import { publicityIsOver } from '../guards/publicityIsOver'
import { tieIsParted } from '../guards/tieIsParted'
import { issueNotice } from '../notice'
import { readProgramme } from '../programme'
import { publicityEnd } from '../publicity'
import { rankProgramme } from '../ranked'

/** What the public may see of a programme: it is out. */
export const PUBLIC_PROGRAMME_STATES = [
  'published',
  'open',
  'closed',
  'scoring',
  'ranking-review',
  'publicity',
  'evaluated',
] as const

const rank = async ({ tx, record }: ActionContext) => ({
  ranking: await rankProgramme(tx, readProgramme(record)),
})

const beginPublicity = async ({ tx, record, now }: ActionContext) => {
  const end = await publicityEnd(tx, readProgramme(record), now)
  if (!('day' in end)) throw new Refusal(409, reasonOf('holidays-unknown', { year: end.unknownYear }))
  return { publicityFrom: now.toISOString(), publicityEndsAt: endOfBeijingDay(end.day).toISOString() }
}

/**
 * A talent programme 人才项目: drafted, read by the division head, approved by the department leader, three different
 * people; it opens and closes by itself; scored by reviewers under seal; ranked, published for objections, and ended.
 */
export const talentProgrammeWorkflow = defineWorkflow({
  collection: SLUGS.talentProgrammes,
  titled: 'title',
  initial: 'draft',
  states: {
    draft: { tone: 'draft' },
    review: { tone: 'waiting' },
    approval: { tone: 'waiting' },
    published: { tone: 'active' },
    open: { tone: 'active' },
    closed: { tone: 'active' },
    scoring: { tone: 'active' },
    'ranking-review': { tone: 'waiting' },
    publicity: { tone: 'active' },
    evaluated: { tone: 'done' },
    withdrawn: { tone: 'ended' },
  },
  editable: ['draft'],
  owned: { publicityFrom: null, publicityEndsAt: null, ranking: null, withdrawnReason: null },
  actions: {
    submit: {
      from: ['draft'],
      to: 'review',
      by: ['editor'],
      guards: [programmeIsSound],
      followAll: [notify],
      intent: 'primary',
    },
    'pass-review': {
      from: ['review'],
      to: 'approval',
      by: ['reviewer'],
      differsFrom: ['create', 'edit', 'submit'],
      reason: 'optional',
      followAll: [notify],
      intent: 'primary',
    },
    publish: {
      from: ['approval'],
      to: 'published',
      by: ['approver'],
      differsFrom: ['create', 'edit', 'submit', 'pass-review'],
      reason: 'optional',
      guards: [programmeIsSound],
      follow: [revalidateProgrammes],
      intent: 'primary',
    },
    'return-review': { from: ['review'], to: 'draft', by: ['reviewer'], reason: 'required' },
    'return-approval': { from: ['approval'], to: 'draft', by: ['approver'], reason: 'required' },
    open: {
      from: ['published'],
      to: 'open',
      by: 'system',
      due: 'opensAt',
      follow: [revalidateProgrammes],
    },
    close: {
      from: ['open'],
      to: 'closed',
      by: 'system',
      due: 'closesAt',
      follow: [revalidateProgrammes],
    },
    'start-scoring': {
      from: ['closed'],
      to: 'scoring',
      by: ['editor'],
      guards: [applicationsAreDecided, panelIsManned],
      follow: [distributeReviews, revalidateProgrammes],
      intent: 'primary',
    },
    'extend-panel': {
      from: ['published', 'open', 'closed', 'scoring'],
      to: 'same',
      by: ['editor'],
      reason: 'required',
      input: [{ name: 'reviewer', type: 'assessor', required: true }],
      guards: [isNewToPanel],
      follow: [extendPanel],
    },
    'submit-ranking': {
      from: ['scoring'],
      to: 'ranking-review',
      by: ['editor'],
      guards: [allIsScored],
      change: rank,
      follow: [openSheets],
      followAll: [notify],
      intent: 'primary',
    },
    'return-ranking': { from: ['ranking-review'], to: 'scoring', by: ['approver'], reason: 'required' },
    announce: {
      from: ['ranking-review'],
      to: 'publicity',
      by: ['approver'],
      differsFrom: ['submit-ranking'],
      reason: 'optional',
      guards: [tieIsParted, holidaysAreKnown],
      change: beginPublicity,
      follow: [shortlistWinners, fillLeftPlaces, issueNotice, revalidateProgrammes],
      intent: 'primary',
    },
    // The list has changed: it is published for its whole time again.
    republish: {
      from: ['publicity'],
      to: 'same',
      by: 'system',
      change: beginPublicity,
      follow: [issueNotice, revalidateProgrammes],
    },
    // A name has left the list and nobody follows: its time runs on.
    'amend-list': {
      from: ['publicity'],
      to: 'same',
      by: 'system',
      follow: [issueNotice, revalidateProgrammes],
    },
    conclude: {
      from: ['publicity'],
      to: 'evaluated',
      by: ['approver'],
      reason: 'optional',
      guards: [publicityIsOver, everyAwardIsDecided],
      follow: [passOverTheRest, revalidateProgrammes],
      intent: 'primary',
    },
    withdraw: {
      from: ['draft', 'published', 'open', 'closed'],
      to: 'withdrawn',
      by: ['approver'],
      reason: 'required',
      change: ({ reason }) => ({ withdrawnReason: reason }),
      follow: [endApplications, revalidateProgrammes],
      intent: 'danger',
    },
  },
})
