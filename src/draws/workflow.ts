import { SLUGS } from '../collections/slugs'
import { reasonOf } from '../errors/Refusal'
import { defineWorkflow } from '../workflow/definition'
import type { Guard } from '../workflow/definition'
import { notify } from '../workflow/follow/notify'
import { dayIsToCome } from '../registers/inspections/planInspection'
import { carryOut } from './carryOut'
import { fixSeed } from './fixSeed'
import { freezeLists, hasCandidates, hasInspectors } from './freezeLists'
import { GROUPS } from './order'
import { planDrawnVisits, somebodyIsUnvisited } from './planVisits'
import { sharesOf } from './sharesOf'
import { PLACES, sendStandIn, somebodyCanStandIn } from './standIns'

/** States a draw is shown in to everybody. */
export const PUBLIC_DRAW_STATES = ['announced', 'frozen', 'drawn', 'published', 'cancelled'] as const

const sharesAreWhole: Guard = ({ record }) => {
  const shares = sharesOf(record)
  const areFit = GROUPS.every(
    (group) => Number.isInteger(shares[group]) && shares[group] >= 0 && shares[group] <= 100,
  )
  return Promise.resolve(areFit ? null : reasonOf('draw-shares-unfit'))
}

const LEAST_DIGITS = 4

const MOST_DIGITS = 40

/** Dice, balls or the number of a public lottery: digits, so that two who hear it write the same. */
const calledNumberIsOne: Guard = ({ input: { calledNumber } }) =>
  Promise.resolve(
    calledNumber === undefined || (/^\d+$/.test(calledNumber) && calledNumber.length >= LEAST_DIGITS)
      ? null
      : reasonOf('called-number-short', { min: LEAST_DIGITS }),
  )

/**
 * A draw of inspections 双随机抽查: first the seed is fixed and its digest published, then the lists are frozen, then
 * another person draws with a number made in public. From the seed on nobody can choose what comes out; a draw is given up only before it is drawn.
 */
export const drawWorkflow = defineWorkflow({
  collection: SLUGS.inspectionDraws,
  initial: 'drafted',
  titled: 'title',
  states: {
    drafted: { tone: 'draft' },
    announced: { tone: 'waiting' },
    frozen: { tone: 'waiting' },
    drawn: { tone: 'waiting' },
    published: { tone: 'done' },
    abandoned: { tone: 'ended' },
    cancelled: { tone: 'ended' },
  },
  editable: ['drafted'],
  owned: {
    seedDigest: null,
    announcedAt: null,
    candidates: null,
    listDigest: null,
    sealedDigest: null,
    frozenAt: null,
    seed: null,
    calledNumber: null,
    drawn: null,
    drawnAt: null,
    publishedAt: null,
    cancelReason: null,
  },
  actions: {
    announce: {
      from: ['drafted'],
      to: 'announced',
      by: ['registrar'],
      guards: [sharesAreWhole],
      change: fixSeed,
      intent: 'primary',
      followAll: [notify],
    },
    abandon: { from: ['drafted'], to: 'abandoned', by: ['registrar'], reason: 'optional' },
    freeze: {
      from: ['announced'],
      to: 'frozen',
      by: ['registrar'],
      guards: [hasCandidates, hasInspectors],
      change: freezeLists,
      intent: 'primary',
      followAll: [notify],
    },
    draw: {
      from: ['frozen'],
      to: 'drawn',
      by: ['registrar', 'approver'],
      differsFrom: ['freeze'],
      input: [{ name: 'calledNumber', type: 'text', required: true, maxLength: MOST_DIGITS }],
      guards: [calledNumberIsOne],
      change: carryOut,
      intent: 'primary',
      followAll: [notify],
    },
    'plan-visits': {
      from: ['drawn', 'published'],
      to: 'same',
      by: ['registrar'],
      input: [{ name: 'plannedOn', type: 'day', required: true }],
      guards: [dayIsToCome, somebodyIsUnvisited],
      follow: [planDrawnVisits],
    },
    'step-aside': {
      from: ['drawn', 'published'],
      to: 'same',
      by: ['registrar'],
      reason: 'required',
      input: [
        { name: 'position', type: 'number', required: true },
        { name: 'place', type: 'select', required: true, options: PLACES },
      ],
      guards: [somebodyCanStandIn],
      follow: [sendStandIn],
    },
    publish: {
      from: ['drawn'],
      to: 'published',
      by: ['registrar', 'approver'],
      change: ({ now }) => ({ publishedAt: now.toISOString() }),
      intent: 'primary',
    },
    cancel: {
      from: ['announced', 'frozen'],
      to: 'cancelled',
      by: ['registrar', 'approver'],
      reason: 'required',
      change: ({ reason }) => ({ cancelReason: reason }),
      intent: 'danger',
    },
  },
})
