import type { Translate } from '../../i18n'

/** The name of an act in a record's trail: a transition of its workflow, or an act common to all records. */
export const actLabel = (t: Translate, collection: string, action: string): string => {
  const found = [`workflow:${collection}.actions.${action}`, `workflow:acts.${action}`].find(
    (key) => t(key) !== key.slice(key.indexOf(':') + 1),
  )
  return found ? t(found) : action
}
