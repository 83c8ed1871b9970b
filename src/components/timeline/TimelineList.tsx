'use client'

import { Button } from '@payloadcms/ui'
import { useState } from 'react'

import { StateBadge } from '../StateBadge'
import { useDeskTranslation } from '../useDeskTranslation'
import type { TimelineItem } from './timelineItem'

const Facts = ({ facts }: Pick<TimelineItem, 'facts'>) => (
  <dl className="desk-timeline__facts">
    {facts.map(({ label, before, after }) => (
      <div key={label}>
        <dt>{label}</dt>
        <dd>
          {before !== null && (
            <>
              <del>{before}</del>
              <span aria-hidden="true"> → </span>
            </>
          )}
          <span>{after}</span>
        </dd>
      </div>
    ))}
  </dl>
)

/** Many changed fields at once (a new record) stay folded. */
const MANY_FACTS = 4

const Entry = ({ item }: { item: TimelineItem }) => {
  const { t } = useDeskTranslation()
  const { actor, from, to, reason, facts } = item
  return (
    <li className="desk-timeline__entry">
      <div className="desk-timeline__head">
        <strong>{item.act}</strong>
        {from && <StateBadge {...from} />}
        {from && to && <span aria-hidden="true">→</span>}
        {to && <StateBadge {...to} />}
      </div>
      <p className="desk-timeline__who">
        <span className="desk-strong">{actor.name}</span>
        {actor.roles && <span>{actor.roles}</span>}
        {actor.agency && <span>{actor.agency}</span>}
        <time dateTime={item.exact} title={item.exact}>
          {item.when}
        </time>
      </p>
      {reason && <blockquote className="desk-timeline__reason">{reason}</blockquote>}
      {facts.length > MANY_FACTS ? (
        <details>
          <summary>{t('admin:timeline.changes', { count: facts.length })}</summary>
          <Facts facts={facts} />
        </details>
      ) : (
        facts.length > 0 && <Facts facts={facts} />
      )}
      <p className="desk-timeline__hash">
        {t('admin:timeline.link', { sequence: item.sequence })} <code>{item.hash}</code>
      </p>
    </li>
  )
}

/** Oldest first, as a file is read; newest first at a click. */
export const TimelineList = ({ items }: { items: readonly TimelineItem[] }) => {
  const { t } = useDeskTranslation()
  const [isNewestFirst, setIsNewestFirst] = useState(false)
  if (items.length === 0) return <p className="desk-empty">{t('admin:timeline.none')}</p>
  const shown = isNewestFirst ? [...items].reverse() : items
  return (
    <>
      <div className="desk-timeline__bar">
        <h2>{t('admin:timeline.title')}</h2>
        <Button
          type="button"
          size="small"
          margin={false}
          buttonStyle="subtle"
          onClick={() => setIsNewestFirst(!isNewestFirst)}
        >
          {t(isNewestFirst ? 'admin:timeline.oldestFirst' : 'admin:timeline.newestFirst')}
        </Button>
      </div>
      <ol className="desk-timeline__list">
        {shown.map((item) => (
          <Entry key={item.sequence} item={item} />
        ))}
      </ol>
    </>
  )
}
