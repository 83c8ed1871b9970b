import type { RefusalReason } from '../errors/Refusal'
import { reasonOf } from '../errors/Refusal'
import { optionsOf } from './programme'
import type { Programme } from './programme'

/** How keys of questions, documents and criteria are written. */
export const KEY = /^[a-z][a-z0-9-]{0,29}$/

/** Fewest reviewers of an application: one alone is no independent review. */
export const LEAST_REVIEWERS = 2

/** Working days a list of those proposed is published for; [G] customary, not a law read. */
export const LEAST_PUBLICITY_DAYS = 5

const keysTwice = (rows: readonly { key: string }[]) =>
  rows.map(({ key }) => key).filter((key, at, keys) => keys.indexOf(key) !== at)

const findKeyFaults = ({ questions, documents, criteria }: Programme): RefusalReason[] => [
  ...[...questions, ...documents, ...criteria]
    .filter(({ key }) => !KEY.test(key))
    .map(({ key }) => reasonOf('programme-key', { key })),
  ...[questions, documents, criteria]
    .flatMap(keysTwice)
    .map((key) => reasonOf('programme-key-twice', { key })),
]

const findRuleFaults = ({ rules, questions }: Programme): RefusalReason[] =>
  rules
    .filter(({ question }) => !questions.some(({ key }) => key === question))
    .map(({ question }) => reasonOf('programme-rule-without-question', { key: question }))

const findOptionFaults = ({ questions }: Programme): RefusalReason[] =>
  questions
    .filter((question) => ['choice', 'choices'].includes(question.kind) && optionsOf(question).length < 2)
    .map(({ label }) => reasonOf('programme-question-without-options', { label }))

const findPeriodFaults = ({ opensAt, closesAt }: Programme, now: Date): RefusalReason[] => {
  if (!opensAt || !closesAt) return [reasonOf('period-no-dates')]
  if (closesAt <= opensAt) return [reasonOf('period-closes-before-opens')]
  return closesAt <= now ? [reasonOf('period-already-over')] : []
}

/** Everything that keeps a programme from being published. */
export const findProgrammeFaults = (programme: Programme, now: Date): RefusalReason[] => [
  ...findPeriodFaults(programme, now),
  ...(programme.criteria.length === 0 ? [reasonOf('programme-without-criteria')] : []),
  ...(programme.panel.length < programme.reviewersEach
    ? [reasonOf('programme-panel-too-small', { count: programme.reviewersEach })]
    : []),
  ...findKeyFaults(programme),
  ...findRuleFaults(programme),
  ...findOptionFaults(programme),
]
