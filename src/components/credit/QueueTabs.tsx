import Link from 'next/link'
import type { BeforeListTableServerProps } from 'payload'

import { staffActorOf } from '../../access/actor'
import type { Slug } from '../../collections/slugs'
import { translator } from '../../i18n'
import { localeOf } from '../../i18n/localeOf'
import { countCreditQueues, QUEUE_CAP } from '../../queries/creditQueueCounts'

/** The address of the list narrowed to some states, as Payload's list reads it. */
const addressOf = (slug: string, states: readonly string[]) =>
  `/admin/collections/${slug}?${states
    .map((state, index) => `where[or][0][and][0][state][in][${index}]=${encodeURIComponent(state)}`)
    .join('&')}`

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
  const t = translator(localeOf({ i18n }))
  const counts = await countCreditQueues(payload, staffActorOf(user), slug)
  const asked = new Set(Object.values(searchParams ?? {}).filter((value) => typeof value === 'string'))
  const current = counts.find(
    ({ name, states }) => name !== 'all' && states.every((state) => asked.has(state)),
  )
  return (
    <nav className="desk-tabs desk-credit-tabs" aria-label={t('credit:queues.label')}>
      {counts.map(({ name, states, count }) => (
        <Link
          key={name}
          href={name === 'all' ? `/admin/collections/${slug}` : addressOf(slug, states)}
          prefetch={false}
          className="desk-tab"
          aria-current={name === (current?.name ?? 'all') ? 'page' : undefined}
        >
          {t(name === 'all' ? 'credit:queues.all' : `credit:queues.${slug}.${name}`)}{' '}
          <span className="desk-tab__count">
            {count > QUEUE_CAP ? t('admin:queue.moreThan', { cap: QUEUE_CAP }) : count}
          </span>
        </Link>
      ))}
    </nav>
  )
}
