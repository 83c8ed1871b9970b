import type { CollectionBeforeValidateHook } from 'payload'

import { may } from '../access/abilities'
import { actorOf } from '../access/actor'
import type { Slug } from '../collections/slugs'
import { transactionOf } from '../db/transaction'
import { reasonOf, Refusal } from '../errors/Refusal'
import { readUnifiedCode } from '../identifiers/unifiedCode'
import { getRegister } from '../registers/registry'
import { findSubject, isCreditRegister } from './subject'

/**
 * A new row is about the entry its code names, with the entry's name, agency and county, whatever the request says. Who
 * may not see the entry is told what is told of a code nobody has.
 *
 * @throws Refusal 422 not a code · no entry of that code in this person's scope
 */
export const assignSubject =
  (slug: Slug): CollectionBeforeValidateHook =>
  async ({ data, operation, req }) => {
    if (operation !== 'create' || typeof data?.unifiedCode !== 'string' || data.unifiedCode.trim() === '') {
      return data
    }
    const register = String(data.subjectCollection ?? '')
    const read = readUnifiedCode(data.unifiedCode)
    if (!read.ok) throw new Refusal(422, reasonOf('credit-code-invalid'))
    if (!isCreditRegister(register)) throw new Refusal(422, reasonOf('credit-subject-unknown'))
    const found = await findSubject(await transactionOf(req), {
      register: getRegister(register),
      code: read.code,
    })
    const actor = actorOf(req)
    const isOwn =
      found !== undefined &&
      may(actor, 'read', register, { ...found }) &&
      may(actor, 'create', slug, { ...found })
    if (!isOwn) throw new Refusal(422, reasonOf('credit-subject-unknown'))
    const { state: _state, ...subject } = found
    return { ...data, ...subject }
  }
