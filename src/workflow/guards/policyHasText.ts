import { reasonOf } from '../../errors/Refusal'
import type { Guard } from '../definition'
import { findNewestRevision } from '../newestRevision'

/** A policy is issued with its text: the newest revision must have clauses. */
export const policyHasText: Guard = async (context) => {
  const newest = await findNewestRevision(context)
  return newest?.hasClauses ? null : reasonOf('policy-without-text')
}
