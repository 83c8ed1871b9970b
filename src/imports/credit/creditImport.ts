import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'

import { may } from '../../access/abilities'
import type { StaffActor } from '../../access/actor'
import { SLUGS } from '../../collections/slugs'
import type { Slug } from '../../collections/slugs'
import { findOwnSubject, storeListedRecord } from '../../credit/records/storeListed'
import { query } from '../../db/transaction'
import { translator } from '../../i18n'
import type { Locale } from '../../i18n'
import { beijingDay } from '../../legal/beijing'
import type { Batch } from '../batch'
import type { FingerprintedRow } from '../findRepeats'
import { columnTitle } from '../header'
import { ImportRefused } from '../ImportRefused'
import { judgeFile } from '../judgeFile'
import { openList } from '../openSource'
import type { CheckedRow, RowRemark } from '../row'
import type { Checking, Door, ImportTarget } from '../target'
import { checkCreditRow } from './checkCreditRow'
import type { CreditRow, ListedRecord } from './checkCreditRow'
import { CREDIT_LAYOUT } from './layout'

const registerOf = ({ facts }: Pick<Batch, 'facts'>) => facts.register as Slug

const open = async ({ batch, locale, now }: Checking, bytes: Buffer) => {
  const kind = await judgeFile(bytes, batch.filename)
  if (kind !== 'csv' && kind !== 'xlsx') throw new ImportRefused('list-wanted')
  const today = beijingDay(now)
  return openList(kind, batch.filename, {
    reader: { layout: CREDIT_LAYOUT, locale },
    judge: (row, columns) => checkCreditRow(row, columns, today),
  })
}

/** The same decision about the same subject; the same facts where it has no number. */
const partsOf = ({ content }: CheckedRow) => {
  const { values } = content as CreditRow
  if (!values) return undefined
  const { unifiedCode, kind, documentNumber, facts, decidedOn } = values
  return ['credit', unifiedCode, kind, documentNumber ?? facts, decidedOn]
}

type Said = Pick<RowRemark, 'level' | 'field' | 'code' | 'params'>

/** A record of the same decision that was typed before stands beside what the list brings: a person looks. */
const findTyped = async (
  payload: Payload,
  { unifiedCode, kind, documentNumber, decidedOn }: ListedRecord,
) => {
  if (!documentNumber) return undefined
  const [row] = await query<{ name: string }>(
    payload,
    sql`select subject_name as name from credit_records
      where unified_code = ${unifiedCode} and kind::text = ${kind} and document_number = ${documentNumber}
        and (decided_on at time zone 'Asia/Shanghai')::date = ${decidedOn}::date and state <> 'discarded' limit 1`,
  )
  return row
}

/** What is known only from the register: whom a row is about, and whether that is this person's to write of. */
const remark = async (
  { payload, batch, actor }: Checking,
  rows: readonly FingerprintedRow[],
): Promise<FingerprintedRow[]> => {
  const tx = {
    query: <T extends Record<string, unknown>>(statement: ReturnType<typeof sql>) =>
      query<T>(payload, statement),
  }
  const compared: FingerprintedRow[] = []
  for (const row of rows) {
    const { values } = row.content as CreditRow
    const said: Said[] = []
    if (values) {
      const code = values.unifiedCode
      const subject = await findOwnSubject(tx, { register: registerOf(batch), code, actor })
      if (!subject) said.push({ level: 'fault', field: 'unifiedCode', code: 'subject-unknown' })
      const typed = subject && (await findTyped(payload, values))
      if (typed) said.push({ level: 'notice', field: 'row', code: 'stands-already', params: typed })
    }
    compared.push({ ...row, remarks: [...row.remarks, ...said.map((one) => ({ ...one, cell: '' }))] })
  }
  return compared
}

const openDoor = (
  payload: Payload,
  { batch, actor }: { batch: Batch; actor: StaffActor },
): Promise<Door | undefined> => {
  const place = { agency: batch.agency, county: batch.facts.county_id }
  if (!may(actor, 'start', SLUGS.creditImports, place)) return Promise.resolve(undefined)
  const store: Door['store'] = async ({ number, content }) => {
    const { values } = content as CreditRow
    if (!values) return undefined
    return storeListedRecord(payload, values, {
      register: registerOf(batch),
      batch: batch.id,
      actor,
      now: new Date(),
      submissionKey: `import:${batch.id}:${number}`,
    })
  }
  return Promise.resolve({ store, close: () => undefined })
}

const explain = (locale: Locale, { field, code, params = {} }: RowRemark): string => {
  const t = translator(locale)
  const column = CREDIT_LAYOUT.find(({ name }) => name === field)
  const isOfCell = t(`entry:cells.${code}`) !== `cells.${code}`
  return t(isOfCell ? `entry:cells.${code}` : `credit:imports.${code}`, {
    ...params,
    field: column ? columnTitle(locale, column) : '',
  })
}

/** Files of credit records 信用记录批量导入: about entries of one register. */
export const creditImport: ImportTarget = {
  layout: () => CREDIT_LAYOUT,
  open,
  partsOf,
  repeat: () => ({ level: 'fault', field: 'row', code: 'repeated' }),
  isRelated: (batch) => sql`batch.register::text = ${registerOf(batch)}`,
  remark,
  openDoor,
  explain,
  texts: (_locale, content) => content?.typed ?? {},
  shown: [{ name: 'subject' }, { name: 'recordKind' }, { name: 'said', isLong: true }],
  show: (_query, _context, contents) =>
    Promise.resolve(
      contents.map((content) => {
        const { unifiedCode = '', kind = '', severity = '', facts = '' } = content?.typed ?? {}
        return [unifiedCode, [kind, severity].filter(Boolean).join(' · '), facts]
      }),
    ),
}
