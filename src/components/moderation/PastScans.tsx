'use client'

import { useDocumentInfo } from '@payloadcms/ui'
import { useCallback, useEffect, useId, useState } from 'react'

import { formatBeijing } from '../../legal/beijing'
import type { PastScanView } from '../../queries/pastScans'
import { askDesk } from '../askDesk'
import { RunProgress } from '../runs/RunProgress'
import { useDeskTranslation } from '../useDeskTranslation'

const isOpen = ({ state }: PastScanView) => state === 'waiting' || state === 'running'

/** Milliseconds after which it is asked again how far somebody's run is. */
const AGAIN = 3000

const usePastScans = (rule: string, stamp: string) => {
  const [scans, setScans] = useState<PastScanView[]>()
  const [round, setRound] = useState(0)
  const refresh = useCallback(() => setRound((before) => before + 1), [])
  const isMoving = scans?.some(isOpen) ?? false
  useEffect(() => {
    let stopped = false
    const ask = async () => {
      const answer = await askDesk<{ scans: PastScanView[] }>(`/rule-past-scans/${rule}`)
      if (!stopped && answer.ok) setScans(answer.data.scans)
    }
    void ask()
    const timer = isMoving ? setInterval(() => void ask(), AGAIN) : undefined
    return () => {
      stopped = true
      clearInterval(timer)
    }
  }, [rule, stamp, round, isMoving])
  return { scans, refresh }
}

const Scan = ({ scan, onOver }: { scan: PastScanView; onOver: () => void }) => {
  const { t, locale } = useDeskTranslation()
  const { id, state, done, total, from, to, by, startedAt, isMine, reports } = scan
  return (
    <li>
      <p>
        {t('rules:past.of', {
          from,
          to,
          by: by ?? '',
          at: formatBeijing(new Date(startedAt), locale, 'minute'),
        })}
      </p>
      {isMine && isOpen(scan) ? (
        <RunProgress id={id} onOver={onOver} />
      ) : (
        <p>
          <strong>{t(`runs:states.${state}`)}</strong>{' '}
          {total === null ? t('rules:past.waiting') : t('rules:past.progress', { done, total })}
        </p>
      )}
      <p className="desk-muted">{t('rules:past.reports', { count: reports })}</p>
    </li>
  )
}

const Scans = ({ rule, stamp }: { rule: string; stamp: string }) => {
  const { t } = useDeskTranslation()
  const id = useId()
  const { scans, refresh } = usePastScans(rule, stamp)
  if (!scans) return null
  return (
    <section className="field-type desk-past-scans" aria-labelledby={id}>
      <h3 id={id} className="field-label">
        {t('rules:past.title')}
      </h3>
      {scans.length === 0 ? (
        <p className="desk-muted">{t('rules:past.none')}</p>
      ) : (
        <ul>
          {scans.map((scan) => (
            <Scan key={scan.id} scan={scan} onOver={refresh} />
          ))}
        </ul>
      )}
    </section>
  )
}

/** Beside a rule in force: what it was to look at of what is over, and how far it is with that. */
export const PastScans = () => {
  const { id, data } = useDocumentInfo()
  const { state, revision } = (data ?? {}) as { state?: string; revision?: number }
  if (!id || state !== 'live') return null
  return <Scans rule={String(id)} stamp={String(revision)} />
}
