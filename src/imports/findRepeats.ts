import { createHash } from 'node:crypto'

import type { CheckedRow } from './checkRow'

const keyOf = ({ content: { values, arrivedAt } }: CheckedRow) =>
  createHash('sha1')
    .update(
      JSON.stringify([values?.body, values?.name, values?.contact, values?.email, values?.clause, arrivedAt]),
    )
    .digest('base64')

/**
 * Remembers rows and notes on a later one that says the same of the same person on the same day; it is stored all the
 * same, for a clerk to judge.
 */
export const repeatFinder = () => {
  const seen = new Map<string, number>()
  return (row: CheckedRow): CheckedRow => {
    if (!row.content.values) return row
    const key = keyOf(row)
    const first = seen.get(key)
    if (first === undefined) {
      seen.set(key, row.number)
      return row
    }
    const remark = {
      level: 'notice' as const,
      field: 'row',
      code: 'repeated',
      params: { row: first },
      cell: '',
    }
    return { ...row, remarks: [...row.remarks, remark] }
  }
}
