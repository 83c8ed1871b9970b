import { KEY_OF_ACTION } from './actionKeys'
import type { BulkAction } from './types'
import type { QueueDesk } from './useQueueDesk'
import type { DeskKeys } from '../useDeskKeys'

type Focus = { focusSearch: () => void; showHelp: () => void }

/** An action's key: on all selected comments if there are any, else on the open one; a closed one is opened first. */
const act = (desk: QueueDesk, bulkActions: readonly BulkAction[], action: string) => {
  if (desk.selected.size > 0) {
    desk.setBulk(bulkActions.find((one) => one.action === action))
    return
  }
  if (!desk.openId) {
    desk.open(desk.rows[desk.active]?.id)
    desk.setChosen(action)
    return
  }
  const run = desk.answer?.ok ? desk.answer.data.run : undefined
  const offered = run?.actions.find((one) => one.action === action && one.refusals.length === 0)
  if (offered) desk.choose(offered)
}

/** The keys of the queue as it stands. */
export const queueKeys = (desk: QueueDesk, bulkActions: readonly BulkAction[], focus: Focus): DeskKeys => {
  const current = desk.rows[desk.active]
  const actions = Object.entries(KEY_OF_ACTION).map(([action, key]) => [
    key,
    () => act(desk, bulkActions, action),
  ])
  return {
    ...(Object.fromEntries(actions) as DeskKeys),
    j: () => desk.step(1),
    k: () => desk.step(-1),
    x: current && (() => desk.select(current.id)),
    Enter: current && (() => desk.open(current.id)),
    Escape: () => (desk.chosen ? desk.setChosen(undefined) : desk.open(undefined)),
    '/': focus.focusSearch,
    '?': focus.showHelp,
  }
}
