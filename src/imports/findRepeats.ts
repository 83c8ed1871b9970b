import { fingerprintOf } from './fingerprint'
import type { CheckedRow } from './row'
import type { ImportTarget } from './target'

export type FingerprintedRow = CheckedRow & { fingerprint: string | undefined }

/** Remembers rows and notes on a later one that says the same; its target says whether it is stored all the same. */
export const repeatFinder = ({ partsOf, repeat }: Pick<ImportTarget, 'partsOf' | 'repeat'>) => {
  const seen = new Map<string, number>()
  return (row: CheckedRow): FingerprintedRow => {
    const fingerprint = fingerprintOf(partsOf(row))
    const first = fingerprint === undefined ? undefined : seen.get(fingerprint)
    if (fingerprint !== undefined && first === undefined) seen.set(fingerprint, row.number)
    if (first === undefined) return { ...row, fingerprint }
    const remark = { ...repeat(row), params: { row: first }, cell: '' }
    return { ...row, fingerprint, remarks: [...row.remarks, remark] }
  }
}
