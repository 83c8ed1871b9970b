import type { SQL } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'

import { query } from '../../db/transaction'
import type { FingerprintedRow } from '../../imports/findRepeats'
import { readUnifiedCode } from '../../identifiers/unifiedCode'
import type { RowRemark } from '../../imports/row'
import { accountKeyOf } from '../platforms'
import type { Platform } from '../platforms'
import { findEvasion, keysOf } from '../sanctions/evasion'
import type { OperatorRow, PlatformRow, RoomRow } from './checkPlatformRow'
import { findOperators, findRooms } from './known'
import type { PlatformList } from './lists'

const asked = (payload: Payload) => ({
  query: <T extends Record<string, unknown>>(statement: SQL) => query<T>(payload, statement),
})

type Said = Pick<RowRemark, 'level' | 'field' | 'code' | 'params'>

const withRemarks = (row: FingerprintedRow, said: readonly Said[]): FingerprintedRow =>
  said.length === 0
    ? row
    : { ...row, remarks: [...row.remarks, ...said.map((one) => ({ ...one, cell: '' }))] }

/** The values of rows nothing is wrong with so far. */
const valuesIn = <Values>(rows: readonly FingerprintedRow[]): Values[] =>
  rows.flatMap(({ content }) => {
    const { values } = content as PlatformRow
    return values ? [values as Values] : []
  })

/** What of a code that may be kept is worth a second look. */
const unusual = (code: string): Said[] => {
  const read = readUnifiedCode(code)
  return (read.ok ? read.warnings : []).map((warning) => ({
    level: 'notice',
    field: 'unifiedCode',
    code: warning,
  }))
}

/** Who is on file stays as verified there; who is on the blacklist is not taken, who resembles one of it is named. */
const compareOperators = async (payload: Payload, rows: readonly FingerprintedRow[]) => {
  const db = asked(payload)
  const known = await findOperators(
    db,
    valuesIn<OperatorRow>(rows).map(({ unifiedCode }) => unifiedCode),
  )
  const compared: FingerprintedRow[] = []
  for (const row of rows) {
    const { values } = row.content as { values?: OperatorRow }
    if (!values) {
      compared.push(row)
      continue
    }
    const keys = keysOf({
      unifiedCode: values.unifiedCode,
      phone: values.contactPhone,
      payee: values.payee,
    })
    const said = unusual(values.unifiedCode)
    const one = known.get(values.unifiedCode)
    if (one) said.push({ level: 'notice', field: 'row', code: 'operator-known', params: { name: one.name } })
    for (const { by, subject, endsAt } of await findEvasion(db, keys)) {
      const isSame = by.includes('code')
      const params = { name: subject, day: endsAt.slice(0, 10) }
      said.push({
        level: isSame ? 'fault' : 'notice',
        field: isSame ? 'unifiedCode' : by.includes('phone') ? 'contactPhone' : 'payee',
        code: isSame ? 'blacklisted' : 'resembles-blacklisted',
        params,
      })
    }
    compared.push(withRemarks(row, said))
  }
  return compared
}

/** A room is run by an operator on file, and by the same as before. */
const compareRooms = async (payload: Payload, rows: readonly FingerprintedRow[], platform: Platform) => {
  const db = asked(payload)
  const values = valuesIn<RoomRow>(rows)
  const codes = values.flatMap(({ operatorCode, agencyCode }) => [operatorCode, agencyCode ?? []].flat())
  const operators = await findOperators(db, codes)
  const rooms = await findRooms(db, { platform, accounts: values.map(({ account }) => account) })
  return rows.map((row) => {
    const { values: room } = row.content as { values?: RoomRow }
    if (!room) return row
    const said: Said[] = []
    for (const field of ['operatorCode', 'agencyCode'] as const) {
      const code = room[field]
      if (!code) continue
      const named = operators.get(code)
      if (!named) said.push({ level: 'fault', field, code: 'operator-unknown' })
      else if (field === 'agencyCode' && named.kind !== 'agency')
        said.push({ level: 'fault', field, code: 'not-an-agency', params: { name: named.name } })
    }
    const one = rooms.get(accountKeyOf(room.account))
    if (one && one.operator !== room.operatorCode) {
      said.push({
        level: 'fault',
        field: 'operatorCode',
        code: 'room-of-another',
        params: { name: one.name },
      })
    } else if (one) {
      said.push({ level: 'notice', field: 'row', code: 'room-known', params: { name: one.name } })
    }
    return withRemarks(row, said)
  })
}

/** What is known only once the rows of a platform's list are compared with what is on file. */
export const comparePlatformRows = (
  payload: Payload,
  rows: readonly FingerprintedRow[],
  { list, platform }: { list: PlatformList; platform: Platform },
): Promise<FingerprintedRow[]> => {
  switch (list) {
    case 'operators':
      return compareOperators(payload, rows)
    case 'rooms':
      return compareRooms(payload, rows, platform)
    case 'reports':
      return Promise.resolve([...rows])
  }
}
