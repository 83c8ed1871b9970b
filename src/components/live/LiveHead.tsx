'use client'

import Link from 'next/link'

import { formatBeijing } from '../../legal/beijing'
import type { LiveFacts } from '../../live/liveFacts'
import { FLAGS } from '../../live/tallyFlags'
import { timeLeft } from '../../live/timeLeft'
import { useDeskTranslation } from '../useDeskTranslation'

type Props = {
  facts: LiveFacts
  limitedTo: readonly string[]
  hasFailed: boolean
  hrefOf: (filter: string) => string
}

/** Total, time left and marks, in large figures. */
export const LiveHead = ({ facts, limitedTo, hasFailed, hrefOf }: Props) => {
  const { t, locale } = useDeskTranslation()
  const left = timeLeft(facts.closesAt, facts.at)
  const closes = facts.closesAt ? formatBeijing(new Date(facts.closesAt), locale, 'minute') : ''
  const lastMinutes = facts.minutes.slice(-6, -1)
  const recent = lastMinutes.reduce(
    (sum, { channels }) => sum + Object.values(channels).reduce((all, count) => all + count, 0),
    0,
  )
  return (
    <header className="desk-live__head">
      <dl className="desk-live__figures">
        <div>
          <dt>{t('live:total')}</dt>
          <dd className="desk-big">{facts.total}</dd>
        </div>
        <div>
          <dt>{t('live:recent')}</dt>
          <dd className="desk-big">{recent}</dd>
        </div>
        <div>
          <dt>{left ? t('live:left.title') : t('live:left.over')}</dt>
          <dd className="desk-big">{left ? t(`live:left.${left.kind}`, { ...left }) : '—'}</dd>
          {closes && <dd className="desk-muted">{t('live:left.closes', { closes })}</dd>}
        </div>
        {FLAGS.filter((flag) => facts.flags[flag] > 0).map((flag) => (
          <div key={flag}>
            <dt>{t(`live:marks.${flag}`)}</dt>
            <dd className="desk-big">
              <Link href={hrefOf(`flag=${flag}`)}>{facts.flags[flag]}</Link>
            </dd>
          </div>
        ))}
      </dl>
      {limitedTo.length > 0 && (
        <p className="desk-muted">
          {t('live:limited', { counties: limitedTo.join(t('admin:listSeparator')) })}
        </p>
      )}
      <p className="desk-muted" role={hasFailed ? 'alert' : undefined}>
        {t(hasFailed ? 'live:failed' : 'live:asOf', {
          at: formatBeijing(new Date(facts.at), locale, 'minute'),
        })}
      </p>
    </header>
  )
}
