import type { CheckedRow } from './checkRow'
import { fingerprintOf } from './fingerprint'

export type FingerprintedRow = CheckedRow & { fingerprint: string | undefined }

/**
 * Remembers rows and notes on a later one that says the same of the same person on the same day; it is stored all the
 * same, for a clerk to judge. A message that is in the file twice is one message: the second is a fault.
 */
export const repeatFinder = () => {
  const seen = new Map<string, number>()
  return (row: CheckedRow): FingerprintedRow => {
    const fingerprint = fingerprintOf(row.content)
    const first = fingerprint === undefined ? undefined : seen.get(fingerprint)
    if (fingerprint !== undefined && first === undefined) seen.set(fingerprint, row.number)
    if (first === undefined) return { ...row, fingerprint }
    const isMessage = row.content.messageId !== undefined
    const remark = {
      level: isMessage ? ('fault' as const) : ('notice' as const),
      field: isMessage ? 'message' : 'row',
      code: isMessage ? 'duplicate' : 'repeated',
      params: { row: first },
      cell: '',
    }
    return { ...row, fingerprint, remarks: [...row.remarks, remark] }
  }
}
