import { reasonOf } from '../../errors/Refusal'
import type { Guard } from '../../workflow/definition'
import { duplicateKeysOf } from '../derivedColumns'
import { findDuplicates } from '../findDuplicates'
import { getRegister } from '../registry'
import { readChanges } from './fieldChange'

/** A change does not bring in through the back what filing refuses: two entries with one code. */
export const codeStandsOnce: Guard = async ({ tx, record }) => {
  const register = getRegister(String(record.register))
  const duplicates = register.duplicates.filter(({ compare }) => compare === 'exact')
  const values = Object.fromEntries(readChanges(record.changes).map(({ field, to }) => [field, to]))
  const keys = duplicateKeysOf({ ...register, duplicates }, values, [])
  const [same] = await findDuplicates((statement) => tx.query(statement), {
    collection: register.slug,
    id: String(record.record),
    duplicateKeys: keys.join('\n'),
  })
  return same ? reasonOf('stands-already', { name: same.name }) : null
}
