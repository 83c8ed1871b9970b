import { SLUGS } from '../../collections/slugs'
import { sql } from '@payloadcms/db-postgres/drizzle'

import { reasonOf } from '../../errors/Refusal'
import { beijingDay, endOfBeijingDay } from '../../legal/beijing'
import { addWorkingDays } from '../../legal/workingDays'
import { getHolidayCalendar } from '../../queries/holidayCalendar'
import { withdrawText } from '../../moderation/texts/withdrawText'
import { CLOCK_OWNED, clockActions } from '../../workflow/clock'
import type { ActionContext, Guard } from '../../workflow/definition'
import { defineWorkflow } from '../../workflow/definition'
import { notify } from '../../workflow/follow/notify'
import { isTakenByActor } from '../../workflow/guards/isTakenByActor'
import { remarkAction } from '../../workflow/remark'
import {
  agreedChange,
  compareSecond,
  decideAs,
  decidedChange,
  openEvidence,
  sealedChange,
  sealFirst,
} from '../decisions/acts'
import {
  ANY_JUDGEMENT,
  decidedColumns,
  judgementIsWhole,
  judgementOf,
  MILD_JUDGEMENT,
} from '../decisions/decision'
import { countIn, REMEDY_PERIODS, SENIORS } from '../measures'
import { MODERATORS } from '../moderators'
import { addresseeIsKnown, isNoViolation, isViolation, noticeChange, tellOperator } from '../notices/notice'
import { SEVERITIES } from '../policyCodes'
import { markGolden } from '../quality/golden/markGolden'
import { dropLooks } from '../quality/looks/dropLooks'
import { refer, REFERRAL_GUARDS } from '../referrals/refer'
import { REFERRED_TO } from '../referrals/workflow'
import { RETENTION_OWNED, retentionActs } from '../retention/acts'
import { endedChange } from '../retention/retainUntil'
import { imposeSanctions, liftSanctions } from '../sanctions/imposeSanctions'
import { CASE_CLAIM_OWNED, caseClaimActs, isForThisRank, isIndependent, letGo } from './claims'
import { linkRoom } from './linkRoom'
import { mergeChange, regrade, unmergeChange } from './merging'

const CLOCKED = ['open', 'handed-up', 'second-review', 'senior-review', 'decided', 'rectified'] as const

/** Where a report of the same matter still joins the case. */
export const MERGEABLE = ['open', 'held', 'handed-up', 'second-review', 'senior-review'] as const

/** Done with. */
const ENDED = ['closed', 'overturned', 'set-aside'] as const

const AFTER_NOTICE = ['rectifying', 'overdue', 'rectified', 'verified', 'closed'] as const

const ALL = [...MERGEABLE, 'decided', ...AFTER_NOTICE, 'overturned', 'set-aside'] as const

const dayIsToCome: Guard = ({ input, now }) =>
  Promise.resolve(
    input.heldUntil !== undefined && input.heldUntil <= beijingDay(now) ? reasonOf('day-is-over') : null,
  )

const noAppealIsOpen: Guard = async ({ tx, record }) => {
  const [open] = await tx.query(sql`
    select 1 from case_appeals where case_id = ${record.id}::uuid and state = 'filed'`)
  return open ? reasonOf('appeal-open') : null
}

const isReferred: Guard = async ({ tx, record }) => {
  const [referral] = await tx.query(sql`
    select 1 from case_referrals where case_id = ${record.id}::uuid
      and state not in ('taken-back', 'recalled', 'recall-confirmed')`)
  return referral ? null : reasonOf('not-referred')
}

const askAgain = async ({ tx, input, now }: ActionContext) => {
  const last = addWorkingDays(beijingDay(now), countIn(input.remedy ?? ''), await getHolidayCalendar(tx))
  if (!('day' in last)) return {}
  return { rectifyBy: endOfBeijingDay(last.day).toISOString(), rectification: null }
}

const holderOnly = [isTakenByActor, isForThisRank, isIndependent]

/**
 * A case 案件: what was reported of one broadcast and one subject, judged, told to the operator, put right, and closed;
 * what one person may not decide alone is judged by a second who cannot know what the first thought.
 */
