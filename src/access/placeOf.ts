const idOf = (value: unknown): unknown =>
  value !== null && typeof value === 'object' && 'id' in value ? value.id : (value ?? null)

/** A record as `may()` judges it: its agency and county by their ids, however deep somebody asked to see them. */
export const placeOf = (record: Record<string, unknown> | undefined): Record<string, unknown> => ({
  ...record,
  agency: idOf(record?.agency),
  county: idOf(record?.county),
})
