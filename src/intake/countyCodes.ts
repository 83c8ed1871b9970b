import { intakePool } from '../db/intakePool'

let known: { at: number; codes: Promise<ReadonlySet<string>> } | undefined

const FRESH_MS = 60_000

const read = async (): Promise<ReadonlySet<string>> => {
  const { rows } = await intakePool().query<{ id: string }>('select id from counties')
  return new Set(rows.map(({ id }) => id))
}

/** GB/T 2260 codes a person may choose from, read at most once a minute. */
export const findCountyCodes = (now = Date.now()): Promise<ReadonlySet<string>> => {
  if (known && now - known.at < FRESH_MS) return known.codes
  const asked = { at: now, codes: read() }
  known = asked
  asked.codes.catch(() => {
    if (known === asked) known = undefined
  })
  return asked.codes
}
