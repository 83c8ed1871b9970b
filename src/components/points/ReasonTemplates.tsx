'use client'

import { useEffect, useState } from 'react'

import type { ReadyReason } from '../../points/findReasons'
import { askDesk } from '../askDesk'
import { useDeskTranslation } from '../useDeskTranslation'

type Props = {
  point: string
  /** Only templates for this answer are offered once it is chosen. */
  disposition: string
  onPick: (reason: ReadyReason) => void
}

/** The agency's reasons, filled in for the point: one gives the answer and its reason, to be changed as one likes. */
export const ReasonTemplates = ({ point, disposition, onPick }: Props) => {
  const { t } = useDeskTranslation()
  const [reasons, setReasons] = useState<ReadyReason[]>([])
  useEffect(() => {
    let left = false
    void askDesk<{ reasons: ReadyReason[] }>(`/point-reasons/${point}`).then((answer) => {
      if (!left && answer.ok) setReasons(answer.data.reasons)
    })
    return () => {
      left = true
    }
  }, [point])
  const fitting = reasons.filter((reason) => !disposition || reason.disposition === disposition)
  if (fitting.length === 0) return null
  return (
    <div className="desk-recent" role="group" aria-label={t('fields:reasonTemplates.plural')}>
      <span className="desk-muted">{t('points:template.pick')}</span>
      {fitting.map((reason) => (
        <button
          key={reason.id}
          type="button"
          className="desk-recent__item"
          title={reason.text}
          onClick={() => onPick(reason)}
        >
          {reason.title || t('points:template.present')}
        </button>
      ))}
    </div>
  )
}
