import Link from 'next/link'
import type { BeforeListTableServerProps } from 'payload'
import { sql } from '@payloadcms/db-postgres/drizzle'

import { abilityOf } from '../../access/abilities'
import { staffActorOf } from '../../access/actor'
import { toSql } from '../../access/toSql'
import { toWhere } from '../../access/toWhere'
import type { Slug } from '../../collections/slugs'
import { queuesOf } from '../../credit/queues'
import { query } from '../../db/transaction'
import { translator } from '../../i18n'
import { localeOf } from '../../i18n/localeOf'
import { tableOf } from '../../workflow/tableOf'

/** The address of the list narrowed to some states, as Payload's list reads it. */
const addressOf = (slug: string, states: readonly string[]) =>
  `/admin/collections/${slug}?${states
    .map((state, index) => `where[or][0][and][0][state][in][${index}]=${encodeURIComponent(state)}`)
    .join('&')}`

const shownStates = (searchParams: Record<string, unknown> | undefined): string =>
  JSON.stringify(searchParams?.where ?? searchParams ?? {})

/** The queues of a list, each with how many are in it within one's scope. */
export const QueueTabs = async ({
  collectionSlug,
  i18n,
  payload,
  searchParams,
  user,
}: BeforeListTableServerProps) => {
  if (!user) return null
  const slug = collectionSlug as Slug
  const t = translator(localeOf({ i18n }), 'credit')
  const scope = toSql(toWhere(abilityOf(staffActorOf(user)), 'read', slug))
  const rows = await query<{ state: string; count: number }>(
    payload,
    sql`select state::text as state, count(*)::int as count from ${tableOf(slug)} where ${scope} group by state`,
  )
  const shown = shownStates(searchParams)
  const tab = (name: string, states: readonly string[], href: string, isHere: boolean) => (
    <Link
      key={name}
      href={href}
      prefetch={false}
      className="desk-tab"
      aria-current={isHere ? 'page' : undefined}
    >
      {t(name)}{' '}
      <span className="desk-tab__count">
        {rows.filter(({ state }) => states.includes(state)).reduce((sum, { count }) => sum + count, 0)}
      </span>
    </Link>
  )
  const queues = queuesOf(slug)
  const isNarrowed = (states: readonly string[]) => states.every((state) => shown.includes(`"${state}"`))
  const current = queues.find(({ states }) => isNarrowed(states))
  return (
    <nav className="desk-tabs" aria-label={t('queues.label')}>
      {queues.map(({ name, states }) =>
        tab(`queues.${slug}.${name}`, states, addressOf(slug, states), current?.name === name),
      )}
      {tab(
        'queues.all',
        rows.map(({ state }) => state),
        `/admin/collections/${slug}`,
        current === undefined,
      )}
    </nav>
  )
}
