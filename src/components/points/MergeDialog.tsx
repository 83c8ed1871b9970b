'use client'

import { useState } from 'react'

import { refusalOf } from '../askDesk'
import type { PointRow } from '../../points/findPoints'
import { Dialog } from '../Dialog'
import { useDeskTranslation } from '../useDeskTranslation'
import { ActionForm } from '../workflow/ActionForm'
import { performAction } from '../workflow/performAction'
import type { PointsDeskState } from './usePointsDesk'

type Props = { point: PointRow; state: PointsDeskState; onClose: () => void }

/** The point goes into another one, with all its comments. */
export const MergeDialog = ({ point, state, onClose }: Props) => {
  const { t } = useDeskTranslation()
  const [idempotencyKey] = useState(() => crypto.randomUUID())
  const label = t('workflow:points.actions.merge')
  return (
    <Dialog heading={t('points:desk.mergeHeading', { title: point.title })} onClose={onClose}>
      <ActionForm
        definition={{
          action: 'merge',
          intent: 'normal',
          reason: 'none',
          input: [{ name: 'point', type: 'point', required: true }],
        }}
        label={label}
        subject={{ collection: 'points', id: point.id }}
        onCancel={onClose}
        onConfirm={async (entered) => {
          const answer = await performAction({
            collection: 'points',
            id: point.id,
            action: 'merge',
            expectedRevision: point.revision,
            idempotencyKey,
            ...entered,
          })
          if (!answer.ok) {
            await state.renew()
            return refusalOf(answer, t)
          }
          state.go({ point: entered.input.point })
          await state.renew(t('admin:actions.done', { action: label }))
          onClose()
          return []
        }}
      />
    </Dialog>
  )
}
