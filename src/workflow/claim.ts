import type { Role } from '../access/roles'
import type { ActionContext, ActionDefinition, Guard } from './definition'
import { notifyAssigned } from './follow/notify'
import { assigneeMayClaim } from './guards/assigneeMayClaim'
import { isNotTakenByAnother } from './guards/isNotTakenByAnother'
import { isTakenByActor } from './guards/isTakenByActor'

/** `owned` default of a collection whose records are claimed; the column is `assigneeField()`. */
export const CLAIM_OWNED = { assignee: null }

const holderOf = ({ actor }: ActionContext) => ({ assignee: actor.kind === 'staff' ? actor.id : null })

type Claim<State extends string> = {
  /** Where records are worked on. */
  states: readonly State[]
  /** Who may take a record, and give it back. */
  by: readonly Role[]
  /** Who may give it to somebody else of those. */
  assignedBy: readonly Role[]
  /** What else stands against taking it. */
  guards?: readonly Guard[]
}

/**
 * Claim 领取, release 退领 and assign 分派. Acts that only the holder may take of a claimed record have the guard
 * `isNotTakenByAnother`; an act that hands it to other people has `change: handOver`.
 */
export const claimActions = <const State extends string>({
  states,
  by,
  assignedBy,
  guards = [],
}: Claim<State>): Record<'claim' | 'release' | 'assign', ActionDefinition<State>> => ({
  claim: {
    from: states,
    to: 'same',
    by,
    guards: [...guards, isNotTakenByAnother],
    change: holderOf,
    bulk: true,
  },
  release: {
    from: states,
    to: 'same',
    by,
    guards: [isTakenByActor],
    change: () => CLAIM_OWNED,
    bulk: true,
  },
  assign: {
    from: states,
    to: 'same',
    by: assignedBy,
    input: [{ name: 'assignee', type: 'colleague', required: true }],
    guards: [...guards, assigneeMayClaim],
    change: ({ input }) => ({ assignee: input.assignee }),
    followAll: [notifyAssigned],
    bulk: true,
  },
})

/** The next people are others: nobody holds the record any more. */
export const handOver = (): typeof CLAIM_OWNED => CLAIM_OWNED