export const liveCaseWorkflow = defineWorkflow({
  collection: SLUGS.liveCases,
  initial: 'open',
  states: {
    open: { tone: 'waiting', within: 3, escalatesTo: ['senior-moderator'] },
    held: { tone: 'waiting', pauses: true },
    'handed-up': { tone: 'waiting', within: 2, escalatesTo: ['senior-moderator'] },
    'second-review': { tone: 'waiting', within: 2, escalatesTo: ['senior-moderator'] },
    comparing: { tone: 'waiting' },
    'senior-review': { tone: 'waiting', within: 2, escalatesTo: ['senior-moderator'] },
    decided: { tone: 'active', within: 5, escalatesTo: ['senior-moderator'] },
    rectifying: { tone: 'waiting' },
    overdue: { tone: 'waiting' },
    // What is reported as changed is verified within 7 working days. 直播电商监督管理办法 arts 15, 25.
    rectified: { tone: 'waiting', within: 7, escalatesTo: ['senior-moderator'] },
    verified: { tone: 'active' },
    closed: { tone: 'done' },
    overturned: { tone: 'ended' },
    'set-aside': { tone: 'ended' },
  },
  titled: 'title',
  editable: [],
  owned: {
    ...CLOCK_OWNED,
    ...CASE_CLAIM_OWNED,
    reviewers: null,
    sender: null,
    heldUntil: null,
    policyCode: null,
    measure: null,
    grounds: null,
    remedy: null,
    term: null,
    decidedAt: null,
    notice: null,
    noticeNumber: null,
    noticeAt: null,
    rectifyBy: null,
    appealBy: null,
    rectification: null,
    closedAt: null,
    ...RETENTION_OWNED,
  },
  actions: {
    ...caseClaimActs,
    merge: {
      from: MERGEABLE,
      to: 'same',
      by: 'system',
      input: [
        { name: 'reach', type: 'text', required: false },
        { name: 'credibility', type: 'text', required: false },
      ],
      change: mergeChange,
    },
    // A rule's report was taken back with the text it rests on; without any other, there is no case.
    unmerge: { from: ALL, to: 'same', by: 'system', change: unmergeChange },
    drop: {
      from: ['open', 'held', 'handed-up'],
      to: 'set-aside',
      by: 'system',
      change: async (context) => ({ ...letGo(), heldUntil: null, ...(await endedChange(context)) }),
    },
    'withdraw-text': {
      from: MERGEABLE,
      to: 'same',
      by: MODERATORS,
      reason: 'required',
      input: [{ name: 'text', type: 'broadcast-text', required: true }],
      guards: withdrawText.guards,
      follow: withdrawText.follow,
    },
    grade: {
      from: ['open', 'held', 'handed-up'],
      to: 'same',
      by: MODERATORS,
      reason: 'required',
      input: [{ name: 'severity', type: 'select', required: true, options: SEVERITIES }],
      change: regrade,
    },
    'link-room': {
      from: [...MERGEABLE, 'decided'],
      to: 'same',
      by: MODERATORS,
      input: [{ name: 'room', type: 'live-room', required: true }],
      guards: [linkRoom.guard],
      change: linkRoom.change,
    },
    decide: {
      from: ['open', 'handed-up'],
      to: 'decided',
      by: MODERATORS,
      input: MILD_JUDGEMENT,
      guards: [...holderOnly, judgementIsWhole],
      change: decidedChange,
      follow: [decideAs('single')],
      intent: 'primary',
    },
    propose: {
      from: ['open', 'handed-up'],
      to: 'second-review',
      by: MODERATORS,
      input: ANY_JUDGEMENT,
      guards: [...holderOnly, judgementIsWhole],
      change: sealedChange,
      follow: [sealFirst],
      followAll: [notify],
    },
    'decide-second': {
      from: ['second-review'],
      to: 'comparing',
      by: MODERATORS,
      differsFrom: ['propose'],
      input: ANY_JUDGEMENT,
      guards: [...holderOnly, judgementIsWhole],
      change: sealedChange,
      follow: [compareSecond],
      intent: 'primary',
    },
    agree: { from: ['comparing'], to: 'decided', by: 'system', change: agreedChange },
    disagree: { from: ['comparing'], to: 'senior-review', by: 'system', followAll: [notify] },
    settle: {
      from: ['senior-review'],
      to: 'decided',
      by: SENIORS,
      differsFrom: ['propose', 'decide-second'],
      input: ANY_JUDGEMENT,
      guards: [...holderOnly, judgementIsWhole],
      change: decidedChange,
      follow: [decideAs('senior')],
      intent: 'primary',
    },
    hold: {
      from: ['open'],
      to: 'held',
      by: MODERATORS,
      reason: 'required',
      input: [{ name: 'heldUntil', type: 'day', required: true }],
      guards: [isTakenByActor, dayIsToCome],
      change: ({ input }) => ({
        ...letGo(),
        heldUntil: endOfBeijingDay(input.heldUntil ?? '').toISOString(),
      }),
    },
    resume: {
      from: ['held'],
      to: 'open',
      by: MODERATORS,
      change: () => ({ heldUntil: null }),
      intent: 'primary',
    },
    'hold-over': {
      from: ['held'],
      to: 'open',
      by: 'system',
      due: 'heldUntil',
      change: () => ({ heldUntil: null }),
    },
    'hand-up': {
      from: ['open'],
      to: 'handed-up',
      by: MODERATORS,
      reason: 'required',
      guards: [isTakenByActor],
      change: ({ actor }) => ({ ...letGo(), sender: actor.kind === 'staff' ? actor.id : null }),
      followAll: [notify],
    },
    'hand-back': {
      from: ['handed-up'],
      to: 'open',
      by: SENIORS,
      reason: 'required',
      // It goes back to who sent it, and stays with them.
      change: ({ record }) => ({ assignee: record.sender ?? null, claimUntil: null, sender: null }),
      followAll: [notify],
    },
    'set-aside': {
      from: ['open', 'handed-up'],
      to: 'set-aside',
      by: MODERATORS,
      reason: 'required',
      guards: holderOnly,
      change: async (context) => ({ ...letGo(), ...(await endedChange(context)) }),
      follow: [openEvidence],
      intent: 'danger',
    },
    'issue-notice': {
      from: ['decided'],
      to: 'rectifying',
      by: MODERATORS,
      input: [{ name: 'facts', type: 'long', required: true, maxLength: 4000 }],
      guards: [isViolation, addresseeIsKnown],
      change: noticeChange,
      follow: [imposeSanctions, tellOperator('notice')],
      intent: 'primary',
    },
    'close-unfounded': {
      from: ['decided'],
      to: 'closed',
      by: MODERATORS,
      reason: 'optional',
      guards: [isNoViolation],
      change: endedChange,
      intent: 'primary',
    },
    'report-rectified': {
      from: ['rectifying', 'overdue'],
      to: 'rectified',
      by: 'applicant',
      reason: 'required',
      change: ({ reason }) => ({ rectification: reason }),
      followAll: [notify],
    },
    'run-over': {
      from: ['rectifying'],
      to: 'overdue',
      by: 'system',
      due: 'rectifyBy',
      follow: [tellOperator('overdue')],
      followAll: [notify],
    },
    'ask-again': {
      from: ['rectified'],
      to: 'rectifying',
      by: MODERATORS,
      reason: 'required',
      input: [{ name: 'remedy', type: 'select', required: true, options: REMEDY_PERIODS }],
      change: askAgain,
      follow: [tellOperator('ask-again')],
    },
    verify: {
      from: ['rectified'],
      to: 'verified',
      by: MODERATORS,
      reason: 'optional',
      follow: [tellOperator('verified')],
      intent: 'primary',
    },
    close: {
      from: ['verified'],
      to: 'closed',
      by: MODERATORS,
      reason: 'optional',
      guards: [noAppealIsOpen],
      change: endedChange,
      intent: 'primary',
    },
    'close-referred': {
      from: ['overdue'],
      to: 'closed',
      by: MODERATORS,
      reason: 'required',
      guards: [noAppealIsOpen, isReferred],
      change: endedChange,
    },
    refer: {
      from: ['decided', ...AFTER_NOTICE],
      to: 'same',
      by: MODERATORS,
      input: [
        { name: 'recipient', type: 'select', required: true, options: REFERRED_TO },
        { name: 'addressee', type: 'text', required: true, maxLength: 60 },
        { name: 'facts', type: 'long', required: true, maxLength: 4000 },
      ],
      guards: [isViolation, ...REFERRAL_GUARDS],
      follow: [refer],
    },
    overturn: {
      from: AFTER_NOTICE,
      to: 'overturned',
      by: 'system',
      change: async (context) => ({ rectifyBy: null, ...(await endedChange(context)) }),
      follow: [liftSanctions, dropLooks],
    },
    modify: {
      from: AFTER_NOTICE,
      to: 'decided',
      by: 'system',
      input: ANY_JUDGEMENT,
      change: (context) => ({
        ...decidedColumns(judgementOf(context), context.now),
        rectifyBy: null,
        appealBy: null,
        closedAt: null,
        retainUntil: null,
        heldRetention: null,
      }),
      follow: [liftSanctions, dropLooks],
      followAll: [notify],
    },
    'mark-golden': markGolden,
    ...retentionActs(ALL, ENDED),
    ...clockActions(CLOCKED),
    // Only once it is decided: a remark made before would be read by whoever is to judge without knowing.
    ...remarkAction(['decided', ...AFTER_NOTICE], MODERATORS),
  },
})
