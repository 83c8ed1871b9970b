import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'

import type { Actor } from '../access/actor'
import type { Clause } from '../clauses/clause'
import { printedClause } from '../clauses/printedClause'
import { SLUGS } from '../collections/slugs'
import { inTransaction } from '../db/transaction'
import { reasonOf, Refusal } from '../errors/Refusal'
import { findVisible } from '../workflow/perform'
import type { Choice } from './queueChoices'

export type ConsultationOutline = { clauses: Choice[] }

/** Characters of a clause's name in a narrow list. */
const LABEL = 36

/**
 * The clauses of a consultation's draft.
 *
 * @throws Refusal 404 when the consultation is not there for this actor.
 */
export const getConsultationOutline = (
  payload: Payload,
  { id, actor }: { id: string; actor: Actor },
): Promise<ConsultationOutline> =>
  inTransaction(payload, async (tx) => {
    const consultation = await findVisible(tx, { collection: SLUGS.consultations, id, actor })
    if (!consultation) throw new Refusal(404, reasonOf('not-found'))
    const [revision] = await tx.query<{ clauses: Clause[] | null }>(sql`
      select clauses from policy_revisions where id = ${consultation.policyRevision}::uuid`)
    return {
      clauses: (revision?.clauses ?? []).map(({ anchor, level, number, heading, text }) => ({
        value: anchor,
        label: '　'.repeat(Math.max(0, level - 1)) + printedClause(number, heading || text).slice(0, LABEL),
      })),
    }
  })
