import { REVIEW_ITEMS } from '../broadcasts/reviewItems'
import type { Topic } from '../policyCodes'

/** What a patrol looks at: what is looked at before a broadcast, once it is on the air. */
export const WATCHED_ITEMS = REVIEW_ITEMS

export type WatchedItem = (typeof WATCHED_ITEMS)[number]

export type Finding = {
  /** Given by the page: the same key again is the same finding. */
  key: string
  /** ISO 8601. */
  at: string
  note: string
  topic: Topic | null
  /** The report made of it. */
  report: string | null
  /** The case that report joined. */
  case: string | null
}

export const MAX_FINDINGS = 100

export const watchedIn = (value: unknown): WatchedItem[] =>
  Array.isArray(value) ? WATCHED_ITEMS.filter((item) => value.includes(item)) : []

export const findingsIn = (value: unknown): Finding[] =>
  Array.isArray(value)
    ? value.filter((one): one is Finding => typeof one === 'object' && one !== null && 'note' in one)
    : []
