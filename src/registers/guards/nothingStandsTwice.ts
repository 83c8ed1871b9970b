import { reasonOf } from '../../errors/Refusal'
import type { Guard } from '../../workflow/definition'
import { findDuplicates } from '../findDuplicates'

type Answer = { verdict?: unknown }

const answerOf = (answers: unknown, id: string): unknown =>
  answers !== null && typeof answers === 'object'
    ? (answers as Record<string, Answer>)[id]?.verdict
    : undefined

/** What may be the same record twice is not filed until a person has said of each pair that it is not. */
export const nothingStandsTwice: Guard = async ({ tx, collection, record }) => {
  const others = await findDuplicates(tx.query, {
    collection,
    id: record.id,
    duplicateKeys: record.duplicateKeys,
  })
  const same = others.find(({ id }) => answerOf(record.duplicateAnswers, id) === 'same')
  if (same) return reasonOf('stands-already', { name: same.name })
  const open = others.filter(({ id }) => answerOf(record.duplicateAnswers, id) !== 'different')
  return open.length === 0 ? null : reasonOf('duplicates-open', { count: open.length })
}
