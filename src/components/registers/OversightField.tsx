import type { UIFieldServerProps } from 'payload'

import { actorOf } from '../../access/actor'
import { SLUGS } from '../../collections/slugs'
import { translator } from '../../i18n'
import type { Locale, Translate } from '../../i18n'
import { localeOf } from '../../i18n/localeOf'
import { formatBeijing, startOfBeijingDay } from '../../legal/beijing'
import { findOversight } from '../../queries/oversight'
import type { InspectionRow, ReturnRow } from '../../queries/oversight'
import type { RegisterDefinition } from '../../registers/definition'
import { fieldLabel } from '../../registers/fieldTexts'
import type { MonthOfServices } from '../../registers/ledger/byMonth'
import { getRegister } from '../../registers/registry'
import { periodInWords } from '../../registers/returns/periods'
import { BarChart } from '../live/BarChart'

type Part = { register: RegisterDefinition; locale: Locale; t: Translate }

const addressOf = (slug: string, id: string) => `/admin/collections/${slug}/${id}`

const Inspections = ({ t, locale, rows }: Part & { rows: readonly InspectionRow[] }) => (
  <section className="desk-oversight__part">
    <h4>{t('registers:inspections.plural')}</h4>
    {rows.length === 0 && <p className="desk-muted">{t('registers:inspections.none')}</p>}
    <ul className="desk-files__list">
      {rows.map(({ id, kind, state, plannedOn, inspectors }) => (
        <li key={id}>
          <a href={addressOf(SLUGS.inspections, id)}>
            {formatBeijing(new Date(plannedOn), locale, 'day')} · {t(`workflow:options.${kind}`)}
          </a>{' '}
          <span className="desk-muted">
            {t(`workflow:inspections.states.${state}`)} · {inspectors}
          </span>
        </li>
      ))}
    </ul>
  </section>
)

/** The figures that can be compared from period to period. */
const Figures = ({ register, locale, t, rows }: Part & { rows: readonly ReturnRow[] }) => {
  const series = (register.returns ?? []).flatMap(({ name, fields }) => {
    const accepted = rows.filter(({ kind, state, values }) => kind === name && state === 'accepted' && values)
    return fields
      .filter(({ kind }) => kind === 'number')
      .map((field) => ({
        field: field.name,
        columns: [...accepted].reverse().map(({ period, values }) => ({
          label: period,
          parts: { none: Number(values?.[field.name] ?? 0) },
        })),
      }))
  })
  return (
    <div className="desk-oversight__charts">
      {series
        .filter(({ columns }) => columns.length > 1)
        .map(({ field, columns }) => (
          <BarChart
            key={field}
            title={fieldLabel(register, field, locale)}
            time={t('registers:register-returns.fields.period')}
            tableLabel={t('live:table')}
            columns={columns}
            says="latest"
            series={[{ key: 'none', label: fieldLabel(register, field, locale) }]}
          />
        ))}
    </div>
  )
}

const Returns = (part: Part & { rows: readonly ReturnRow[] }) => {
  const { register, locale, t, rows } = part
  if (!register.returns) return null
  return (
    <section className="desk-oversight__part">
      <h4>{t('registers:register-returns.plural')}</h4>
      {rows.length === 0 && <p className="desk-muted">{t('registers:register-returns.none')}</p>}
      <ul className="desk-files__list">
        {rows.map(({ id, kind, period, state, grade, isLate }) => (
          <li key={id}>
            <a href={addressOf(SLUGS.registerReturns, id)}>
              {periodInWords(period, locale)} · {t(`registers:${register.slug}.returns.${kind}`)}
            </a>{' '}
            <span className="desk-muted">
              {[
                t(`workflow:register-returns.states.${state}`),
                grade && t(`workflow:options.${grade}`),
                isLate && t('registers:register-returns.parts.late'),
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </li>
        ))}
      </ul>
      <Figures {...part} />
    </section>
  )
}

/** Colours that are told apart in lightness as well, in the order of the topics. */
const TOPIC_SERIES = ['web', 'mail', 'letter', 'fax', 'hotline', 'meeting', 'import'] as const

const Services = ({ register, locale, t, months }: Part & { months: readonly MonthOfServices[] }) => {
  const { ledger } = register
  if (!ledger) return null
  const keyOf = (topic: string) => TOPIC_SERIES[ledger.topics.indexOf(topic) % TOPIC_SERIES.length] ?? 'none'
  const isEmpty = months.every(({ topics }) => Object.keys(topics).length === 0)
  return (
    <section className="desk-oversight__part">
      <h4>{t('registers:service-records.plural')}</h4>
      {isEmpty ? (
        <p className="desk-muted">{t('registers:service-records.none')}</p>
      ) : (
        <BarChart
          title={t('registers:service-records.byMonth')}
          time={t('live:time')}
          tableLabel={t('live:table')}
          columns={months.map(({ month, topics }) => ({
            label: formatBeijing(startOfBeijingDay(`${month}-01`), locale, 'month'),
            parts: Object.fromEntries(Object.entries(topics).map(([topic, count]) => [keyOf(topic), count])),
          }))}
          series={ledger.topics.map((topic) => ({
            key: keyOf(topic),
            label: t(`registers:${register.slug}.options.topic.${topic}`),
          }))}
        />
      )}
    </section>
  )
}

/** On an entry's page: what has been seen on the spot, what it reports, whom it has helped. */
export const OversightField = async ({ collectionSlug, id, req }: UIFieldServerProps) => {
  const register = getRegister(collectionSlug)
  const locale = localeOf(req)
  const t = translator(locale)
  const { inspections, returns, services } = await findOversight(req.payload, actorOf(req), {
    register: collectionSlug,
    record: String(id),
  })
  const part = { register, locale, t }
  return (
    <div className="field-type desk-oversight">
      <h3 className="desk-files__title">{t('registers:common.oversight')}</h3>
      <Inspections {...part} rows={inspections} />
      <Returns {...part} rows={returns} />
      <Services {...part} months={services} />
    </div>
  )
}
