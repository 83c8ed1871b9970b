import type { PayloadRequest } from 'payload'

import { reasonOf, Refusal } from './Refusal'

/** What the database is not asked here: no field is a place on a map, and PostgreSQL has no `all`. */
const UNKNOWN_OPERATORS = new Set(['near', 'within', 'intersects', 'all'])

/** Deeper than any filter of the panel, and far from where a stack ends. */
const DEEPEST = 20

type Found = Record<string, unknown>

const isObject = (value: unknown): value is Found =>
  value !== null && typeof value === 'object' && !Array.isArray(value)

/** A condition is a text, a number, a yes or no, or a list of these. */
const isValue = (value: unknown): boolean =>
  Array.isArray(value) ? value.every((one) => !isObject(one) && !Array.isArray(one)) : !isObject(value)

const isCondition = (value: unknown): boolean =>
  isObject(value) &&
  Object.entries(value).every(([operator, asked]) => !UNKNOWN_OPERATORS.has(operator) && isValue(asked))

/** A list as it is, or as an address spells one of more than twenty: with its numbers as names. */
const partsOf = (value: unknown): readonly unknown[] | undefined => {
  if (Array.isArray(value)) return value
  if (!isObject(value)) return undefined
  return Object.keys(value).every((name) => /^\d+$/.test(name)) ? Object.values(value) : undefined
}

const isWhere = (where: unknown, depth = 0): boolean => {
  if (!isObject(where) || depth > DEEPEST) return false
  return Object.entries(where).every(([name, value]) => {
    if (!/^(and|or)$/i.test(name)) return isCondition(value)
    return partsOf(value)?.every((part) => isWhere(part, depth + 1)) ?? false
  })
}

/** Payload takes a filter, and the fields of a form, as JSON too. */
const parsed = (value: unknown): unknown => {
  if (typeof value !== 'string' || value === '') return value
  try {
    return JSON.parse(value) as unknown
  } catch {
    return undefined
  }
}

const isAbsent = (value: unknown): boolean => value === undefined || value === ''

const isListOfTexts = (value: unknown): boolean =>
  typeof value === 'string' || (Array.isArray(value) && value.every((one) => typeof one === 'string'))

const CHECKS: Record<string, (value: unknown) => boolean> = {
  where: (value) => isWhere(parsed(value)),
  data: (value) => isObject(parsed(value)),
  select: isObject,
  populate: isObject,
  joins: (value) => isObject(value) && Object.values(value).every((one) => one === 'false' || isObject(one)),
  sort: isListOfTexts,
  // No file is kept under one.
  prefix: () => false,
}

/**
 * Refuses a query Payload would take as it is and fail on, as if the fault were the server's.
 *
 * @throws Refusal 400
 */
export const assertReadableQuery = ({ query }: Pick<PayloadRequest, 'query'>): void => {
  const isReadable = Object.entries(CHECKS).every(
    ([name, check]) => isAbsent(query[name]) || check(query[name]),
  )
  if (!isReadable) throw new Refusal(400, reasonOf('unreadable-query'))
}
