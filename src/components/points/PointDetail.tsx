'use client'

import { Button } from '@payloadcms/ui'
import Link from 'next/link'
import { useState } from 'react'

import type { PointRow } from '../../points/findPoints'
import { useDeskTranslation } from '../useDeskTranslation'
import { ActionDialog } from '../workflow/ActionDialog'
import { ActionMenu } from '../workflow/ActionMenu'
import { chooseButtons } from '../workflow/chooseButtons'
import type { ExplainedAction } from '../workflow/types'
import { useTransitions } from '../workflow/useTransitions'
import type { PointsDeskState } from './usePointsDesk'

type Props = { point: PointRow; state: PointsDeskState; onSplit: () => void; onEdit: () => void }

const Actions = ({ point, state }: Pick<Props, 'point' | 'state'>) => {
  const { t } = useDeskTranslation()
  const stamp = `${point.revision} ${point.comments}`
  const { run, refresh, lookAgain } = useTransitions('points', point.id, stamp)
  const [chosen, setChosen] = useState<ExplainedAction>()
  if (!run) return null
  const { direct, others } = chooseButtons(run.actions)
  const finish = async (label: string) => {
    await Promise.all([state.renew(t('admin:actions.done', { action: label })), refresh()])
    setChosen(undefined)
    // A point merged away is no place to stand on.
    if (chosen?.action === 'merge' || chosen?.action === 'drop') state.go({})
  }
  return (
    <div className="desk-actions">
      {direct.map((action) => (
        <Button
          key={action.action}
          type="button"
          size="small"
          margin={false}
          buttonStyle={action.intent === 'primary' ? 'primary' : 'secondary'}
          onClick={() => setChosen(action)}
        >
          {t(`workflow:points.actions.${action.action}`)}
        </Button>
      ))}
      {others.length > 0 && <ActionMenu collection="points" actions={others} onChoose={setChosen} />}
      {chosen && (
        <ActionDialog
          collection="points"
          id={point.id}
          run={run}
          offered={chosen}
          onDone={finish}
          onRefused={lookAgain}
          onClose={() => setChosen(undefined)}
        />
      )}
    </div>
  )
}

/** The chosen point: its answer so far, and every step with it. */
export const PointDetail = ({ point, state, onSplit, onEdit }: Props) => {
  const { t } = useDeskTranslation()
  const mayChange = state.desk.mayMakePoints && point.state === 'open'
  return (
    <article className="desk-point-detail">
      <h3>{point.title}</h3>
      {point.detail && <p>{point.detail}</p>}
      {point.disposition && (
        <p>
          <span className="desk-strong">{t(`workflow:options.${point.disposition}`)}</span>
          {'　'}
          {point.dispositionReason}
        </p>
      )}
      <Actions point={point} state={state} />
      <p className="desk-point-detail__links">
        {mayChange && (
          <button type="button" className="desk-link-button" onClick={onEdit}>
            {t('points:desk.edit')} <kbd className="desk-key">t</kbd>
          </button>
        )}
        {mayChange && (
          <button type="button" className="desk-link-button" onClick={onSplit}>
            {t('points:desk.split')} <kbd className="desk-key">s</kbd>
          </button>
        )}
        <Link href={`/admin/collections/points/${point.id}`} prefetch={false}>
          {t('points:desk.page')}
        </Link>
      </p>
    </article>
  )
}
