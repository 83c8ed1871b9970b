import { SLUGS } from '../../collections/slugs'
import { reasonOf, Refusal } from '../../errors/Refusal'
import { CLOCK_OWNED, clockActions } from '../../workflow/clock'
import type { ActionContext } from '../../workflow/definition'
import { defineWorkflow } from '../../workflow/definition'
import { settleScoring } from '../follow/applications'
import { forgetOwnSheet, replaceReviewer } from '../follow/reviews'
import { programmeIsIn } from '../guards/programmeIsIn'
import { sheetIsComplete } from '../guards/sheetIsComplete'
import { programmeOf } from '../related'
import { findSheet, markOf, sealOf } from '../sheets'

const OWNER = { person: 'owner' } as const

/** Working days a reviewer has to say whether there is a conflict, and then to score; [G] set by practice, no law read. */
const DAYS_TO_DECLARE = 3
const DAYS_TO_SCORE = 10

const isScoring = programmeIsIn('scoring')

const seal = async ({ tx, record, now }: ActionContext) => {
  const sheet = await findSheet(tx, record.id)
  if (!sheet) throw new Refusal(409, reasonOf('sheet-incomplete'))
  return { seal: sealOf(sheet), submittedAt: now.toISOString() }
}

/** What comes out from under the seal is what was put under it. */
const unseal = async (context: ActionContext) => {
  const sheet = await findSheet(context.tx, context.record.id)
  if (!sheet || sealOf(sheet) !== context.record.seal) throw new Refusal(409, reasonOf('seal-broken'))
  const { points, remark } = sheet
  return { points, remark, mark: markOf(await programmeOf(context), [points]) }
}

/**
 * One reviewer's scores of one application 评分: first a word on conflicts of interest, then points, handed in once for
 * all. Until the programme's ranking is drawn up they are under seal, from everybody but their reviewer. Both have their
 * working days: the reviewer is reminded once, those who run the programme are told once when the time is over.
 */
export const talentScoreWorkflow = defineWorkflow({
  collection: SLUGS.talentScores,
  titled: 'name',
  initial: 'assigned',
  states: {
    assigned: { tone: 'waiting', within: DAYS_TO_DECLARE, escalatesTo: ['editor'] },
    ready: { tone: 'active', within: DAYS_TO_SCORE, escalatesTo: ['editor'] },
    submitted: { tone: 'done' },
    opened: { tone: 'done' },
    recused: { tone: 'ended' },
    released: { tone: 'ended' },
  },
  editable: [],
  owned: { ...CLOCK_OWNED, points: null, remark: null, mark: null, seal: null, submittedAt: null },
  actions: {
    'declare-none': {
      from: ['assigned'],
      to: 'ready',
      by: OWNER,
      guards: [isScoring],
      intent: 'primary',
    },
    recuse: {
      from: ['assigned', 'ready'],
      to: 'recused',
      by: OWNER,
      reason: 'required',
      follow: [forgetOwnSheet, replaceReviewer],
      intent: 'danger',
    },
    // Not to be lent (ADR 018): who cannot score gives the application back, and the next of the panel gets it.
    'hand-back': {
      from: ['assigned', 'ready'],
      to: 'released',
      by: OWNER,
      reason: 'required',
      guards: [isScoring],
      follow: [forgetOwnSheet, replaceReviewer],
    },
    submit: {
      from: ['ready'],
      to: 'submitted',
      by: OWNER,
      guards: [isScoring, sheetIsComplete],
      change: seal,
      follow: [settleScoring],
      intent: 'primary',
    },
    unseal: { from: ['submitted'], to: 'opened', by: 'system', change: unseal },
    release: {
      from: ['assigned', 'ready'],
      to: 'released',
      by: ['editor'],
      reason: 'required',
      follow: [forgetOwnSheet, replaceReviewer],
    },
    void: { from: ['assigned', 'ready'], to: 'released', by: 'system', follow: [forgetOwnSheet] },
    ...clockActions(['assigned', 'ready']),
  },
})
