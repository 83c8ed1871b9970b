'use client'

import { useEffect, useEffectEvent, useState } from 'react'

import type { ChangedClauses } from '../../points/changedClauses'
import { askDesk } from '../askDesk'
import { useDeskTranslation } from '../useDeskTranslation'

type Props = {
  id: string
  point: string
  /** The later text chosen beside it; empty before one is. */
  revision: string
  value: string
  required: boolean
  onChange: (anchor: string) => void
}

type Loaded = ChangedClauses & { revision: string }

/** A clause of the later text, by its number and words; the one the point's own clause became is chosen to begin with. */
export const ChangedClause = ({ id, point, revision, value, required, onChange }: Props) => {
  const { t } = useDeskTranslation()
  const [loaded, setLoaded] = useState<Loaded>()
  const [hasFailed, setHasFailed] = useState(false)
  const propose = useEffectEvent((anchor: string) => onChange(anchor))
  useEffect(() => {
    if (!revision) return
    let left = false
    void askDesk<ChangedClauses>(`/changed-clauses/${point}?revision=${revision}`).then((answer) => {
      if (left) return
      setHasFailed(!answer.ok)
      if (!answer.ok) return
      setLoaded({ ...answer.data, revision })
      propose(answer.data.proposed ?? '')
    })
    return () => {
      left = true
    }
  }, [point, revision])
  const list = loaded?.revision === revision ? loaded : undefined
  const isProposed = list?.proposed !== null && list?.proposed === value
  return (
    <>
      <select
        id={id}
        className="desk-input"
        value={list ? value : ''}
        required={required}
        disabled={!list}
        onChange={({ target }) => onChange(target.value)}
      >
        <option value="">{t(revision ? 'points:change.pick' : 'points:change.revisionFirst')}</option>
        {list?.clauses.map(({ anchor, label, level }) => (
          <option key={anchor} value={anchor}>
            {'\u3000'.repeat(Math.max(0, level - 1)) + label}
          </option>
        ))}
      </select>
      {list && isProposed && <p className="desk-muted">{t('points:change.proposed')}</p>}
      {hasFailed && (
        <p className="desk-errors" role="alert">
          {t('admin:unreachable')}
        </p>
      )}
    </>
  )
}
