import { sql } from '@payloadcms/db-postgres/drizzle'

import { reasonOf } from '../../errors/Refusal'
import type { ActionContext, Guard } from '../definition'

const hasMembers = async ({ tx, record }: ActionContext) => {
  const [member] = await tx.query(
    sql`select 1 from point_members where point_id = ${record.id}::uuid limit 1`,
  )
  return Boolean(member)
}

/** A point that nobody made needs no answer. */
export const pointHasComments: Guard = async (context) =>
  (await hasMembers(context)) ? null : reasonOf('point-without-comments')

/** What comments carry is answered, merged or emptied, never dropped. */
export const pointIsEmpty: Guard = async (context) =>
  (await hasMembers(context)) ? reasonOf('point-has-comments') : null

/** Nothing goes to review without a disposition and its reason. */
export const pointHasAnswer: Guard = ({ record }) =>
  Promise.resolve(record.disposition && record.dispositionReason ? null : reasonOf('point-without-answer'))
