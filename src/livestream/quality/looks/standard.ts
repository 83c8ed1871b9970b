import { sql } from '@payloadcms/db-postgres/drizzle'

import type { Transaction } from '../../../db/transaction'

/** What a look is measured by: how the case was decided, or the right answer of a golden case. */
export type Standard = {
  measure: string
  policyCode: string | null
  grounds: string
  /** Whose decision it was; null for a golden case: the answer is nobody's in particular. */
  reviewed: string | null
}

/** What one person decided first, while it stands: not what an appeal or a senior put in its place. */
const findDecided = async (tx: Pick<Transaction, 'query'>, record: string): Promise<Standard | undefined> => {
  const [decided] = await tx.query<Standard>(sql`
    select measure::text, policy_code_id as "policyCode", grounds, owner_id as reviewed from case_decisions
    where case_id = ${record}::uuid and state = 'opened' and origin in ('single', 'first')
    order by created_at desc limit 1`)
  return decided
}

const findRightAnswer = async (
  tx: Pick<Transaction, 'query'>,
  golden: string,
): Promise<Standard | undefined> => {
  const [answer] = await tx.query<Standard>(sql`
    select measure::text, policy_code_id as "policyCode", grounds, null as reviewed from golden_cases
    where id = ${golden}::uuid`)
  return answer
}

/** Undefined once the decision does not stand any more. */
export const findStandard = (
  tx: Pick<Transaction, 'query'>,
  look: Record<string, unknown>,
): Promise<Standard | undefined> =>
  typeof look.golden === 'string' ? findRightAnswer(tx, look.golden) : findDecided(tx, String(look.case))
