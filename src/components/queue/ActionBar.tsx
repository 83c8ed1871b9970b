'use client'

import { Button } from '@payloadcms/ui'
import { useState } from 'react'

import { ActionForm } from '../workflow/ActionForm'
import { ActionMenu } from '../workflow/ActionMenu'
import type { Entered, ExplainedAction, ExplainedRun } from '../workflow/types'
import { useDeskTranslation } from '../useDeskTranslation'
import { KEY_OF_ACTION } from './actionKeys'

type Props = {
  comment: string
  run: ExplainedRun
  /** The action whose form is open. */
  chosen: string | undefined
  isBusy: boolean
  onChoose: (action: ExplainedAction | undefined) => void
  onConfirm: (action: ExplainedAction, entered: Entered) => Promise<string[]>
}

const byKeyFirst = (a: ExplainedAction, b: ExplainedAction) =>
  Number(b.action in KEY_OF_ACTION) - Number(a.action in KEY_OF_ACTION)

/**
 * The action whose form is open. It stays open when the comment has meanwhile moved on and the action is no longer
 * offered: what was typed must not go, and the refusal says what happened.
 */
const useOpenAction = (run: ExplainedRun, chosen: string | undefined) => {
  const [kept, setKept] = useState<ExplainedAction>()
  const offered = run.actions.find(({ action, refusals }) => action === chosen && refusals.length === 0)
  if (kept?.action !== chosen && kept !== offered) setKept(offered)
  return kept?.action === chosen ? kept : undefined
}

/** What can be done with the open comment, at the foot of the panel: the form stands beside the text it is about. */
export const ActionBar = ({ comment, run, chosen, isBusy, onChoose, onConfirm }: Props) => {
  const { t } = useDeskTranslation()
  const label = (action: string) => t(`workflow:comments.actions.${action}`)
  const open = useOpenAction(run, chosen)
  if (open) {
    return (
      <div className="desk-panel__actions desk-panel__actions--form">
        <h2>{label(open.action)}</h2>
        <ActionForm
          key={open.action}
          definition={open}
          label={label(open.action)}
          subject={{ collection: 'comments', id: comment }}
          onConfirm={(entered) => onConfirm(open, entered)}
          onCancel={() => onChoose(undefined)}
        />
      </div>
    )
  }
  const possible = run.actions.filter(({ refusals }) => refusals.length === 0).sort(byKeyFirst)
  const refused = run.actions.filter(({ refusals }) => refusals.length > 0)
  if (run.actions.length === 0) {
    return <p className="desk-panel__actions desk-muted">{t('admin:queue.nothingToDo')}</p>
  }
  return (
    <div className="desk-panel__actions">
      {possible.map((action) => (
        <Button
          key={action.action}
          type="button"
          size="medium"
          margin={false}
          disabled={isBusy}
          buttonStyle={action.intent === 'primary' ? 'primary' : 'secondary'}
          onClick={() => onChoose(action)}
        >
          {label(action.action)}
          {KEY_OF_ACTION[action.action] && <kbd className="desk-key">{KEY_OF_ACTION[action.action]}</kbd>}
        </Button>
      ))}
      {refused.length > 0 && <ActionMenu collection="comments" actions={refused} onChoose={onChoose} />}
    </div>
  )
}
