import Link from 'next/link'
import { notFound } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'
import { formatAdminURL } from 'payload/shared'

import { abilityOf } from '../../../access/abilities'
import { SLUGS } from '../../../collections/slugs'
import {
  countyWords,
  figureLabel,
  figureLabels,
  indicatorTables,
} from '../../../events/indicators/indicatorTables'
import type { IndicatorTable } from '../../../events/indicators/indicatorTables'
import { readIndicatorFilter } from '../../../events/indicators/indicatorFilter'
import { FIGURE_NAMES, readIndicators, sumOf } from '../../../events/indicators/readIndicators'
import type { CountedEvent, Figures, IndicatorFilter } from '../../../events/indicators/readIndicators'
import { EVENT_KINDS } from '../../../events/kinds'
import { translator } from '../../../i18n'
import type { Locale } from '../../../i18n'
import { localeOf } from '../../../i18n/localeOf'
import { beijingDay } from '../../../legal/beijing'
import { findCounties } from '../../../queries/eventCounties'
import { DeskPage } from '../../DeskPage'
import { BarChart } from '../../live/BarChart'
import { staffOfView } from '../../staffOfView'

const numberIn = (locale: Locale) => (value: number) => value.toLocaleString(locale === 'zh' ? 'zh-CN' : 'en')

const Numbers = ({ figures, locale }: { figures: Figures; locale: Locale }) =>
  FIGURE_NAMES.map((name) => (
    <td key={name} className="desk-number">
      {numberIn(locale)(figures[name])}
    </td>
  ))

type TableProps = { table: IndicatorTable; sum: Figures; locale: Locale }

