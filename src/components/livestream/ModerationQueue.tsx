import { notFound } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'
import { validate as isUuid } from 'uuid'

import { abilityOf } from '../../access/abilities'
import { SLUGS } from '../../collections/slugs'
import { translator } from '../../i18n'
import { localeOf } from '../../i18n/localeOf'
import { TOPICS } from '../../livestream/policyCodes'
import { findCaseAgencies, findCaseBases } from '../../queries/caseBases'
import { findModerationQueue } from '../../queries/moderationQueue'
import { findQueueChoices } from '../../queries/queueChoices'
import { DeskPage } from '../DeskPage'
import { staffOfView } from '../staffOfView'
import { NextCaseButton } from './NextCaseButton'
import { CaseKeyHelp } from './queue/CaseKeyHelp'
import { QueueTable } from './queue/QueueTable'

const textIn = (value: string | string[] | undefined): string => (typeof value === 'string' ? value : '')

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
  const filter = {
    county: textIn(query.county),
    base: textIn(query.base),
    topic: textIn(query.topic),
    agency: isUuid(query.agency) ? textIn(query.agency) : '',
  }
  const given = Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== ''))
  const [rows, { counties }, bases, agencies] = await Promise.all([
    findModerationQueue(req.payload, { actor, filter: given, locale }),
    findQueueChoices(req.payload, actor, locale),
    findCaseBases(req.payload, actor),
    findCaseAgencies(req.payload, actor),
  ])
  const topics = TOPICS.map((value) => ({ value, label: t(`livestream:topics.${value}`) }))
  return (
    <DeskPage {...view} title={t('livestream:desk.title')} className="desk-moderation">
      <header className="desk-moderation__head">
        <h1>{t('livestream:desk.title')}</h1>
        <div className="desk-moderation__acts">
          <NextCaseButton filter={given} />
          <CaseKeyHelp place="queue" />
        </div>
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
          name="base"
          value={filter.base}
          label={t('livestream:desk.base')}
          all={t('livestream:desk.all')}
          choices={bases}
        />
        <Filter
          name="topic"
          value={filter.topic}
          label={t('livestream:desk.topic')}
          all={t('livestream:desk.all')}
          choices={topics}
        />
        <Filter
          name="agency"
          value={filter.agency}
          label={t('livestream:parties.kinds.agency')}
          all={t('livestream:desk.all')}
          choices={agencies}
        />
        <button className="btn btn--style-secondary btn--size-medium" type="submit">
          {t('livestream:desk.filter')}
        </button>
        {Object.keys(given).length > 0 && <a href="/admin/moderation">{t('livestream:queue.clear')}</a>}
      </form>
      {rows.length === 0 ? (
        <p className="desk-empty">
          {Object.keys(given).length > 0 ? t('livestream:queue.nothingFits') : t('livestream:desk.nothing')}
        </p>
      ) : (
        <QueueTable rows={rows} now={new Date().toISOString()} />
      )}
    </DeskPage>
  )
}
