import { Gutter, SetStepNav } from '@payloadcms/ui'
import Link from 'next/link'
import type { ListViewServerProps } from 'payload'

import { abilityOf } from '../../../access/abilities'
import { staffActorOf } from '../../../access/actor'
import { SLUGS } from '../../../collections/slugs'
import type { Slug } from '../../../collections/slugs'
import { translator } from '../../../i18n'
import { localeOf } from '../../../i18n/localeOf'
import { findHandlers } from '../../../queries/findHandlers'
import { findQueueChoices } from '../../../queries/queueChoices'
import type { DeskList, Narrowing } from '../../../registers/desk/deskList'
import { findRegisterBoard } from '../../../registers/desk/registerBoard'
import { addressOf, isNarrowedFilter, readRegisterFilter } from '../../../registers/desk/registerFilter'
import type { RegisterFilter } from '../../../registers/desk/registerFilter'
import { COUNT_CAP, countInWords, countRegister, MOST_FOUND } from '../../../registers/desk/countRegister'
import type { RegisterCounts } from '../../../registers/desk/countRegister'
import { findRegisterPage } from '../../../registers/desk/registerQueue'
import { getList } from '../../../registers/desk/lists'
import { findSharedViews, mayShareViews } from '../../../registers/desk/sharedViews'
import { findRegister } from '../../../registers/registry'
import { ExportButton } from '../../exports/ExportButton'
import { RegisterBoard } from './RegisterBoard'
import { RegisterFilters } from './RegisterFilters'
import { RegisterRows } from './RegisterRows'
import { RegisterTabs } from './RegisterTabs'
import { SavedViews } from './SavedViews'
import { shownRow } from './shownRow'

const paramsOf = (searchParams: ListViewServerProps['searchParams']): URLSearchParams => {
  const params = new URLSearchParams()
  for (const [name, value] of Object.entries(searchParams ?? {})) {
    if (typeof value === 'string') params.set(name, value)
  }
  return params
}

/** What the list can be narrowed to beside county and person, with its choices. */
const findNarrowings = ({ narrowings = [] }: DeskList, asked: Parameters<Narrowing['findChoices']>[0]) =>
  Promise.all(
    narrowings.map(async ({ name, label, findChoices }) => ({
      name,
      label,
      choices: await findChoices(asked),
    })),
  )

/** How many records the filter finds: more than are counted are said to be more. */
const wholeOf = (counts: RegisterCounts, filter: RegisterFilter) => {
  const name = filter.state ? `state:${filter.state}` : filter.queue
  return {
    count: Math.min(counts.of[name] ?? 0, COUNT_CAP),
    total: countInWords(counts, name),
    filter: addressOf(filter),
  }
}

