import type { FieldAccess, FieldHook } from 'payload'

import { may } from '../access/abilities'
import { actorOf } from '../access/actor'
import { SLUGS } from '../collections/slugs'

const idOf = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'id' in value ? value.id : value

/**
 * Whoever may not see who wrote a comment reads its redacted body in place of the original, wherever Payload hands the
 * record out.
 */
export const showRedactedBody: FieldHook = ({ value, siblingData, overrideAccess, req }) => {
  const { redactedBody, agency, county, state } = siblingData as Record<string, unknown>
  if (typeof redactedBody !== 'string' || overrideAccess) return value as string
  const record = { agency: idOf(agency), county: idOf(county), state }
  return may(actorOf(req), 'reveal', SLUGS.comments, record) ? (value as string) : redactedBody
}

/** A body is read in its record and never asked about: a filter or an order would tell what is blacked out. */
export const inRecordOnly: FieldAccess = ({ doc, data }) => Boolean(doc ?? data)
