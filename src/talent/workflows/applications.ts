import { SLUGS } from '../../collections/slugs'
import { applicantActs, rememberReason, rememberReturn } from '../../registers/acts'
import { withdrawOwnCertificate } from '../../registers/follow/ownCertificate'
import { tell } from '../../registers/follow/tell'
import { CLAIM_OWNED, claimActions } from '../../workflow/claim'
import { CLOCK_OWNED, clockActions } from '../../workflow/clock'
import type { ActionContext } from '../../workflow/definition'
import { defineWorkflow } from '../../workflow/definition'
import { notify } from '../../workflow/follow/notify'
import { isNotTakenByAnother } from '../../workflow/guards/isNotTakenByAnother'
import { remarkAction } from '../../workflow/remark'
import { issueAward } from '../award'
import { checkEligibility } from '../eligibility'
import { endReviews } from '../follow/applications'
import { amendList, fillPlace, republishList } from '../follow/places'
import { addReviewer } from '../follow/reviews'
import { assessorIsFree } from '../guards/assessorIsFree'
import { isNextForPlace } from '../guards/isNextForPlace'
import { isTiedForPlace } from '../guards/isTiedForPlace'
import { noObjectionIsOpen } from '../guards/noObjectionIsOpen'
import { programmeIsIn } from '../guards/programmeIsIn'
import { publicityOfProgrammeIsOver } from '../guards/publicityIsOver'
import { rulesAreMet, rulesAreUnmet } from '../guards/rulesAreMet'
import { answersOf } from '../programme'
import { readRanking } from '../ranked'
import { programmeOf } from '../related'

/** What the rules said when a person decided, kept with the decision. */
const keepFindings = async (context: ActionContext) => {
  const { rules } = await programmeOf(context)
  const { unmet, hints } = checkEligibility(rules, answersOf(context.record))
  const said = (found: typeof unmet) => found.map(({ message, messageEn }) => ({ message, messageEn }))
  return { eligibility: { unmet: said(unmet), hints: said(hints) } }
}

const rememberRank = async (context: ActionContext) => {
  const { ranking } = await programmeOf(context)
  const line = readRanking(ranking).lines.find(({ application }) => application === context.record.id)
  return { rank: line?.rank ?? null, mark: line?.mark ?? null }
}

/** Working days in which an application is checked; [G] set by practice, no law read. */
const DAYS_TO_CHECK = 10

const takesDecisions = programmeIsIn('open', 'closed')

const applicant = applicantActs({
  correctable: 'returned',
  resubmitted: 'submitted',
  withdrawable: ['submitted', 'returned', 'eligible', 'scored', 'shortlisted', 'objected', 'awarded'],
})

/**
 * An application to a talent programme: let in or not by a person whom the rules advise, scored under seal, ranked,
 * published, awarded once nobody objects.
 */
