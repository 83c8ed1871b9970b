import { placeOf } from '../access/placeOf'
import type { RecordData } from '../workflow/definition'

type Place = {
  register: string
  record: string
  recordName: unknown
  recordNumber: unknown
  county: unknown
  agency: unknown
}

/** The columns by which something says which entry it is about; see `recordFields`. */
export const recordColumns = (register: string, record: RecordData): Place => {
  const { county, agency } = placeOf(record)
  return {
    register,
    record: record.id,
    recordName: record.name,
    recordNumber: record.number ?? null,
    county,
    agency,
  }
}
