import { notFound } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'

import { abilityOf } from '../../access/abilities'
import { SLUGS } from '../../collections/slugs'
import { translator } from '../../i18n'
import type { Locale } from '../../i18n'
import { localeOf } from '../../i18n/localeOf'
import { TOPICS } from '../../livestream/policyCodes'
import { findModerationQueue } from '../../queries/moderationQueue'
import type { QueueCase } from '../../queries/moderationQueue'
import { findQueueChoices } from '../../queries/queueChoices'
import { DueBadge } from '../clock/DueBadge'
import { dueBadge } from '../clock/dueBadge'
import { DeskPage } from '../DeskPage'
import { staffOfView } from '../staffOfView'
import { NextCaseButton } from './NextCaseButton'

const textIn = (value: string | string[] | undefined): string => (typeof value === 'string' ? value : '')

const Row = ({ row, locale }: { row: QueueCase; locale: Locale }) => {
  const t = translator(locale)
  const clock = { dueAt: row.dueAt, dueUnknownYear: null, left: null }
  const due = dueBadge(clock, { t, locale, now: new Date() })
  return (
    <tr>
      <td>
        <a href={`/admin/moderation/${row.id}`}>{row.title}</a>
      </td>
      <td>{t(`livestream:topics.${row.topic}`)}</td>
      <td>
        <span className={`desk-severity desk-severity--${row.severity}`}>
          {t(`livestream:severities.${row.severity}`)}
        </span>
      </td>
      <td className="desk-number">{row.priority}</td>
      <td className="desk-number">{row.reporters}</td>
      <td>{row.county}</td>
      <td>{due && <DueBadge {...due} />}</td>
      <td>{t(`workflow:live-cases.states.${row.state}`)}</td>
      <td>{row.holder}</td>
    </tr>
  )
}

const COLUMNS = [
  'case',
  'topic',
  'severity',
  'priority',
  'reporters',
  'county',
  'due',
  'state',
  'holder',
] as const

type FilterProps = {
  name: string
  value: string
  label: string
  all: string
  choices: readonly { value: string; label: string }[]
}

const Filter = ({ name, value, label, all, choices }: FilterProps) => (
  <label className="desk-field">
    <span>{label}</span>
    <select name={name} defaultValue={value} className="desk-input">
      <option value="">{all}</option>
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.label}
        </option>
      ))}
    </select>
  </label>
)

/** `/moderation`: what waits to be judged, in the order it is taken. */
export const ModerationQueue = async (view: AdminViewServerProps) => {
  const { req } = view.initPageResult
  const actor = staffOfView(view, '/moderation')
  if (!abilityOf(actor).can('claim', SLUGS.liveCases)) notFound()
  const locale = localeOf(req)
  const t = translator(locale)
  const query = (view.searchParams ?? {}) as Record<string, string | string[] | undefined>
  const filter = { county: textIn(query.county), topic: textIn(query.topic) }
  const given = Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== ''))
  const [rows, { counties }] = await Promise.all([
    findModerationQueue(req.payload, { actor, filter: given, locale }),
    findQueueChoices(req.payload, actor, locale),
  ])
  const topics = TOPICS.map((value) => ({ value, label: t(`livestream:topics.${value}`) }))
  const label = (column: (typeof COLUMNS)[number]) =>
    column === 'severity' ? t('livestream:live-cases.fields.severity') : t(`livestream:desk.${column}`)
  return (
    <DeskPage {...view} title={t('livestream:desk.title')} className="desk-moderation">
      <header className="desk-moderation__head">
        <h1>{t('livestream:desk.title')}</h1>
        <NextCaseButton filter={given} />
      </header>
      <p className="desk-muted">{t('livestream:desk.nextHelp')}</p>
      <form method="get" className="desk-moderation__filter">
        <Filter
          name="county"
          value={filter.county}
          label={t('livestream:desk.county')}
          all={t('livestream:desk.all')}
          choices={counties}
        />
        <Filter
          name="topic"
          value={filter.topic}
          label={t('livestream:desk.topic')}
          all={t('livestream:desk.all')}
          choices={topics}
        />
        <button className="btn btn--style-secondary btn--size-medium" type="submit">
          {t('livestream:desk.filter')}
        </button>
      </form>
      {rows.length === 0 ? (
        <p>{t('livestream:desk.nothing')}</p>
      ) : (
        <div className="desk-scroll">
          <table className="desk-changes">
            <caption>{t('livestream:desk.queue')}</caption>
            <thead>
              <tr>
                {COLUMNS.map((column) => (
                  <th key={column} scope="col">
                    {label(column)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <Row key={row.id} row={row} locale={locale} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </DeskPage>
  )
}
