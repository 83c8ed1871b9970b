import { intakePool } from '../db/intakePool'

let codes: { at: number; values: ReadonlySet<string> } | undefined

const FRESH_MS = 60_000

/** GB/T 2260 codes a person may choose from. */
export const findCountyCodes = async (): Promise<ReadonlySet<string>> => {
  if (codes && Date.now() - codes.at < FRESH_MS) return codes.values
  const { rows } = await intakePool().query<{ id: string }>('select id from counties')
  codes = { at: Date.now(), values: new Set(rows.map(({ id }) => id)) }
  return codes.values
}
