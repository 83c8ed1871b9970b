'use client'

import { useState } from 'react'

import { refusalOf } from '../askDesk'
import { Dialog } from '../Dialog'
import { StateBadge } from '../StateBadge'
import { actLabel } from '../timeline/actLabel'
import { useDeskTranslation } from '../useDeskTranslation'
import { ActionForm } from './ActionForm'
import { performAction } from './performAction'
import type { ExplainedAction, ExplainedRun } from './types'

type Props = {
  collection: string
  id: string
  run: ExplainedRun
  offered: ExplainedAction
  /** Closes it. Until then nothing else can be chosen, so that the next act is of the record as it is by then. */
  onDone: (label: string) => void | Promise<void>
  /** The record may have moved on: after reading why, a second confirmation is about the record as it is now. */
  onRefused: () => Promise<unknown>
  onClose: () => void
}

/** Asks what an action needs, says where it leads, and performs it. */
export const ActionDialog = ({ collection, id, run, offered, onDone, onRefused, onClose }: Props) => {
  const { t } = useDeskTranslation()
  const [idempotencyKey] = useState(() => crypto.randomUUID())
  const label = actLabel(t, collection, offered.action)
  // Somebody else may have moved the record while this was open.
  const isStillOffered = run.actions.some(({ action }) => action === offered.action)
  const stateLabel = (state: string) => t(`workflow:${collection}.states.${state}`)

  return (
    <Dialog heading={label} onClose={onClose}>
      {isStillOffered && offered.to !== run.state && (
        <p className="desk-dialog__move">
          <StateBadge tone={run.tone} label={stateLabel(run.state)} />
          <span aria-hidden="true">→</span>
          <span className="desk-strong">{stateLabel(offered.to)}</span>
        </p>
      )}
      {offered.actingFor && <p>{t('admin:actions.onBehalf', { name: offered.actingFor })}</p>}
      <ActionForm
        definition={offered}
        label={label}
        subject={{ collection, id }}
        onCancel={onClose}
        onConfirm={async (entered) => {
          const answer = await performAction({
            collection,
            id,
            action: offered.action,
            expectedRevision: run.revision,
            idempotencyKey,
            ...entered,
          })
          if (answer.ok) {
            await onDone(label)
            return []
          }
          await onRefused()
          return refusalOf(answer, t)
        }}
      />
    </Dialog>
  )
}
