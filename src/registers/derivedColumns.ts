import { foldForSearch } from '../text/normalise'
import type { ApplicationValues, DuplicateRule, RegisterDefinition } from './definition'
import { nameKeysOf, searchTextOf } from './nameKeys'

const keysOf = ({ field, compare }: DuplicateRule, value: unknown, places: readonly string[]): string[] => {
  if (typeof value !== 'string' || value === '') return []
  switch (compare) {
    case 'exact':
      return [`${field}:${value}`]
    case 'digits': {
      const digits = value.normalize('NFKC').replace(/\D/g, '')
      return digits.length < 5 ? [] : [`${field}:${digits.slice(-11)}`]
    }
    case 'text':
      return [`${field}:${foldForSearch(value).replaceAll(' ', '')}`]
    case 'company-name':
      return nameKeysOf(value, places).map((key) => `${field}:${key}`)
  }
}

/** What a record shares with another that may be the same: `field:key`, looked up through one index. */
export const duplicateKeysOf = (
  register: RegisterDefinition,
  values: ApplicationValues,
  places: readonly string[],
): string[] => [...new Set(register.duplicates.flatMap((rule) => keysOf(rule, values[rule.field], places)))]

/** Columns worked out from the others, written wherever those are. */
export const derivedColumns = (
  register: RegisterDefinition,
  values: ApplicationValues,
  places: readonly string[],
): { searchText: string; duplicateKeys: string } => {
  const { name, nameEn } = values
  const searched = (register.searched ?? []).map((field) => values[field])
  const texts = [nameEn, ...searched].filter((text) => typeof text === 'string').map(foldForSearch)
  return {
    searchText: [searchTextOf(typeof name === 'string' ? name : ''), ...texts].join(' '),
    duplicateKeys: duplicateKeysOf(register, values, places).join('\n'),
  }
}
