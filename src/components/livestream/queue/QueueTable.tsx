'use client'

import { toast } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'

import type { QueueCase } from '../../../queries/moderationQueue'
import { askDesk } from '../../askDesk'
import { DueBadge } from '../../clock/DueBadge'
import { dueBadge } from '../../clock/dueBadge'
import { useDeskKeys } from '../../useDeskKeys'
import { useDeskTranslation } from '../../useDeskTranslation'
import { CaseActions } from '../CaseActions'

const COLUMNS = [
  'case',
  'topic',
  'severity',
  'priority',
  'reporters',
  'county',
  'base',
  'due',
  'state',
  'holder',
] as const

type RowProps = { row: QueueCase; isActive: boolean; now: string; onChoose: () => void }

const Row = ({ row, isActive, now, onChoose }: RowProps) => {
  const { t, locale } = useDeskTranslation()
  const ref = useRef<HTMLTableRowElement>(null)
  const clock = { dueAt: row.dueAt, dueUnknownYear: null, left: null }
  const due = dueBadge(clock, { t, locale, now: new Date(now) })
  useEffect(() => {
    if (isActive) ref.current?.scrollIntoView({ block: 'nearest' })
  }, [isActive])
  return (
    <tr
      ref={ref}
      className={isActive ? 'desk-queue__active' : undefined}
      aria-current={isActive ? 'true' : undefined}
      onClick={onChoose}
    >
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
      <td>{row.base}</td>
      <td>{due && <DueBadge {...due} />}</td>
      <td>{t(`workflow:live-cases.states.${row.state}`)}</td>
      <td>{row.isMine ? t('livestream:queue.mine') : row.holder}</td>
    </tr>
  )
}

/** Cases that wait, one of them chosen: moved through by keys, claimed, held, handed up or given to somebody from here. */
export const QueueTable = ({ rows, now }: { rows: readonly QueueCase[]; now: string }) => {
  const { t } = useDeskTranslation()
  const router = useRouter()
  const [active, setActive] = useState(0)
  const at = Math.min(active, rows.length - 1)
  const row = rows[at]
  const move = (by: number) => setActive(Math.max(0, Math.min(at + by, rows.length - 1)))
  useDeskKeys({
    j: () => move(1),
    ArrowDown: () => move(1),
    k: () => move(-1),
    ArrowUp: () => move(-1),
    Enter: () => row && router.push(`/admin/moderation/${row.id}`),
  })
  if (!row) return null
  const claim = async () => {
    const answer = await askDesk(`/workflow/live-cases/${row.id}`, { action: 'claim' })
    if (answer.ok) toast.success(t('livestream:queue.claimed', { title: row.title }))
    else toast.error(answer.messages.join(' ') || t('admin:unreachable'))
    router.refresh()
  }
  return (
    <>
      <section className="desk-queue__chosen" aria-label={t('livestream:queue.chosen')}>
        <p>
          <strong>{row.title}</strong>{' '}
          {row.holder && !row.isMine && (
            <span className="desk-muted">{t('livestream:queue.heldBy', { name: row.holder })}</span>
          )}
        </p>
        <CaseActions
          key={`${row.id} ${row.state} ${row.holder ?? ''}`}
          id={row.id}
          isMine={row.isMine}
          onClaim={() => void claim()}
        />
      </section>
      <div className="desk-scroll" tabIndex={0} role="region" aria-label={t('livestream:desk.queue')}>
        <table className="desk-changes">
          <caption>{t('livestream:desk.queue')}</caption>
          <thead>
            <tr>
              {COLUMNS.map((column) => (
                <th key={column} scope="col">
                  {column === 'severity'
                    ? t('livestream:live-cases.fields.severity')
                    : t(`livestream:desk.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((one, index) => (
              <Row
                key={one.id}
                row={one}
                isActive={index === at}
                now={now}
                onChoose={() => setActive(index)}
              />
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}
