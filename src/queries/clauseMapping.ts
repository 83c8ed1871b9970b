import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'
import { validate as isUuid } from 'uuid'

import { may } from '../access/abilities'
import type { Actor } from '../access/actor'
import { clausesSchema } from '../clauses/clause'
import type { Clause } from '../clauses/clause'
import type { MappingRow } from '../clauses/clauseMapping'
import { SLUGS } from '../collections/slugs'
import { inTransaction } from '../db/transaction'
import type { Transaction } from '../db/transaction'
import { reasonOf, Refusal } from '../errors/Refusal'
import { findVisible } from '../workflow/perform'

export type RevisionText = { id: string; name: string; policy: string; agency: string; clauses: Clause[] }

export type MappingPage = {
  later: RevisionText
  /** Texts of the same policy before this one, the newest first. */
  choices: { id: string; name: string }[]
  /** The earlier text compared with; null when there is none. */
  earlier: RevisionText | null
  mapping: { id: string; rows: MappingRow[] } | null
  mayEdit: boolean
}

/** A revision's text as this actor may read it. @throws Refusal 404 */
export const getRevisionText = async (
  tx: Transaction,
  { id, actor }: { id: string; actor: Actor },
): Promise<RevisionText> => {
  const found = await findVisible(tx, { collection: SLUGS.policyRevisions, id, actor })
  if (!found) throw new Refusal(404, reasonOf('not-found'))
  return {
    id,
    name: typeof found.name === 'string' ? found.name : '',
    policy: String(found.policy),
    agency: String(found.agency),
    clauses: clausesSchema.safeParse(found.clauses).data ?? [],
  }
}

/** Earlier texts of a policy: of the same agency as this one, so visible to whoever sees it. */
const listEarlier = (tx: Transaction, id: string) =>
  tx.query<{ id: string; name: string }>(sql`
    select earlier.id, coalesce(earlier.name, '') as name
    from policy_revisions this join policy_revisions earlier on earlier.policy_id = this.policy_id
      and earlier.agency_id = this.agency_id and earlier.ordinal < this.ordinal
    where this.id = ${id}::uuid order by earlier.ordinal desc`)

const findMapping = async (tx: Transaction, from: string, to: string) => {
  const [mapping] = await tx.query<{ id: string; rows: MappingRow[] | null }>(sql`
    select id, rows from clause_mappings where from_revision_id = ${from}::uuid and to_revision_id = ${to}::uuid`)
  return mapping ? { id: mapping.id, rows: mapping.rows ?? [] } : null
}

/**
 * A revision beside an earlier one, with what is known of where the clauses went.
 *
 * @param earlier which earlier text; the one before this when it is none of them
 * @throws Refusal 404 when the revision is not there for this actor.
 */
export const getMappingPage = (
  payload: Payload,
  { revision, earlier, actor }: { revision: string; earlier: string; actor: Actor },
): Promise<MappingPage> =>
  inTransaction(payload, async (tx) => {
    const later = await getRevisionText(tx, { id: revision, actor })
    const choices = await listEarlier(tx, revision)
    const chosen = choices.find(({ id }) => isUuid(earlier) && id === earlier) ?? choices[0]
    return {
      later,
      choices,
      earlier: chosen ? await getRevisionText(tx, { id: chosen.id, actor }) : null,
      mapping: chosen ? await findMapping(tx, chosen.id, revision) : null,
      mayEdit: may(actor, 'update', SLUGS.clauseMappings, { agency: later.agency }),
    }
  })
