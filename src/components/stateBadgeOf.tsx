import type { Translate } from '../i18n'
import { findWorkflow } from '../workflow/registry'
import { StateBadge } from './StateBadge'

/** The badge of a record's state, on the server; the bare word for a state no workflow knows (any more). */
export const stateBadgeOf = (t: Translate, collection: string, state: string) => {
  const definition = findWorkflow(collection)?.states[state]
  if (!definition) return <span>{state}</span>
  return <StateBadge tone={definition.tone} label={t(`workflow:${collection}.states.${state}`)} />
}
