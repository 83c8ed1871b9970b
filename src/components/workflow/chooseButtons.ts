import type { ExplainedAction } from './types'

/** Buttons that stand open; the rest wait in the menu. */
const OPEN_BUTTONS = 2

/**
 * Which actions stand open as buttons (possible now, the way forward first, never a dangerous one) and which wait in
 * the menu, those that are refused last.
 */
export const chooseButtons = (actions: readonly ExplainedAction[]) => {
  const isPossible = ({ refusals }: ExplainedAction) => refusals.length === 0
  const forward = actions.filter((action) => isPossible(action) && action.intent === 'primary')
  const plain = actions.filter((action) => isPossible(action) && action.intent === 'normal')
  const direct = [...forward, ...plain].slice(0, OPEN_BUTTONS)
  const rest = actions.filter((action) => !direct.includes(action))
  return { direct, others: [...rest.filter(isPossible), ...rest.filter((action) => !isPossible(action))] }
}
