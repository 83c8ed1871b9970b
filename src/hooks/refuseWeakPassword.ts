import { ValidationError } from 'payload'
import type { CollectionBeforeValidateHook, PayloadRequest } from 'payload'

import { SLUGS } from '../collections/slugs'
import { translator } from '../i18n'
import { localeOf } from '../i18n/localeOf'

const CLASSES = [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z0-9]/]

/** Common practice under 等保 2.0 level 3: at least eight characters of three classes. */
export const isStrongPassword = (password: string): boolean =>
  password.length >= 8 && CLASSES.filter((characters) => characters.test(password)).length >= 3

/** @throws ValidationError at the field `password`. */
export const assertStrongPassword = (password: unknown, req: PayloadRequest): void => {
  if (typeof password === 'string' && isStrongPassword(password)) return
  const t = translator(localeOf(req), 'errors')
  throw new ValidationError({
    collection: SLUGS.users,
    errors: [{ path: 'password', message: t('weak-password') }],
    req,
  })
}

export const refuseWeakPassword: CollectionBeforeValidateHook = ({ data, req }) => {
  const password: unknown = data?.password
  if (password === undefined || password === null) return data
  req.context.passwordChanged = true
  assertStrongPassword(password, req)
  return data
}
