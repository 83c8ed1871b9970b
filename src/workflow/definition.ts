import type { Actor } from '../access/actor'
import type { Role } from '../access/roles'
import type { Slug } from '../collections/slugs'
import type { RefusalReason } from '../errors/Refusal'
import type { Transaction } from '../db/transaction'

/** How a state looks: who is to move, and whether it ended well. */
export type Tone = 'draft' | 'waiting' | 'active' | 'done' | 'ended'

export type StateDefinition = {
  tone: Tone
  /** Working days in which whoever is to move has to move, from the day after the record came here. Needs `clockFields`. */
  within?: number
  /** Somebody outside is to move (returned to the applicant): the clock of the state it came from stands still. */
  pauses?: boolean
  /** Whom the end of the time is told; those who may act here when left out. */
  escalatesTo?: readonly Role[]
}

export type RecordData = Record<string, unknown> & { id: string; state: string; revision: number }

export const RELATION_INPUTS = [
  'colleague',
  'point',
  'campaign',
  'consultation',
  'revision',
  'duplicate',
  'assessor',
  'policy-code',
  'live-room',
  'broadcast-text',
] as const

export type RelationInput = (typeof RELATION_INPUTS)[number]

/** What a person enters beside the reason; labels under `workflow:inputs.<name>`. */
export type InputField = {
  name: string
  /**
   * `long`: text of several lines; `day`: yyyy-MM-dd in Beijing; `moment`: day and minute there, yyyy-MM-ddTHH:mm;
   * `number`: digits alone; `passages`: parts of the comment's body; `changed-clause`: an anchor of the text chosen
   * beside it. Beside these: the id of a record, chosen from those the actor may name here.
   */
  type:
    'text' | 'long' | 'day' | 'moment' | 'number' | 'select' | 'passages' | 'changed-clause' | RelationInput
  required: boolean
  /** Values of a select; labels under `workflow:options.<value>`. */
  options?: readonly string[]
  /** Code points, for text. */
  maxLength?: number
  /** Personal data, or too much of it: written where the act says, never into the trail. */
  isPrivate?: boolean
}

/** Own columns that name a person; rules may ask for them. */
export type PersonColumn = 'owner' | 'delegate'

export type ActionContext = {
  tx: Transaction
  collection: Slug
  record: RecordData
  actor: Actor
  action: string
  /** The state the action leads to. */
  to: string
  /** Acts of a parallel review that have been done since the record came to its state. */
  passed: readonly string[]
  input: Record<string, string>
  reason: string | null
  now: Date
}

/** Says why an action is not possible now; null when nothing stands against it. Reads only. */
export type Guard = (context: ActionContext) => Promise<RefusalReason | null>

/** Something else that happens with the action, in the same transaction: mail, a transition of a related record. */
export type Follow = (context: ActionContext) => Promise<void>

/** As `Follow`, for all the records of one act at once: what thousands of them would be too slow for one by one. */
export type FollowAll = (contexts: readonly ActionContext[]) => Promise<void>

export type ActionDefinition<State extends string = string> = {
  from: readonly State[]
  /** `same` keeps the state: an act on the record, such as claiming it. */
  to: State | 'same'
  /**
   * Roles, each in its scope; the system; the one person whom a column of the record names; or the applicant, who handed
   * the record in, through its link.
   */
  by: readonly Role[] | 'system' | 'applicant' | { person: PersonColumn }
  /** Four eyes: the actor must not be who performed any of these in the present round (since the record last entered its first state). */
  differsFrom?: readonly string[]
  /**
   * Parallel reviews: each act of `of` is done once per stay in the state, in any order; the last one moves the record.
   * `to` is `same`, and every act of `of` says so alike.
   */
  all?: { of: readonly string[]; then: State }
  reason?: 'required' | 'optional'
  input?: readonly InputField[]
  guards?: readonly Guard[]
  /** An input that names another record of the collection: locked together with this one, in one order for everybody. */
  alsoLocks?: string
  /** Columns this action writes beside state and revision. */
  change?: (context: ActionContext) => Record<string, unknown> | Promise<Record<string, unknown>>
  follow?: readonly Follow[]
  followAll?: readonly FollowAll[]
  /** A date column: once it has passed, the worker performs this action. */
  due?: string
  /** How the button looks. */
  intent?: 'primary' | 'normal' | 'danger'
  /** May be performed on many records at once. */
  bulk?: boolean
}

export type WorkflowDefinition<State extends string = string, Action extends string = string> = {
  collection: Slug
  initial: State
  states: Record<State, StateDefinition>
  /** The column that names a record in mail to staff; left out where a name would be somebody's personal data. */
  titled?: string
  /** States in which the record's own fields may be edited by those whose role may update. */
  editable: readonly State[]
  /** Columns only the engine writes, beside `state` and `revision`; with the value a new record starts from. */
  owned: Record<string, unknown>
  actions: Record<Action, ActionDefinition<State>>
}

export const defineWorkflow = <const State extends string, const Action extends string>(
  definition: WorkflowDefinition<State, Action>,
): WorkflowDefinition<State, Action> => definition
