import { intakePool } from '../db/intakePool'

let known: { at: number; names: readonly string[] } | undefined

const FRESH_MS = 60_000

const KIND_OF_PLACE = /(?:黎族苗族自治县|黎族自治县|自治县|自治州|地区|省|市|县|区)$/

const shortOf = (name: string) => name.replace(KIND_OF_PLACE, '')

/** Names of the province and its counties without what kind of place they are, longest first; as names of companies begin. */
export const findPlaceNames = async (now = Date.now()): Promise<readonly string[]> => {
  if (known && now - known.at < FRESH_MS) return known.names
  const { rows } = await intakePool().query<{ name: string }>(`
    select name from counties union select province_name from settings where province_name is not null`)
  const names = [...new Set(['中国', ...rows.map(({ name }) => shortOf(name))])]
    .filter((name) => name !== '')
    .sort((one, other) => other.length - one.length)
  known = { at: now, names }
  return names
}
