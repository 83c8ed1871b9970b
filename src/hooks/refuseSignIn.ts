import { setTimeout } from 'node:timers/promises'

import { AuthenticationError, LockedAuth } from 'payload'
import type { AfterErrorHook, CollectionBeforeOperationHook } from 'payload'

import { reasonOf } from '../errors/Refusal'
import { sentenceOf } from '../errors/translateRefusal'
import { localeOf } from '../i18n/localeOf'

/** Longer than the check of a password takes, which is made for accounts there are and that are not locked. */
const LEAST_MS = 1500

export const noteSignIn: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation === 'login') req.context.signsInSince = Date.now()
  return args
}

/** Whether there is such an account, or whether it is locked, is told neither by what is said nor by how long it takes. */
export const refuseSignIn: AfterErrorHook = async ({ error, req }) => {
  const { signsInSince } = req.context
  const isTold = error instanceof AuthenticationError || error instanceof LockedAuth
  if (!isTold || typeof signsInSince !== 'number') return
  await setTimeout(Math.max(0, signsInSince + LEAST_MS - Date.now()))
  const reason = reasonOf('sign-in-failed')
  return {
    status: 401,
    response: { errors: [{ ...reason, message: sentenceOf(localeOf(req), reason) }] },
  }
}
