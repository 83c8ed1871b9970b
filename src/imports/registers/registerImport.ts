import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'

import { may } from '../../access/abilities'
import type { StaffActor } from '../../access/actor'
import { SLUGS } from '../../collections/slugs'
import { query } from '../../db/transaction'
import { translator } from '../../i18n'
import type { Locale } from '../../i18n'
import type { RegisterDefinition } from '../../registers/definition'
import { findRegistryAgency } from '../../registers/door/registryAgency'
import { receiveApplication } from '../../registers/door/receiveApplication'
import { fieldLabel } from '../../registers/fieldTexts'
import { findByKeys } from '../../registers/findDuplicates'
import { getRegister } from '../../registers/registry'
import { maskContact, maskName } from '../../text/mask'
import type { Batch } from '../batch'
import type { FingerprintedRow } from '../findRepeats'
import { countyFinder } from '../findCounty'
import type { County } from '../findCounty'
import { ImportRefused } from '../ImportRefused'
import { judgeFile } from '../judgeFile'
import { openList } from '../openSource'
import type { CheckedRow, RowRemark } from '../row'
import type { Checking, Door, ImportTarget } from '../target'
import { checkApplicationRow } from './checkApplicationRow'
import type { ApplicationRow } from './checkApplicationRow'
import { registerLayout } from './layout'

const registerOf = ({ facts }: Pick<Batch, 'facts'>): RegisterDefinition =>
  getRegister(String(facts.register))

const open = async ({ payload, batch, actor, locale }: Checking, bytes: Buffer) => {
  const register = registerOf(batch)
  const agency = await findRegistryAgency(payload)
  if (!agency) throw new ImportRefused('no-registry-agency')
  const kind = await judgeFile(bytes, batch.filename)
  if (kind !== 'csv' && kind !== 'xlsx') throw new ImportRefused('list-wanted')
  const counties = await query<County>(payload, sql`select id, name, name_en as "nameEn" from counties`)
  const context = {
    register,
    counties: new Set(counties.map(({ id }) => id)),
    findCounty: countyFinder(counties),
    mayEnter: (county: string) => may(actor, 'enter', register.slug, { agency, county }),
  }
  return openList(kind, batch.filename, {
    reader: { layout: registerLayout(register), locale },
    judge: (row, columns) => checkApplicationRow(row, columns, context),
  })
}

/** Fields two records never share, such as the unified code. */
const exactFieldsOf = ({ duplicates }: RegisterDefinition) =>
  duplicates.filter(({ compare }) => compare === 'exact').map(({ field }) => field)

/** The same unified code; the same words where a register has none. */
const partsOf = (row: CheckedRow) => {
  const { values, county } = row.content as ApplicationRow
  if (!values) return undefined
  const { unifiedCode } = values
  return unifiedCode ? ['application', unifiedCode] : ['application', values, county]
}

const exactKeys = (register: RegisterDefinition, { values }: ApplicationRow): string[] =>
  exactFieldsOf(register).flatMap((field) => {
    const value = values?.[field]
    return typeof value === 'string' && value !== '' ? [`${field}:${value}`] : []
  })

/** Notes on rows whose code a record of the register has already; whether they are filed is decided there. */
const remark = async (
  { payload, batch }: Checking,
  rows: readonly FingerprintedRow[],
): Promise<FingerprintedRow[]> => {
  const register = registerOf(batch)
  const keysOf = (row: FingerprintedRow) => exactKeys(register, row.content as ApplicationRow)
  const known = await findByKeys((statement) => query(payload, statement), {
    collection: register.slug,
    keys: rows.flatMap(keysOf),
  })
  return rows.map((row) => {
    const found = keysOf(row).map((key) => known.get(key))
    const [one] = found.filter((record) => record !== undefined)
    if (!one) return row
    const said: RowRemark = {
      level: 'notice',
      field: 'row',
      code: 'stands-already',
      params: { name: one.name, number: one.number ?? one.receiptCode },
      cell: '',
    }
    return { ...row, remarks: [...row.remarks, said] }
  })
}

const openDoor = async (
  payload: Payload,
  { batch, actor }: { batch: Batch; actor: StaffActor },
): Promise<Door | undefined> => {
  const register = registerOf(batch)
  const agency = await findRegistryAgency(payload)
  const place = { agency: batch.agency, county: batch.facts.county_id }
  if (!agency || !may(actor, 'start', SLUGS.registerImports, place)) return undefined
  const store: Door['store'] = async ({ number, content }) => {
    const { values, county } = content as ApplicationRow
    if (!values || !county || !may(actor, 'enter', register.slug, { agency, county })) return undefined
    const received = await receiveApplication(payload, {
      register,
      values,
      county,
      agency,
      locale: 'zh',
      channel: 'import',
      arrivedAt: new Date(),
      actor,
      submissionKey: `import:${batch.id}:${number}`,
    })
    return 'receipt' in received ? received.receipt : undefined
  }
  return { store, close: () => undefined }
}

const ROW_CODES = ['repeated', 'imported-before', 'stands-already']

const explain = (
  locale: Locale,
  { field, code, params = {} }: RowRemark,
  batch: Pick<Batch, 'facts'>,
): string => {
  const t = translator(locale)
  if (ROW_CODES.includes(code)) return t(`registers:imports.${code}`, params)
  const isOfCell = t(`entry:cells.${code}`) !== `cells.${code}`
  return t(isOfCell ? `entry:cells.${code}` : `registers:errors.${code}`, {
    ...params,
    field: fieldLabel(registerOf(batch), field, locale),
  })
}

/** Files of applications: lists of one register. */
export const registerImport: ImportTarget = {
  layout: (batch) => registerLayout(registerOf(batch)),
  open,
  partsOf,
  repeat: () => ({ level: 'fault', field: 'row', code: 'repeated' }),
  isRelated: (batch) => sql`batch.register = ${String(batch.facts.register)}`,
  remark,
  openDoor,
  explain,
  texts: (_locale, content) => content?.typed ?? {},
  shown: [{ name: 'applicant', isLong: true }, { name: 'county' }, { name: 'contact' }],
  show: (_query, _context, contents) =>
    Promise.resolve(
      contents.map((content) => {
        const { name = '', county = '', contactName = '', contactPhone = '' } = content?.typed ?? {}
        return [name, county, `${maskName(contactName)} ${maskContact(contactPhone)}`.trim()]
      }),
    ),
}
