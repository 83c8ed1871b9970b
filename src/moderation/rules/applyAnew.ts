import { systemActor } from '../../access/actor'
import type { Follow } from '../../workflow/definition'
import { startScan } from '../findings/startScan'

/** A rule that is tried or put in force looks at once at what is to come and what is on. */
export const applyAnew: Follow = async ({ tx }) => {
  await startScan(tx, { actor: systemActor('rules') })
}
