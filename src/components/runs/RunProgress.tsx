'use client'

import { Button } from '@payloadcms/ui'
import { useState } from 'react'
import type { ReactNode } from 'react'

import type { RunView } from '../../runs/ownRuns'
import { askDesk } from '../askDesk'
import { useDeskTranslation } from '../useDeskTranslation'
import { useRun } from './useRun'

type Props = {
  id: string
  /** What to offer when it is done, such as the file. */
  children?: (run: RunView) => ReactNode
  /** Must keep its identity between renders. */
  onOver?: (run: RunView) => void
}

/** How far long work is, with a way to stop it. */
export const RunProgress = ({ id, children, onOver }: Props) => {
  const { t } = useDeskTranslation()
  const run = useRun(id, onOver)
  const [refusals, setRefusals] = useState<string[]>([])
  if (!run) return <p role="status">{t('admin:loading')}</p>
  const { state, done, total, error } = run
  const isOpen = state === 'waiting' || state === 'running'
  const counted = total === null ? t('runs:progressOpen', { done }) : t('runs:progress', { done, total })

  const cancel = async () => {
    const answer = await askDesk(`/run/${id}/cancel`, {})
    setRefusals(answer.ok ? [] : answer.messages)
  }
  return (
    <div className={`desk-run desk-run--${state}`}>
      <p className="desk-run__state" role="status">
        <strong>{t(`runs:states.${state}`)}</strong> <span className="desk-muted">{counted}</span>
      </p>
      {isOpen && (
        <progress
          className="desk-run__bar"
          max={total ?? undefined}
          value={total === null ? undefined : done}
        />
      )}
      {isOpen && error && <p className="desk-muted">{t('runs:retry')}</p>}
      {state === 'failed' && (
        <p role="alert">{error && error !== 'fault' ? t(`errors:${error}`) : t('runs:failed')}</p>
      )}
      {isOpen && (
        <Button
          type="button"
          size="small"
          margin={false}
          buttonStyle="secondary"
          onClick={() => void cancel()}
        >
          {t('runs:cancel')}
        </Button>
      )}
      {refusals.map((sentence) => (
        <p role="alert" key={sentence}>
          {sentence}
        </p>
      ))}
      {state === 'done' && children?.(run)}
    </div>
  )
}
