import { randomBytes } from 'node:crypto'

import { sql } from '@payloadcms/db-postgres/drizzle'

import { systemActor } from '../../access/actor'
import { placeOf } from '../../access/placeOf'
import { canonicalJson } from '../../audit/entry'
import { sm3 } from '../../audit/sm3'
import { SLUGS } from '../../collections/slugs'
import type { Transaction } from '../../db/transaction'
import { reasonOf } from '../../errors/Refusal'
import { begin } from '../../workflow/begin'
import type { ActionContext, Guard, InputField } from '../../workflow/definition'
import { performAlso } from '../../workflow/follow/performAlso'
import { MEASURES, MILD_MEASURES, REMEDY_PERIODS, TERM_MEASURES, TERMS } from '../measures'

/** In which order a case's judgements come. */
export const ORIGINS = ['single', 'first', 'second', 'senior', 'appeal'] as const

export type Origin = (typeof ORIGINS)[number]

/** What somebody decided: on which ground, what is asked of the platform, why, and how long there is to put it right. */
export type Judgement = {
  policyCode: string | null
  measure: string
  grounds: string
  remedy: string | null
  term: string | null
}

const MAX_GROUNDS = 4000

/**
 * What is entered for a judgement. Nothing of it goes into the trail of the case: the decision is a record of its own,
 * which a second reviewer cannot open.
 */
const inputsFor = (measures: readonly string[]): InputField[] => [
  { name: 'measure', type: 'select', required: true, options: measures, isPrivate: true },
  { name: 'policyCode', type: 'policy-code', required: false, isPrivate: true },
  { name: 'grounds', type: 'long', required: true, maxLength: MAX_GROUNDS, isPrivate: true },
  { name: 'remedy', type: 'select', required: false, options: REMEDY_PERIODS, isPrivate: true },
]

const TERM: InputField = { name: 'term', type: 'select', required: false, options: TERMS, isPrivate: true }

export const MILD_JUDGEMENT = inputsFor(MILD_MEASURES)
export const ANY_JUDGEMENT = [...inputsFor(MEASURES), TERM]

/** What is said of a case only to compare: nothing follows from it, so it has no period and no term. */
export const LOOK_JUDGEMENT = ANY_JUDGEMENT.filter(({ name }) => name !== 'remedy' && name !== 'term')

/** A violation names its policy code, which must be in use. */
export const codeIsNamed: Guard = async ({ tx, input }) => {
  const { measure, policyCode } = input
  if (!measure || measure === 'no-violation') return null
  if (!policyCode) return reasonOf('decision-without-code')
  const [code] = await tx.query(sql`select 1 from policy_codes where id = ${policyCode}::uuid and active`)
  return code ? null : reasonOf('policy-code-unknown')
}

/** A violation names its policy code, which must be in use, and how long there is to put it right. */
export const judgementIsWhole: Guard = async (context) => {
  const { measure, policyCode, remedy, term } = context.input
  if (!measure || measure === 'no-violation') return null
  if (!policyCode) return reasonOf('decision-without-code')
  if (!remedy) return reasonOf('decision-without-remedy')
  if (TERM_MEASURES.includes(measure) && !term) return reasonOf('decision-without-term')
  return codeIsNamed(context)
}

export const judgementOf = ({ input }: Pick<ActionContext, 'input'>): Judgement => {
  const measure = input.measure ?? ''
  const isViolation = measure !== 'no-violation'
  return {
    measure,
    policyCode: (isViolation && input.policyCode) || null,
    grounds: input.grounds ?? '',
    remedy: (isViolation && input.remedy) || null,
    term: (TERM_MEASURES.includes(measure) && input.term) || null,
  }
}

/** Columns of a case that say what was decided. */
export const decidedColumns = ({ policyCode, measure, grounds, remedy, term }: Judgement, now: Date) => ({
  policyCode,
  measure,
  grounds,
  remedy,
  term,
  decidedAt: now.toISOString(),
})

/** Two judgements agree in what it was and what is to be done; words and days may differ. */
export const agree = (one: Judgement, other: Judgement): boolean =>
  one.measure === other.measure && one.policyCode === other.policyCode

/** What a sealed decision is known by while nobody may read it; the salt keeps it from being guessed. */
const digestOf = (judgement: Judgement, salt: string): string => sm3(canonicalJson({ ...judgement, salt }))

/** Stores what somebody decided; sealed, until `openDecision`. @returns its id */
export const storeDecision = async (
  { tx, record, actor, now }: Pick<ActionContext, 'tx' | 'record' | 'actor' | 'now'>,
  origin: Origin,
  judgement: Judgement,
): Promise<string> => {
  const salt = randomBytes(16).toString('base64url')
  const digest = digestOf(judgement, salt)
  const { county, agency } = placeOf(record)
  const sealed = await begin(tx, {
    collection: SLUGS.caseDecisions,
    data: {
      case: record.id,
      origin,
      owner: actor.kind === 'staff' ? actor.id : null,
      ...judgement,
      salt,
      digest,
      decidedAt: now.toISOString(),
      county,
      agency,
    },
    actor,
    trace: { case: record.id, origin, digest },
    now,
  })
  return sealed.record.id
}

type Stored = Judgement & { id: string; salt: string; origin: Origin; owner: string | null }

/** The decisions of a case that still count, oldest first. */
export const findDecisions = (tx: Pick<Transaction, 'query'>, record: string): Promise<Stored[]> =>
  tx.query<Stored>(sql`
    select id, policy_code_id as "policyCode", measure::text, grounds, remedy::text, term::text, salt,
      origin::text, owner_id as owner
    from case_decisions where case_id = ${record}::uuid and state <> 'superseded' order by created_at, id`)

/** Opens a sealed decision for those in whose scope the case is; from here on the trail says what it was. */
export const openDecision = async (tx: Transaction, stored: Stored, now: Date): Promise<void> => {
  const { id, salt, measure, grounds, policyCode, remedy, term } = stored
  await performAlso(tx, {
    collection: SLUGS.caseDecisions,
    id,
    action: 'open',
    actor: systemActor('moderation'),
    input: {
      measure,
      grounds,
      salt,
      ...(policyCode && { policyCode }),
      ...(remedy && { remedy }),
      ...(term && { term }),
    },
    now,
  })
}
