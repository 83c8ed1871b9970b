'use client'

import { useId, useState } from 'react'

import { DialogButtons } from '../DialogButtons'
import type { RelationChoice } from '../../queries/relationChoices'
import { Dialog } from '../Dialog'
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
      <form
        className="desk-action-form"
        onSubmit={(event) => {
          event.preventDefault()
          if (point) onAssign(point)
        }}
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
        <DialogButtons
          submit={t('points:desk.assign')}
          leave={t('admin:actions.cancel')}
          isDisabled={!point}
          onLeave={onClose}
        />
      </form>
    </Dialog>
  )
}
