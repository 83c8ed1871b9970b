import { validate as isUuid } from 'uuid'

import { intakePool } from '../db/intakePool'

/** What the door must know of a consultation to judge a submission; its text is locked, so anchors do not change. */
export type IntakeConsultation = {
  id: string
  agency: string
  policyRevision: string
  requireName: boolean
  requireContact: boolean
  anchors: ReadonlySet<string>
}

const FRESH_MS = 5_000

type Cached = { at: number; consultation: IntakeConsultation | null }

const cache = new Map<string, Cached>()

const read = async (id: string): Promise<IntakeConsultation | null> => {
  const { rows } = await intakePool().query<Omit<IntakeConsultation, 'anchors'> & { anchors: string[] }>({
    name: 'intake-consultation',
    text: `select c.id, c.agency_id as agency, c.policy_revision_id as "policyRevision",
        coalesce(c.require_name, false) as "requireName", coalesce(c.require_contact, false) as "requireContact",
        array(select clause->>'anchor' from jsonb_array_elements(coalesce(r.clauses, '[]'::jsonb)) as clause) as anchors
      from consultations c join policy_revisions r on r.id = c.policy_revision_id
      where c.id = $1 and c.state in ('open', 'closed')`,
    values: [id],
  })
  const [row] = rows
  return row ? { ...row, anchors: new Set(row.anchors) } : null
}

/**
 * The consultation a submission is for, or null when it takes none. Remembered for seconds, as an early answer only:
 * whether it is still open is decided by the database when the comment is stored.
 */
export const findIntakeConsultation = async (
  id: string,
  now = Date.now(),
): Promise<IntakeConsultation | null> => {
  if (!isUuid(id)) return null
  const known = cache.get(id)
  if (known && now - known.at < FRESH_MS) return known.consultation
  const consultation = await read(id)
  if (cache.size > 1000) cache.clear()
  cache.set(id, { at: now, consultation })
  return consultation
}

/** Forgets what was remembered, after the database said it is stale. */
export const forgetIntakeConsultation = (id: string): void => void cache.delete(id)