const FiguresTable = ({ table: { name, heading, rows }, sum, locale }: TableProps) => {
  const t = translator(locale, 'events')
  return (
    <section aria-labelledby={`figures-${name}`}>
      <h2 className="desk-card__title" id={`figures-${name}`}>
        {t(`indicators.${name}`)}
      </h2>
      <div className="desk-figures__scroll" tabIndex={0} role="region" aria-labelledby={`figures-${name}`}>
        <table className="desk-changes desk-figures__table">
          <thead>
            <tr>
              <th scope="col">{heading}</th>
              {figureLabels(locale).map((label) => (
                <th scope="col" key={label} className="desk-number">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, label, figures }) => (
              <tr key={key}>
                <th scope="row">{label}</th>
                <Numbers figures={figures} locale={locale} />
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('indicators.sum')}</th>
              <Numbers figures={sum} locale={locale} />
            </tr>
          </tfoot>
        </table>
      </div>
    </section>
  )
}

const CHARTED = ['attendance', 'leads'] as const

const Chart = ({ table: { rows, heading }, locale }: { table: IndicatorTable; locale: Locale }) => {
  const t = translator(locale, 'events')
  return (
    <BarChart
      title={t('indicators.chart')}
      time={heading}
      tableLabel={t('indicators.table')}
      columns={rows.map(({ label, figures }) => ({
        label,
        parts: { attendance: figures.attendance, leads: figures.leads },
      }))}
      series={CHARTED.map((key) => ({ key, label: figureLabel(key, locale) }))}
    />
  )
}

type ListProps = { events: readonly CountedEvent[]; locale: Locale; hrefOf: string }

const CountedList = ({ events, locale, hrefOf }: ListProps) => (
  <section aria-labelledby="figures-list">
    <h2 className="desk-card__title" id="figures-list">
      {translator(locale, 'events')('indicators.list')}
    </h2>
    <ul className="desk-figures__list">
      {events.map((event) => (
        <li key={event.id}>
          <Link href={`${hrefOf}/${event.id}`} prefetch={false}>
            {(locale === 'en' && event.titleEn) || event.title}
          </Link>{' '}
          <span className="desk-muted">
            {beijingDay(new Date(event.endsAt))} · {countyWords(event, locale)}
          </span>
        </li>
      ))}
    </ul>
  </section>
)

type FilterProps = {
  filter: IndicatorFilter
  years: readonly string[]
  counties: Awaited<ReturnType<typeof findCounties>>
  locale: Locale
}

const Choice = ({
  name,
  value,
  options,
}: {
  name: string
  value: string
  options: readonly (readonly [string, string])[]
}) => (
  <select id={`figures-${name}`} name={name} defaultValue={value} className="desk-input">
    {options.map(([key, label]) => (
      <option key={key} value={key}>
        {label}
      </option>
    ))}
  </select>
)

const Filters = ({ filter, years, counties, locale }: FilterProps) => {
  const t = translator(locale, 'events')
  const all = ['', t('indicators.all')] as const
  const choices = {
    year: [...new Set([filter.year, ...years])]
      .sort()
      .reverse()
      .map((year) => [year, year] as const),
    county: [
      all,
      ...counties.map(({ code, name, nameEn }) => [code, locale === 'en' ? nameEn : name] as const),
    ],
    kind: [all, ...EVENT_KINDS.map((kind) => [kind, t(`kinds.${kind}`)] as const)],
  }
  return (
    <form method="get" className="desk-figures__filter">
      {(['year', 'county', 'kind'] as const).map((name) => (
        <div className="desk-field" key={name}>
          <label htmlFor={`figures-${name}`}>{t(`indicators.${name}`)}</label>
          <Choice name={name} value={filter[name] ?? ''} options={choices[name]} />
        </div>
      ))}
      <button type="submit" className="btn btn--style-secondary btn--size-medium">
        {t('indicators.show')}
      </button>
    </form>
  )
}

const addressOf = ({ year, county, kind }: IndicatorFilter) =>
  `/api/event-indicators?${new URLSearchParams({ year, ...(county && { county }), ...(kind && { kind }) }).toString()}`

/** `/event-indicators`: what the events of a year have brought, from archived summaries. */
export const EventIndicators = async (view: AdminViewServerProps) => {
  const { req } = view.initPageResult
  const locale = localeOf(req)
  const t = translator(locale, 'events')
  const actor = staffOfView(view, '/event-indicators')
  if (!abilityOf(actor).can('history', SLUGS.events)) notFound()
  const filter = readIndicatorFilter(view.searchParams ?? {})
  const { counted, pending, years } = await readIndicators(req.payload, actor, filter)
  const tables = indicatorTables(counted, { year: filter.year, locale })
  const sum = sumOf(counted)
  const hrefOf = formatAdminURL({
    adminRoute: req.payload.config.routes.admin,
    path: `/collections/${SLUGS.events}`,
  })
  return (
    <DeskPage {...view} title={t('indicators.title')} className="desk-figures">
      <h1>{t('indicators.title')}</h1>
      <p className="desk-muted">{t('indicators.lead')}</p>
      <Filters filter={filter} years={years} counties={await findCounties(req.payload)} locale={locale} />
      {pending > 0 && (
        <p className="desk-figures__pending">
          {t('indicators.pending', { count: pending })}{' '}
          <a href={`${hrefOf}?where[state][in]=held,summarised`}>{t('indicators.pendingLink')}</a>
        </p>
      )}
      {counted.length === 0 ? (
        <p>{t('indicators.none')}</p>
      ) : (
        <>
          <dl className="desk-figures__sums">
            {FIGURE_NAMES.map((name) => (
              <div key={name}>
                <dt>{figureLabel(name, locale)}</dt>
                <dd>{numberIn(locale)(sum[name])}</dd>
              </div>
            ))}
          </dl>
          <p>
            <a href={addressOf(filter)}>{t('indicators.download')}</a>
          </p>
          {tables[0] && <Chart table={tables[0]} locale={locale} />}
          {tables.map((table) => (
            <FiguresTable key={table.name} table={table} sum={sum} locale={locale} />
          ))}
          <CountedList events={counted} locale={locale} hrefOf={hrefOf} />
        </>
      )}
    </DeskPage>
  )
}
