import { countAct } from '../intake/rateLimits'
import { checkOwner } from './dataRequestForm'
import type { FormErrorCode, TypedFields } from './dataRequestForm'
import { evenly, findOwnComment } from './findOwnComment'
import { seal, unseal } from './sealed'

const PASS_MINUTES = 15

type Seen = { ok: true; pass: string } | { ok: false; errors: FormErrorCode[] }

/**
 * Lets who knows receipt code and contact of a comment see the answers to the requests about it: a pass for a quarter of
 * an hour.
 *
 * @param sender key of the sender's address; every attempt is counted.
 */
export const seeAnswer = async (typed: TypedFields, sender: string): Promise<Seen> => {
  const checked = checkOwner(typed)
  if (!checked.ok) return checked
  if ((await countAct('receipt-lookup', () => sender)) !== undefined)
    return { ok: false, errors: ['too-many'] }
  const comment = await evenly(findOwnComment(checked.value.code, checked.value.contact))
  // Before there is an answer to see, a right contact shows nothing that a wrong one does not.
  return comment?.answered
    ? { ok: true, pass: seal('answer-pass', comment.id, PASS_MINUTES) }
    : { ok: false, errors: ['no-match'] }
}

/** The comment a pass is for; undefined once it is over. */
export const commentOfPass = (pass: string): string | undefined => {
  const comment = unseal('answer-pass', pass)
  return typeof comment === 'string' ? comment : undefined
}
