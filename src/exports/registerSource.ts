import { sql } from '@payloadcms/db-postgres/drizzle'
import type { SQL } from '@payloadcms/db-postgres/drizzle'

import { SLUGS } from '../collections/slugs'
import { translator } from '../i18n'
import type { Locale } from '../i18n'
import { conditionsOf } from '../registers/desk/registerQueue'
import { readRegisterFilter, statesOf } from '../registers/desk/registerFilter'
import type { RegisterDefinition, RegisterField } from '../registers/definition'
import { fieldsOf } from '../registers/fieldsOf'
import { fieldLabel } from '../registers/fieldTexts'
import { APPLICATION_CHANNELS } from '../registers/registerCollection'
import { tableOf } from '../workflow/tableOf'
import { beijingDate, beijingMoment, inWords } from './inWords'
import type { Column, ExportSource } from './source'
import { walkOf } from './walk'

const snakeCase = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

type Written = { register: RegisterDefinition; locale: Locale }

const fieldText = ({ register: { slug }, locale }: Written, field: RegisterField): SQL => {
  const t = translator(locale)
  const column = sql`r.${sql.identifier(snakeCase(field.name))}`
  const words = (options: readonly string[]) =>
    options.map((value) => ({ value, label: t(`registers:${slug}.options.${field.name}.${value}`) }))
  switch (field.kind) {
    case 'choice':
      return inWords(column, words(field.options))
    case 'choices':
      return sql`(select string_agg(${inWords(sql`chosen.value`, words(field.options))}, '；' order by chosen."order")
        from ${sql.identifier(`${slug.replaceAll('-', '_')}_${snakeCase(field.name)}`)} chosen where chosen.parent_id = r.id)`
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
  const states = Object.keys(register.workflow.states).map((value) => ({
    value,
    label: t(`workflow:${register.slug}.states.${value}`),
  }))
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
    own('county', locale === 'en' ? sql`y.name_en` : sql`y.name`),
    { ...own('state', inWords(sql`r.state`, states)), heading: t('fields:common.state') },
    own('channel', inWords(sql`r.channel`, channels)),
    own('arrivedAt', beijingMoment(sql`r.arrived_at`)),
    own('issuedAt', beijingDate(sql`r.issued_at`)),
    own('validUntil', beijingDate(sql`r.valid_until`)),
  ]
}

/** Records of a register in the order they were made, as its list finds them. */
export const registerSource = (register: RegisterDefinition): ExportSource => ({
  slug: register.slug,
  open: ({ actor, filter: address, until, locale }) => {
    const filter = readRegisterFilter(register, new URLSearchParams(address))
    const { walked, ...walk } = walkOf({
      table: sql`${tableOf(register.slug)}`,
      at: sql`created_at`,
      states: statesOf(register, filter),
      conditions: sql`${conditionsOf({ actor, register, filter }, 'export')} and created_at <= ${until}::timestamptz`,
    })
    return {
      ...walk,
      columns: columnsOf({ register, locale }),
      rowsSql: (_tx, stretch, selected) =>
        Promise.resolve(sql`
          select ${selected}
          from ${walked(stretch)}
            join ${tableOf(register.slug)} r on r.id = walked.id
            left join ${tableOf(SLUGS.counties)} y on y.id = r.county_id
          order by walked.at, walked.id`),
    }
  },
  filterForTrail: (address) => {
    const { term, after: _after, ...rest } = readRegisterFilter(register, new URLSearchParams(address))
    return { ...rest, ...(term && { searched: true }) }
  },
})
