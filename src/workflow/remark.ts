import type { Role } from '../access/roles'
import type { ActionDefinition } from './definition'

/** A comment-only step 签注意见: words in the timeline, nothing else moves. */
export const remarkAction = <const State extends string>(
  states: readonly State[],
  by: readonly Role[],
): Record<'remark', ActionDefinition<State>> => ({
  remark: { from: states, to: 'same', by, reason: 'required' },
})
