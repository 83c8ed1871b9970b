'use client'

import { useId, useState } from 'react'

import type { RelationChoice } from '../../queries/relationChoices'
import { Dialog } from '../Dialog'
import { DialogForm } from '../DialogForm'
import { useDeskTranslation } from '../useDeskTranslation'
import { RelationSelect } from '../workflow/RelationSelect'

type Props = {
  heading: string
  /** A comment: its consultation's points are offered. */
  comment: string
  onAssign: (point: RelationChoice) => void
  onClose: () => void
}

/** A point chosen by typing, or made from what was typed, for the comments at hand. */
export const AssignDialog = ({ heading, comment, onAssign, onClose }: Props) => {
  const { t } = useDeskTranslation()
  const id = useId()
  const [point, setPoint] = useState<RelationChoice>()
  return (
    <Dialog heading={heading} onClose={onClose}>
      <DialogForm
        submit={t('points:desk.assign')}
        isReady={Boolean(point)}
        onSend={() => {
          if (point) onAssign(point)
          return []
        }}
        onLeave={onClose}
      >
        <div className="desk-field">
          <label htmlFor={id}>{t('workflow:inputs.point')}</label>
          <RelationSelect
            id={id}
            type="point"
            subject={{ collection: 'comments', id: comment }}
            required
            autoFocus
            onChange={(_, choice) => setPoint(choice)}
          />
        </div>
      </DialogForm>
    </Dialog>
  )
}
