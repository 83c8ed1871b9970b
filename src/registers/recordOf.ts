import type { RecordData } from '../workflow/definition'

type Place = {
  register: string
  record: string
  recordName: unknown
  recordNumber: unknown
  county: unknown
  agency: unknown
}

const idOf = (value: unknown): unknown =>
  value !== null && typeof value === 'object' && 'id' in value ? value.id : (value ?? null)

/** The columns by which something says which entry it is about; see `recordFields`. */
export const recordColumns = (register: string, record: RecordData): Place => ({
  register,
  record: record.id,
  recordName: record.name,
  recordNumber: record.number ?? null,
  county: idOf(record.county),
  agency: idOf(record.agency),
})
