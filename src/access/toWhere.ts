import { rulesToAST } from '@casl/ability/extra'
import type { Where } from 'payload'

import type { Slug } from '../collections/slugs'
import type { DeskAbility } from './abilities'

/** Columns of the row itself: the only ones a rule may name, so that a list of a million rows stays one index scan. */
export const OWN_COLUMNS = [
  'id',
  'agency',
  'county',
  'state',
  'owner',
  'delegate',
  'visibility',
  'subjectCollection',
] as const

/** The part of @ucast/core's condition tree that rules of this house may use. */
type Condition = { operator: string; field?: string; value: unknown }

const COMPARISONS: Record<string, string> = { eq: 'equals', in: 'in' }

const isConditionList = (value: unknown): value is Condition[] => Array.isArray(value)

const isText = (value: unknown): value is string => typeof value === 'string'

/** An empty column equals nothing in SQL, but null in `can()`: rules name texts only. */
const isComparable = (operator: string, value: unknown): boolean =>
  operator === 'in' ? Array.isArray(value) && value.every(isText) : isText(value)

const refuse = (what: string): never => {
  throw new TypeError(`Access rule cannot become a query: ${what}`)
}

const compileField = ({ operator, field, value }: Condition, prefix: string): boolean | Where => {
  const comparison = Object.hasOwn(COMPARISONS, operator) ? COMPARISONS[operator] : undefined
  const column = OWN_COLUMNS.find((own) => own === field)
  if (!comparison || !column) return refuse(`${operator} of ${field ?? 'nothing'}`)
  if (!isComparable(operator, value)) return refuse(`${operator} with a value that is no text`)
  if (Array.isArray(value) && value.length === 0) return false
  return { [`${prefix}${column}`]: { [comparison]: value } }
}

/** Parts that are always or never true are folded away: Payload drops an empty list, whichever way it was meant. */
const combine = (operator: 'and' | 'or', parts: (boolean | Where)[]): boolean | Where => {
  const decisive = operator === 'or'
  if (parts.includes(decisive)) return decisive
  const open = parts.filter((part) => typeof part !== 'boolean')
  return open.length === 0 ? !decisive : { [operator]: open }
}

const compile = (condition: Condition, prefix: string): boolean | Where => {
  const { operator, value } = condition
  if (operator !== 'and' && operator !== 'or') return compileField(condition, prefix)
  if (!isConditionList(value)) return refuse(`${operator} without a list`)
  return combine(
    operator,
    value.map((part) => compile(part, prefix)),
  )
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
  // CASL declares a condition without its value; `compile` refuses each it does not know.
  return ast ? compile(ast as unknown as Condition, prefix) : false
}
