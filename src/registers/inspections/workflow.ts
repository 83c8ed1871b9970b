import { SLUGS } from '../../collections/slugs'
import { reasonOf } from '../../errors/Refusal'
import { beijingDay, endOfBeijingDay, startOfBeijingDay } from '../../legal/beijing'
import type { ActionContext, Follow, Guard } from '../../workflow/definition'
import { defineWorkflow } from '../../workflow/definition'
import { notify } from '../../workflow/follow/notify'
import { remarkAction } from '../../workflow/remark'
import { informHolderAbout, tellHolderAbout } from '../holder/holderLink'
import { againFrom, readChecklist } from './checklist'
import { dayIsToCome } from './planInspection'

const HANDLERS = ['county-officer', 'registrar'] as const

/** What those who were there think of it; who confirms decides. */
export const CONCLUSIONS = ['meets', 'to-rectify', 'fails'] as const

const everyItemAnswered: Guard = ({ record }) => {
  const items = readChecklist(record.checklist) ?? []
  const open = items.filter(({ verdict }) => verdict === null).length
  return Promise.resolve(open > 0 ? reasonOf('checklist-open', { count: open }) : null)
}

/** 不合格 needs its words: what is not in order is said of each item. */
const faultsAreNamed: Guard = ({ record }) => {
  const items = readChecklist(record.checklist) ?? []
  const bare = items.filter(({ verdict, note }) => verdict === 'no' && note.trim() === '').length
  return Promise.resolve(bare > 0 ? reasonOf('checklist-bare', { count: bare }) : null)
}

const visitedNow: Guard = ({ record, now }) =>
  Promise.resolve(
    typeof record.plannedOn === 'string' && beijingDay(new Date(record.plannedOn)) > beijingDay(now)
      ? reasonOf('visit-to-come')
      : null,
  )

const rectifyByIsToCome: Guard = ({ input, now }) =>
  Promise.resolve(
    input.rectifyBy !== undefined && input.rectifyBy <= beijingDay(now) ? reasonOf('day-is-over') : null,
  )

/** Who is drawn by lot is not told beforehand; once they have been visited, they are. */
const tellOfDay =
  (act: string): Follow =>
  async (context) => {
    const { kind, visits } = context.record
    if (kind === 'random' && Number(visits ?? 1) === 1) return
    await informHolderAbout(act)(context)
  }

const planAgain = ({ input }: ActionContext) => ({
  plannedOn: startOfBeijingDay(input.plannedOn ?? '').toISOString(),
})

/**
 * A visit on the spot 实地核查: what was found, confirmed by somebody else; what is to be put right, by when, and seen
 * again.
 */
export const inspectionWorkflow = defineWorkflow({
  collection: SLUGS.inspections,
  initial: 'planned',
  states: {
    planned: { tone: 'waiting' },
    visited: { tone: 'waiting' },
    rectifying: { tone: 'waiting' },
    overdue: { tone: 'waiting' },
    rectified: { tone: 'waiting' },
    passed: { tone: 'done' },
    failed: { tone: 'ended' },
    cancelled: { tone: 'ended' },
  },
  titled: 'recordName',
  editable: ['planned'],
  owned: {
    conclusion: null,
    visitedAt: null,
    toRectify: null,
    rectifyBy: null,
    rectification: null,
    visits: 1,
  },
  actions: {
    'report-visit': {
      from: ['planned'],
      to: 'visited',
      by: HANDLERS,
      input: [{ name: 'conclusion', type: 'select', required: true, options: CONCLUSIONS }],
      reason: 'optional',
      guards: [visitedNow, everyItemAnswered, faultsAreNamed],
      change: ({ input, now }) => ({ conclusion: input.conclusion, visitedAt: now.toISOString() }),
      followAll: [notify],
      intent: 'primary',
    },
    reschedule: {
      from: ['planned'],
      to: 'same',
      by: HANDLERS,
      reason: 'required',
      input: [{ name: 'plannedOn', type: 'day', required: true }],
      guards: [dayIsToCome],
      change: planAgain,
      follow: [tellOfDay('inspection-moved')],
    },
    // Drawn by lot, one has stepped aside: the next of the draw goes.
    'send-another': {
      from: ['planned'],
      to: 'same',
      by: 'system',
      reason: 'optional',
      input: [{ name: 'inspectors', type: 'text', required: true, maxLength: 100 }],
      change: ({ input }) => ({ inspectors: input.inspectors }),
    },
    cancel: {
      from: ['planned'],
      to: 'cancelled',
      by: HANDLERS,
      reason: 'required',
      follow: [tellOfDay('inspection-cancelled')],
      intent: 'danger',
    },
    'send-back': { from: ['visited'], to: 'planned', by: HANDLERS, reason: 'required', followAll: [notify] },
    'confirm-pass': {
      from: ['visited'],
      to: 'passed',
      by: HANDLERS,
      differsFrom: ['report-visit'],
      reason: 'optional',
      follow: [tellHolderAbout('inspection-passed')],
      intent: 'primary',
      bulk: true,
    },
    'ask-rectification': {
      from: ['visited'],
      to: 'rectifying',
      by: HANDLERS,
      differsFrom: ['report-visit'],
      reason: 'required',
      input: [{ name: 'rectifyBy', type: 'day', required: true }],
      guards: [rectifyByIsToCome],
      change: ({ input, reason }) => ({
        toRectify: reason,
        rectifyBy: endOfBeijingDay(input.rectifyBy ?? '').toISOString(),
      }),
      follow: [tellHolderAbout('rectification')],
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
      follow: [tellHolderAbout('rectification-overdue')],
      followAll: [notify],
    },
    'visit-again': {
      from: ['rectified'],
      to: 'planned',
      by: HANDLERS,
      input: [{ name: 'plannedOn', type: 'day', required: true }],
      reason: 'optional',
      guards: [dayIsToCome],
      change: (context) => ({
        ...planAgain(context),
        checklist: againFrom(readChecklist(context.record.checklist) ?? []),
        visits: Number(context.record.visits ?? 1) + 1,
        conclusion: null,
      }),
      follow: [informHolderAbout('inspection-planned')],
    },
    'accept-rectification': {
      from: ['rectified'],
      to: 'passed',
      by: HANDLERS,
      reason: 'required',
      follow: [tellHolderAbout('inspection-passed')],
      intent: 'primary',
    },
    'confirm-fail': {
      from: ['visited', 'overdue', 'rectified'],
      to: 'failed',
      by: ['registrar'],
      differsFrom: ['report-visit'],
      reason: 'required',
      change: ({ reason }) => ({ toRectify: reason }),
      follow: [tellHolderAbout('inspection-failed')],
      intent: 'danger',
    },
    ...remarkAction(['planned', 'visited', 'rectifying', 'overdue', 'rectified'], HANDLERS),
  },
})
