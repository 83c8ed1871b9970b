'use client'

import { SUBMITTER_KINDS } from '../../intake/submitterKinds'
import { CHANNEL_ORDER } from '../../live/channelOrder'
import { useDeskTranslation } from '../useDeskTranslation'
import { ArrivalsPanel } from './ArrivalsPanel'
import { ClauseHeat } from './ClauseHeat'
import { LiveHead } from './LiveHead'
import { ShareList } from './ShareList'
import type { Share } from './ShareList'
import type { LiveSetup } from './types'
import { useLiveFacts } from './useLiveFacts'

const queueOf = (consultation: string) => (filter: string) =>
  `/admin/collections/comments?state=all&consultation=${consultation}&${filter}`

/** How a consultation is going, at a glance and by the minute. */
export const LiveBoard = ({ setup }: { setup: LiveSetup }) => {
  const { t } = useDeskTranslation()
  const { facts, hasFailed } = useLiveFacts(setup.id, setup.facts)
  const hrefOf = queueOf(setup.id)
  const none = t('live:none')
  const unsaid = (counts: Record<string, number>): Share => ({
    key: '',
    label: t('live:unsaid'),
    count: counts[''] ?? 0,
  })
  return (
    <main className="desk-live">
      <LiveHead facts={facts} limitedTo={setup.limitedTo} hasFailed={hasFailed} hrefOf={hrefOf} />
      <ArrivalsPanel facts={facts} />
      <div className="desk-live__columns">
        <ShareList
          title={t('live:byState')}
          none={none}
          shares={Object.entries(facts.states).map(([key, count]) => ({
            key,
            count,
            label: t(`workflow:comments.states.${key}`),
            href: `/admin/collections/comments?state=${key}&consultation=${setup.id}`,
          }))}
        />
        <ShareList
          title={t('live:byChannel')}
          none={none}
          shares={CHANNEL_ORDER.map((key) => ({
            key,
            count: facts.channels[key] ?? 0,
            label: t(`fields:channels.${key}`),
            href: hrefOf(`channel=${key}`),
          }))}
        />
        <ShareList
          title={t('live:byKind')}
          none={none}
          shares={[
            ...SUBMITTER_KINDS.map((key) => ({
              key,
              count: facts.kinds[key] ?? 0,
              label: t(`fields:submitterKinds.${key}`),
            })),
            unsaid(facts.kinds),
          ]}
        />
        <ShareList
          title={t('live:byCounty')}
          none={none}
          shares={[
            ...setup.counties.map(({ value, label }) => ({
              key: value,
              count: facts.counties[value] ?? 0,
              label,
              href: hrefOf(`county=${value}`),
            })),
            unsaid(facts.counties),
          ]}
        />
      </div>
      <ClauseHeat
        title={t('live:byClause')}
        note={t('live:byClauseNote')}
        whole={t('live:whole')}
        clauses={setup.clauses}
        counts={facts.clauses}
        hrefOf={(anchor) => hrefOf(`clause=${anchor}`)}
      />
    </main>
  )
}