export const talentApplicationWorkflow = defineWorkflow({
  collection: SLUGS.talentApplications,
  titled: 'name',
  initial: 'submitted',
  states: {
    submitted: { tone: 'waiting', within: DAYS_TO_CHECK, escalatesTo: ['reviewer'] },
    returned: { tone: 'waiting', pauses: true },
    eligible: { tone: 'active' },
    scored: { tone: 'active' },
    shortlisted: { tone: 'active' },
    objected: { tone: 'waiting' },
    awarded: { tone: 'done' },
    'not-awarded': { tone: 'ended' },
    ineligible: { tone: 'ended' },
    withdrawn: { tone: 'ended' },
  },
  editable: [],
  owned: {
    ...CLOCK_OWNED,
    ...CLAIM_OWNED,
    rank: null,
    mark: null,
    tiePlaced: null,
    eligibility: null,
    number: null,
    issuedAt: null,
    answerBy: null,
    returnedReason: null,
  },
  actions: {
    accept: {
      from: ['submitted'],
      to: 'eligible',
      by: ['editor'],
      reason: 'optional',
      guards: [takesDecisions, isNotTakenByAnother, rulesAreMet],
      change: keepFindings,
      follow: [tell('eligible')],
      intent: 'primary',
      bulk: true,
    },
    'accept-exceptionally': {
      from: ['submitted'],
      to: 'eligible',
      by: ['approver'],
      reason: 'required',
      guards: [takesDecisions, rulesAreUnmet],
      change: keepFindings,
      follow: [tell('eligible')],
    },
    reject: {
      from: ['submitted'],
      to: 'ineligible',
      by: ['editor'],
      reason: 'required',
      guards: [takesDecisions, isNotTakenByAnother],
      change: async (context) => ({ ...(await keepFindings(context)), ...rememberReason(context) }),
      follow: [tell('ineligible')],
      intent: 'danger',
    },
    reconsider: {
      from: ['ineligible'],
      to: 'submitted',
      by: ['reviewer'],
      differsFrom: ['reject'],
      reason: 'required',
      guards: [takesDecisions],
      follow: [tell('reconsidered')],
      followAll: [notify],
    },
    'return-to-applicant': {
      from: ['submitted'],
      to: 'returned',
      by: ['editor'],
      reason: 'required',
      guards: [takesDecisions, isNotTakenByAnother],
      change: rememberReturn,
      follow: [tell('returned', 'correct')],
    },
    resubmit: applicant.resubmit,
    withdraw: {
      ...applicant.withdraw,
      follow: [...applicant.withdraw.follow, endReviews, withdrawOwnCertificate, fillPlace],
    },
    lapse: applicant.lapse,
    'assign-reviewer': {
      from: ['eligible', 'scored'],
      to: 'eligible',
      by: ['editor'],
      input: [{ name: 'reviewer', type: 'assessor', required: true }],
      guards: [programmeIsIn('scoring'), assessorIsFree],
      follow: [addReviewer],
    },
    'complete-scoring': { from: ['eligible'], to: 'scored', by: 'system' },
    'record-rank': { from: ['scored'], to: 'same', by: 'system', change: rememberRank },
    'place-tied': {
      from: ['scored'],
      to: 'same',
      by: ['approver'],
      reason: 'required',
      guards: [programmeIsIn('ranking-review'), isTiedForPlace],
      change: ({ record }) => ({ tiePlaced: record.tiePlaced !== true }),
    },
    shortlist: { from: ['scored'], to: 'shortlisted', by: 'system', follow: [tell('shortlisted')] },
    'move-up': { from: ['scored'], to: 'shortlisted', by: 'system', follow: [tell('moved-up')] },
    'move-up-tied': {
      from: ['scored'],
      to: 'shortlisted',
      by: ['approver'],
      reason: 'required',
      guards: [programmeIsIn('publicity'), isNextForPlace],
      follow: [republishList, tell('moved-up')],
    },
    object: { from: ['shortlisted'], to: 'objected', by: 'system', follow: [tell('objected')] },
    'clear-objection': { from: ['objected'], to: 'shortlisted', by: 'system', follow: [tell('cleared')] },
    strike: {
      from: ['shortlisted', 'objected'],
      to: 'not-awarded',
      by: 'system',
      follow: [fillPlace, tell('struck')],
    },
    award: {
      from: ['shortlisted'],
      to: 'awarded',
      by: ['approver'],
      differsFrom: ['accept', 'accept-exceptionally'],
      reason: 'optional',
      guards: [programmeIsIn('publicity'), publicityOfProgrammeIsOver, noObjectionIsOpen],
      change: issueAward,
      follow: [tell('awarded', 'certificate')],
      intent: 'primary',
      bulk: true,
    },
    'refuse-award': {
      from: ['shortlisted'],
      to: 'not-awarded',
      by: ['approver'],
      reason: 'required',
      guards: [programmeIsIn('publicity')],
      change: rememberReason,
      follow: [amendList, tell('refused')],
      intent: 'danger',
    },
    'pass-over': { from: ['scored'], to: 'not-awarded', by: 'system', follow: [tell('passed-over')] },
    end: {
      from: ['submitted', 'returned', 'eligible'],
      to: 'withdrawn',
      by: 'system',
      follow: [endReviews, tell('programme-withdrawn')],
    },
    ...claimActions({ states: ['submitted'], by: ['editor'], assignedBy: ['editor'] }),
    ...clockActions(['submitted']),
    ...remarkAction(
      ['submitted', 'returned', 'eligible', 'scored', 'shortlisted', 'objected'],
      ['editor', 'reviewer', 'approver'],
    ),
  },
})
