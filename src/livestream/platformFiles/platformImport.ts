import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'

import { may } from '../../access/abilities'
import type { StaffActor } from '../../access/actor'
import { SLUGS } from '../../collections/slugs'
import { query } from '../../db/transaction'
import { translator } from '../../i18n'
import type { Locale } from '../../i18n'
import type { Batch } from '../../imports/batch'
import { countyFinder } from '../../imports/findCounty'
import type { County } from '../../imports/findCounty'
import { columnTitle } from '../../imports/header'
import { ImportRefused } from '../../imports/ImportRefused'
import { judgeFile } from '../../imports/judgeFile'
import { openList } from '../../imports/openSource'
import type { CheckedRow, RowRemark } from '../../imports/row'
import type { Checking, Door, ImportTarget } from '../../imports/target'
import { beijingDay } from '../../legal/beijing'
import { findRegistryAgency } from '../../registers/door/registryAgency'
import { accountKeyOf } from '../platforms'
import type { Platform } from '../platforms'
import { receiveReport } from '../reports/receiveReport'
import type { ReportValues } from '../reports/reportSchema'
import { checkPlatformRow } from './checkPlatformRow'
import type { OperatorRow, PlatformRow, RoomRow } from './checkPlatformRow'
import { comparePlatformRows } from './compareRows'
import { PLATFORM_LAYOUTS } from './lists'
import type { PlatformList } from './lists'
import { storeOperator, storeRoom } from './storeRow'

type Facts = Pick<Batch, 'facts'>

const listOf = ({ facts }: Facts) => facts.list as PlatformList

const platformOf = ({ facts }: Facts) => facts.platform as Platform

const open = async ({ payload, batch, locale, now }: Checking, bytes: Buffer) => {
  if (!(await findRegistryAgency(payload))) throw new ImportRefused('no-registry-agency')
  const kind = await judgeFile(bytes, batch.filename)
  if (kind !== 'csv' && kind !== 'xlsx') throw new ImportRefused('list-wanted')
  const counties = await query<County>(payload, sql`select id, name, name_en as "nameEn" from counties`)
  const context = {
    list: listOf(batch),
    platform: platformOf(batch),
    counties: new Set(counties.map(({ id }) => id)),
    findCounty: countyFinder(counties),
    today: beijingDay(now),
  }
  return openList(kind, batch.filename, {
    reader: { layout: PLATFORM_LAYOUTS[context.list], locale },
    judge: (row, columns) => checkPlatformRow(row, columns, context),
  })
}

/** The same operator, the same room, or the same words about the same account on the same day. */
const partsOf = ({ content }: CheckedRow) => {
  const { values } = content as PlatformRow
  if (!values) return undefined
  if ('unifiedCode' in values) return ['operator', values.unifiedCode]
  if ('account' in values) return ['room', accountKeyOf(values.account)]
  const { roomText, topic, day, description } = values
  return ['report', accountKeyOf(roomText), topic, day, description]
}

const storeReport = async (
  payload: Payload,
  values: ReportValues,
  report: { agency: string; actor: StaffActor; now: Date; submissionKey: string },
) => {
  const { agency, actor, now: arrivedAt, submissionKey } = report
  const received = await receiveReport(payload, {
    values,
    agency,
    channel: 'platform',
    locale: 'zh',
    actor,
    arrivedAt,
    // However many rows it sends, a platform is one reporter.
    sender: `platform:${values.platform}`,
    submissionKey,
  })
  return 'receipt' in received ? received.receipt : undefined
}

const openDoor = async (
  payload: Payload,
  { batch, actor }: { batch: Batch; actor: StaffActor },
): Promise<Door | undefined> => {
  const agency = await findRegistryAgency(payload)
  if (!agency || !may(actor, 'start', SLUGS.platformImports, { agency: batch.agency })) return undefined
  const list = listOf(batch)
  const shared = {
    platform: platformOf(batch),
    period: String(batch.facts.period),
    batch: batch.id,
    actor,
  }
  const store: Door['store'] = ({ number, content }) => {
    const { values } = content as PlatformRow
    const listed = { ...shared, now: new Date(), submissionKey: `import:${batch.id}:${number}` }
    switch (list) {
      case 'operators':
        return storeOperator(payload, values as OperatorRow, { ...listed, agency: batch.agency })
      case 'rooms':
        return storeRoom(payload, values as RoomRow, { ...listed, agency: batch.agency })
      case 'reports':
        return storeReport(payload, values as ReportValues, { ...listed, agency })
    }
  }
  return { store, close: () => undefined }
}

const explain = (locale: Locale, { field, code, params = {} }: RowRemark, batch: Facts): string => {
  const t = translator(locale)
  const column = PLATFORM_LAYOUTS[listOf(batch)].find(({ name }) => name === field)
  const isOfCell = t(`entry:cells.${code}`) !== `cells.${code}`
  return t(isOfCell ? `entry:cells.${code}` : `livestream:platformFiles.errors.${code}`, {
    ...params,
    field: column ? columnTitle(locale, column) : '',
  })
}

/** Lists platforms hand in twice a year: operators, rooms, what they found. */
export const platformImport: ImportTarget = {
  layout: (batch) => PLATFORM_LAYOUTS[listOf(batch)],
  open,
  partsOf,
  repeat: () => ({ level: 'fault', field: 'row', code: 'repeated' }),
  // The same list comes every half year: only within its term has a row been brought before.
  isRelated: ({ facts }) => sql`batch.list::text = ${String(facts.list)}
    and batch.platform::text = ${String(facts.platform)} and batch.period = ${String(facts.period)}`,
  remark: ({ payload, batch }, rows) =>
    comparePlatformRows(payload, rows, { list: listOf(batch), platform: platformOf(batch) }),
  openDoor,
  explain,
  texts: (_locale, content) => content?.typed ?? {},
  shown: [{ name: 'subject', isLong: true }, { name: 'county' }, { name: 'said', isLong: true }],
  show: (_query, _context, contents) =>
    Promise.resolve(
      contents.map((content) => {
        const { name, account, county = '', description, goods, unifiedCode } = content?.typed ?? {}
        const subject = [name, account].filter(Boolean).join(' · ')
        return [subject, county, description ?? goods ?? unifiedCode ?? '']
      }),
    ),
}
