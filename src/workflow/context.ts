import type { ActionContext, ActionDefinition } from './definition'
import { findPassed } from './parallel'

type Known = Omit<ActionContext, 'to' | 'passed'>

/** Where the action leads from the record's present state, given which acts of a parallel review are done already. */
const stateAfter = ({ record, action }: Known, { to, all }: ActionDefinition, passed: readonly string[]) => {
  if (!all) return to === 'same' ? record.state : to
  const isLast = all.of.every((other) => other === action || passed.includes(other))
  return isLast ? all.then : record.state
}

/** Completes what is known of an act with what the record's own trail says. */
export const contextOf = async (known: Known, definition: ActionDefinition): Promise<ActionContext> => {
  const { all, from } = definition
  const passed = all && from.includes(known.record.state) ? await findPassed(known, all.of) : []
  return { ...known, passed, to: stateAfter(known, definition, passed) }
}
