'use client'

import { Button } from '@payloadcms/ui'
import { useId, useState } from 'react'

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
        <div className="desk-action-form__buttons">
          <Button type="submit" size="medium" margin={false} disabled={!point}>
            {t('points:desk.assign')}
          </Button>
          <Button type="button" size="medium" margin={false} buttonStyle="secondary" onClick={onClose}>
            {t('admin:actions.cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
