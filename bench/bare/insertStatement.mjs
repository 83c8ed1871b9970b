const FIELDS = {
  receipt_code: 'receiptCode',
  consultation_id: 'consultation',
  policy_revision_id: 'policyRevision',
  clause: 'clause',
  body: 'body',
  name: 'name',
  contact: 'contact',
  email: 'email',
  channel: 'channel',
  arrived_at: 'arrivedAt',
  locale: 'locale',
  state: 'state',
  agency_id: 'agency',
  county_id: 'county',
}

const columns = ['id', ...Object.keys(FIELDS)]

/** One row of the bare `comments` table: what the Next handler and the plain Node server both insert. */
export const INSERT_COMMENT = `insert into comments (${columns.join(', ')})
  values (${columns.map((_, index) => `$${index + 1}`).join(', ')})`

/**
 * The row of a form: what its sender may not say is made here.
 * @param {string} id
 * @param {Record<string, string | null>} form
 */
export const insertValues = (id, form) => {
  const arrivedAt = new Date().toISOString()
  const comment = { ...form, receiptCode: id, arrivedAt, channel: 'web', locale: 'zh', state: 'received' }
  return [id, ...Object.values(FIELDS).map((field) => comment[field])]
}
