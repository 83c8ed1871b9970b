import { foldForSearch } from '../text/normalise'

export type County = { id: string; name: string; nameEn: string }

/** Code of the county, null where none is named, undefined for what is none. */
export type CountyFinder = (typed: string) => string | null | undefined

const keyOf = (text: string): string => foldForSearch(text).replaceAll(' ', '')

/** Shorter beginnings say nothing. */
const SHORTEST = 2

/**
 * Finds a county by its GB/T 2260 code, its name, the beginning of its name (陵水 for 陵水黎族自治县) where no other begins so,
 * or its English name.
 */
export const countyFinder = (counties: readonly County[]): CountyFinder => {
  const named = counties.map(({ id, name, nameEn }) => ({ id, name: keyOf(name), other: keyOf(nameEn) }))
  return (typed) => {
    const key = keyOf(typed)
    if (key === '') return null
    const exact = named.find(({ id, name, other }) => [id, name, other].includes(key))
    if (exact) return exact.id
    const [one, another] = key.length < SHORTEST ? [] : named.filter(({ name }) => name.startsWith(key))
    return another ? undefined : one?.id
  }
}
