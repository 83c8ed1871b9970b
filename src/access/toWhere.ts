import { rulesToAST } from '@casl/ability/extra'
import type { Where } from 'payload'

import type { Slug } from '../collections/slugs'
import type { DeskAbility } from './abilities'

/** The part of @ucast/core's condition tree that rules of this house may use. */
type Condition = { operator: string; field?: string; value: unknown }

const COMPARISONS: Record<string, string> = { eq: 'equals', in: 'in' }

const isConditionList = (value: unknown): value is Condition[] => Array.isArray(value)

const compileField = ({ operator, field, value }: Condition, prefix: string): Where => {
  const comparison = COMPARISONS[operator]
  if (!comparison || !field) throw new TypeError(`Access rule cannot become a query: operator "${operator}"`)
  return { [`${prefix}${field}`]: { [comparison]: value } }
}

const compile = (condition: Condition, prefix: string): Where => {
  const { operator, value } = condition
  if (operator !== 'and' && operator !== 'or') return compileField(condition, prefix)
  if (!isConditionList(value))
    throw new TypeError(`Access rule cannot become a query: ${operator} without a list`)
  return { [operator]: value.map((part) => compile(part, prefix)) }
}

/**
 * Compiles the rules for one action on one collection to a Payload `where`.
 *
 * @param prefix `version.` for the versions table.
 * @returns `true` (all rows), `false` (none) or a where over columns of the row itself.
 * @throws TypeError for a condition that has no exact Payload counterpart: refuse rather than approximate.
 */
export const toWhere = (ability: DeskAbility, action: string, slug: Slug, prefix = ''): boolean | Where => {
  const ast = rulesToAST(ability, action, slug)
  if (!ast) return false
  const condition = ast as unknown as Condition
  if (condition.operator === 'and' && isConditionList(condition.value) && condition.value.length === 0)
    return true
  return compile(condition, prefix)
}
