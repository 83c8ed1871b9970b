import { sql } from '@payloadcms/db-postgres/drizzle'
import type { SQL } from '@payloadcms/db-postgres/drizzle'

import { columnName } from '../../db/columnName'
import { translator } from '../../i18n'
import type { Locale } from '../../i18n'
import { beijingDate, beijingMoment, inWords } from '../../exports/inWords'
import type { Column } from '../../exports/source'
import { tableNameOf } from '../../workflow/tableOf'
import type { RegisterDefinition, RegisterField } from '../definition'
import { fieldsOf } from '../fieldsOf'
import { fieldLabel } from '../fieldTexts'
import { APPLICATION_CHANNELS } from '../registerCollection'
import { isSearchableName, matchesName } from '../searchSql'
import { defineList } from './deskList'
import type { DeskList } from './deskList'

type Written = { register: RegisterDefinition; locale: Locale }

const fieldText = ({ register: { slug }, locale }: Written, field: RegisterField): SQL => {
  const t = translator(locale)
  const column = sql`r.${sql.identifier(columnName(field.name))}`
  const words = (options: readonly string[]) =>
    options.map((value) => ({ value, label: t(`registers:${slug}.options.${field.name}.${value}`) }))
  switch (field.kind) {
    case 'choice':
      return inWords(column, words(field.options))
    case 'choices':
      return sql`(select string_agg(${inWords(sql`chosen.value`, words(field.options))}, '；' order by chosen."order")
        from ${sql.identifier(`${tableNameOf(slug)}_${columnName(field.name)}`)} chosen where chosen.parent_id = r.id)`
    case 'yes-no':
      return sql`case when ${column} then ${t('registers:common.yes')}::text else ${t('registers:common.no')}::text end`
    case 'day':
    case 'text':
    case 'longtext':
    case 'number':
    case 'email':
    case 'phone':
    case 'url':
    case 'unified-code':
      return sql`${column}::text`
  }
}

const isFree = ({ kind }: RegisterField) =>
  kind !== 'choice' && kind !== 'choices' && kind !== 'yes-no' && kind !== 'day'

/** Columns over record `r` and county `y`. No personal data: a file goes where the desk's own rules do not reach. */
const columnsOf = (written: Written): Column[] => {
  const { register, locale } = written
  const t = translator(locale)
  const own = (name: string, text: SQL): Column => ({
    name,
    heading: t(`registers:common.${name}`),
    text,
    isFree: false,
  })
  const channels = APPLICATION_CHANNELS.map((value) => ({
    value,
    label: t(`registers:common.channels.${value}`),
  }))
  return [
    own('receiptCode', sql`r.receipt_code`),
    own('number', sql`r.number`),
    ...fieldsOf(register)
      .filter(({ personal }) => !personal)
      .map((field) => ({
        name: field.name,
        heading: fieldLabel(register, field.name, locale),
        text: fieldText(written, field),
        isFree: isFree(field),
      })),
    own('channel', inWords(sql`r.channel`, channels)),
    own('arrivedAt', beijingMoment(sql`r.arrived_at`)),
    own('issuedAt', beijingDate(sql`r.issued_at`)),
    own('validUntil', beijingDate(sql`r.valid_until`)),
  ]
}

/** The label of a queue: the register's own, else that of queues of its name. */
const queueLabel = (slug: string, name: string, locale: Locale): string => {
  const own = translator(locale)(`registers:${slug}.queues.${name}`)
  return own === `${slug}.queues.${name}` ? translator(locale)(`registers:queues.${name}`) : own
}

/** A register's list follows from its definition. */
export const registerDeskList = (register: RegisterDefinition): DeskList =>
  defineList({
    slug: register.slug,
    workflow: register.workflow,
    title: `registers:${register.slug}.plural`,
    queues: register.queues,
    labelOfQueue: (name, locale) => queueLabel(register.slug, name, locale),
    name: 'name',
    codes: ['number', 'receipt_code'],
    codeLabel: 'registers:desk.columns.code',
    arrivedAt: 'arrived_at',
    has: { assignee: true, clock: true, unverified: true },
    matches: (term) => (isSearchableName(term) ? matchesName(register.slug, term) : undefined),
    columns: [],
    exported: (locale) => columnsOf({ register, locale }),
  })
