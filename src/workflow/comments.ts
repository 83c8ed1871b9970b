import { SLUGS } from '../collections/slugs'
import { redactBody } from '../privacy/redactBody'
import { searchRedacted } from '../privacy/searchRedacted'
import { showFiles, withholdFiles } from '../privacy/withholdFiles'
import { CLAIM_OWNED, claimActions } from './claim'
import { defineWorkflow } from './definition'
import { joinPoint, leaveEveryPoint, leavePoint } from './follow/pointMembers'
import { consultationIsUnpublished } from './guards/consultationIsUnpublished'
import { isNotTakenByAnother } from './guards/isNotTakenByAnother'
import { isSuspect } from './guards/isSuspect'
import { carriesAnotherPoint, pointTakesComment } from './guards/pointTakesComment'
import { POINT_DISPOSITIONS } from './points'

/** A comment answered on its own gets one of the answers a point may get. */
export const DISPOSITIONS = POINT_DISPOSITIONS

/** Why the system asks staff to look twice. */
const SUSPICIONS = ['phrase', 'burst'] as const

export const EXCLUSIONS = ['off-topic', 'abusive', 'spam', 'duplicate'] as const

/**
 * A comment 意见: received → screened → grouped → decided, or set aside with a reason. Never deleted. What is decided
 * becomes public when the consultation is published.
 */
export const commentWorkflow = defineWorkflow({
  collection: SLUGS.comments,
  initial: 'received',
  states: {
    received: { tone: 'waiting' },
    screened: { tone: 'active' },
    grouped: { tone: 'active' },
    decided: { tone: 'done' },
    excluded: { tone: 'ended' },
  },
  editable: [],
  owned: {
    ...CLAIM_OWNED,
    suspect: false,
    disowned: false,
    redactedBody: null,
    exclusion: null,
    exclusionReason: null,
    disposition: null,
    dispositionReason: null,
    decidedAt: null,
  },
  actions: {
    screen: {
      from: ['received'],
      to: 'screened',
      by: ['editor', 'reviewer', 'county-officer'],
      guards: [consultationIsUnpublished, isNotTakenByAnother],
      intent: 'primary',
      bulk: true,
    },
    exclude: {
      from: ['received', 'screened', 'grouped'],
      to: 'excluded',
      by: ['editor', 'reviewer'],
      reason: 'required',
      input: [{ name: 'exclusion', type: 'select', required: true, options: EXCLUSIONS }],
      guards: [consultationIsUnpublished, isNotTakenByAnother],
      change: ({ input, reason }) => ({ exclusion: input.exclusion, exclusionReason: reason }),
      follow: [leaveEveryPoint],
      bulk: true,
    },
    reinstate: {
      from: ['excluded'],
      to: 'received',
      by: ['editor', 'reviewer'],
      reason: 'required',
      guards: [consultationIsUnpublished],
      change: () => ({ exclusion: null, exclusionReason: null }),
    },
    ...claimActions({
      states: ['received', 'screened', 'grouped'],
      by: ['editor', 'reviewer'],
      assignedBy: ['reviewer'],
      guards: [consultationIsUnpublished],
    }),
    group: {
      from: ['screened', 'grouped'],
      to: 'grouped',
      by: ['editor', 'reviewer'],
      input: [
        { name: 'point', type: 'point', required: true },
        { name: 'campaign', type: 'campaign', required: false },
      ],
      guards: [consultationIsUnpublished, isNotTakenByAnother, pointTakesComment],
      followAll: [joinPoint],
      bulk: true,
    },
    'leave-point': {
      from: ['grouped'],
      to: 'same',
      by: ['editor', 'reviewer'],
      input: [{ name: 'point', type: 'point', required: true }],
      guards: [consultationIsUnpublished, isNotTakenByAnother, carriesAnotherPoint],
      follow: [leavePoint],
      bulk: true,
    },
    ungroup: {
      from: ['grouped'],
      to: 'screened',
      by: ['editor', 'reviewer'],
      guards: [consultationIsUnpublished, isNotTakenByAnother],
      follow: [leaveEveryPoint],
      bulk: true,
    },
    decide: {
      from: ['screened', 'grouped'],
      to: 'decided',
      by: ['editor', 'reviewer'],
      reason: 'required',
      input: [{ name: 'disposition', type: 'select', required: true, options: DISPOSITIONS }],
      guards: [consultationIsUnpublished, isNotTakenByAnother],
      change: ({ input, reason, now }) => ({
        disposition: input.disposition,
        dispositionReason: reason,
        decidedAt: now.toISOString(),
      }),
      intent: 'primary',
      bulk: true,
    },
    reopen: {
      from: ['decided'],
      to: 'screened',
      by: ['editor', 'reviewer'],
      reason: 'required',
      guards: [consultationIsUnpublished],
      change: () => ({ disposition: null, dispositionReason: null, decidedAt: null }),
      follow: [leaveEveryPoint],
    },
    redact: {
      from: ['received', 'screened', 'grouped', 'decided', 'excluded'],
      to: 'same',
      by: ['editor', 'reviewer'],
      input: [{ name: 'passages', type: 'passages', required: true, maxLength: 2000 }],
      change: redactBody,
      follow: [searchRedacted, withholdFiles],
    },
    unredact: {
      from: ['received', 'screened', 'grouped', 'decided', 'excluded'],
      to: 'same',
      by: ['editor', 'reviewer'],
      reason: 'required',
      change: () => ({ redactedBody: null }),
      follow: [searchRedacted, showFiles],
    },
    flag: {
      from: ['received', 'screened', 'grouped', 'decided', 'excluded'],
      to: 'same',
      by: 'system',
      input: [
        { name: 'cause', type: 'select', required: true, options: SUSPICIONS },
        { name: 'phrase', type: 'text', required: false },
      ],
      change: () => ({ suspect: true }),
    },
    unflag: {
      from: ['received', 'screened', 'grouped', 'decided', 'excluded'],
      to: 'same',
      by: ['editor', 'reviewer'],
      reason: 'required',
      guards: [isSuspect],
      change: () => ({ suspect: false }),
    },
    disown: {
      from: ['received', 'screened', 'grouped', 'decided', 'excluded'],
      to: 'same',
      by: 'system',
      change: () => ({ disowned: true }),
    },
  },
})
