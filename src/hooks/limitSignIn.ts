import type { CollectionAfterLoginHook, CollectionBeforeOperationHook, PayloadRequest } from 'payload'

import type { LimitedAct } from '../defence/rule'
import { reasonOf, Refusal } from '../errors/Refusal'
import { countAct, minutesOf, uncountAct } from '../intake/rateLimits'
import { senderKey } from '../intake/sender'

/**
 * An account is locked after five wrong passwords; one sender could try five on each, or lock all of them. Refused before
 * anything is looked up, so that it tells nothing of an account. Counted as it begins: many at once pass no more than one
 * after the other.
 *
 * @throws Refusal 429
 */
export const countSignIn = async (req: PayloadRequest, act: LimitedAct): Promise<void> => {
  const seconds = await countAct(act, () => senderKey(req.headers))
  if (seconds === undefined) return
  throw new Refusal(429, reasonOf('too-many-sign-ins', { minutes: minutesOf(seconds) }))
}

const ACTS: Partial<Record<string, LimitedAct>> = { login: 'sign-in', resetPassword: 'password-mail' }

export const limitSignIn: CollectionBeforeOperationHook = async ({ operation, req }) => {
  const act = ACTS[operation]
  if (!act || req.payloadAPI === 'local') return
  await countSignIn(req, act)
  req.context.countedAct = act
}

/** The right password, or a link that was good, uses up nothing: a whole office signs in from one address. */
export const uncountSignIn: CollectionAfterLoginHook = async ({ req }) => {
  const act = req.context.countedAct as LimitedAct | undefined
  if (act) await uncountAct(act, () => senderKey(req.headers))
}