/** The list view of a register, of credit or of talent programmes: its queues, filters and rows, or its states side by side as a board. */
export const RegisterList = async ({
  collectionConfig,
  i18n,
  payload,
  searchParams,
  user,
}: ListViewServerProps) => {
  if (!user) return null
  const actor = staffActorOf(user)
  const locale = localeOf({ i18n })
  const t = translator(locale)
  const list = getList(collectionConfig.slug as Slug)
  const params = paramsOf(searchParams)
  const filter = readRegisterFilter(list, params)
  const isBoard = params.get('view') === 'board'
  const asked = { actor, list, filter, locale }
  const path = `/admin/collections/${list.slug}`
  const [counts, { counties }, handlers, narrowings, shared, page, columns] = await Promise.all([
    countRegister(payload, asked),
    findQueueChoices(payload, actor, locale),
    list.has.assignee ? findHandlers(payload, actor) : [],
    findNarrowings(list, { payload, actor, locale }),
    findSharedViews(payload, actor, list),
    isBoard ? null : findRegisterPage(payload, asked),
    isBoard ? findRegisterBoard(payload, asked) : null,
  ])
  const show = shownRow({ t, locale, list, now: new Date() })
  const address = addressOf(filter)
  const ability = abilityOf(actor)
  const register = findRegister(list.slug)
  const imports = register ? SLUGS.registerImports : list.imports
  const mayEnter = register?.application.isPublic && ability.can('enter', list.slug)
  return (
    <Gutter className="desk-queue-view">
      <SetStepNav nav={[{ label: t(list.title) }]} />
      <main className="desk-register">
        <header className="desk-queue__head">
          <h1>{t(list.title)}</h1>
          <nav className="desk-register__ways" aria-label={t('registers:desk.ways')}>
            {mayEnter && (
              <Link href={`/admin/enter-application/${list.slug}`} prefetch={false}>
                {t('registers:desk.enter')}
              </Link>
            )}
            {list.isMadeHere && ability.can('create', list.slug) && (
              <Link href={`${path}/create`} prefetch={false}>
                {t('registers:desk.make')}
              </Link>
            )}
            {imports && ability.can('create', imports) && (
              <Link
                href={`/admin/collections/${imports}/create${register ? `?register=${register.slug}` : ''}`}
                prefetch={false}
              >
                {t('registers:desk.import')}
              </Link>
            )}
            <Link
              href={`${path}?${address}${isBoard ? '' : '&view=board'}`}
              prefetch={false}
              className="desk-register__switch"
            >
              {t(isBoard ? 'registers:desk.asList' : 'registers:desk.asBoard')}
            </Link>
          </nav>
          {ability.can('export', list.slug) && <ExportButton source={list.slug} filter={address} />}
        </header>
        {!isBoard && (
          <RegisterTabs list={list} filter={filter} counts={counts} path={path} t={t} locale={locale} />
        )}
        <RegisterFilters
          filter={filter}
          isBoard={isBoard}
          counties={counties}
          assignees={
            list.has.assignee
              ? [
                  { value: actor.id, label: t('admin:queue.mine') },
                  { value: 'none', label: t('admin:queue.unassigned') },
                  ...handlers,
                ]
              : []
          }
          narrowings={narrowings.map(({ label, ...one }) => ({ ...one, label: t(label) }))}
          path={path}
          t={t}
        />
        {counts.isPartial && (
          <p className="desk-muted" role="note">
            {t('registers:desk.partial', { term: filter.term ?? '', most: MOST_FOUND })}
          </p>
        )}
        <SavedViews
          register={list.slug}
          path={path}
          shared={shared}
          mayShare={mayShareViews(actor)}
          address={`${address}${isBoard ? '&view=board' : ''}`}
        />
        {columns && (
          <RegisterBoard
            slug={list.slug}
            path={path}
            columns={columns.map(({ state, rows }) => ({
              state,
              label: t(`workflow:${list.slug}.states.${state}`),
              tone: list.workflow.states[state]?.tone ?? 'draft',
              count: countInWords(counts, `state:${state}`),
              isMore: (counts.of[`state:${state}`] ?? 0) > rows.length,
              address: addressOf(filter, { queue: 'all', state }),
              rows: rows.map(show),
            }))}
          />
        )}
        {page && (
          <RegisterRows
            key={`${address} ${filter.after ?? ''}`}
            slug={list.slug}
            rows={page.rows.map(show)}
            isNarrowed={isNarrowedFilter(filter)}
            headings={{
              code: list.codes.length > 0 ? t(list.codeLabel) : '',
              facts: list.columns.filter(({ listed }) => listed).map(({ label }) => t(label)),
              assignee: Boolean(list.has.assignee),
              isArrival: list.arrivedAt === 'arrived_at',
            }}
            clear={`${path}?${addressOf({ queue: filter.queue })}`}
            whole={wholeOf(counts, filter)}
            first={filter.after ? `${path}?${address}` : null}
            next={page.next ? `${path}?${addressOf(filter, { after: page.next })}` : null}
          />
        )}
      </main>
    </Gutter>
  )
}
