'use client'

import { Button, toast, useDocumentInfo, useFormModified } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState } from 'react'

import { DueBadge } from './clock/DueBadge'
import { dueBadge } from './clock/dueBadge'
import { actLabel } from './timeline/actLabel'
import { useDeskTranslation } from './useDeskTranslation'
import { ActionDialog } from './workflow/ActionDialog'
import { ActionMenu } from './workflow/ActionMenu'
import { chooseButtons } from './workflow/chooseButtons'
import { JointReview } from './workflow/JointReview'
import type { ExplainedAction } from './workflow/types'
import { useTransitions } from './workflow/useTransitions'

const Actions = ({ collection, id, stamp }: { collection: string; id: string; stamp: string }) => {
  const { t, locale } = useDeskTranslation()
  const router = useRouter()
  const isModified = useFormModified()
  const { run, refresh, lookAgain } = useTransitions(collection, id, stamp)
  const [chosen, setChosen] = useState<ExplainedAction>()
  if (!run) return null
  const due = dueBadge(run.clock, { t, locale, now: new Date() })
  if (run.actions.length === 0 && !chosen && !due && !run.joint) return null

  const choose = (action: ExplainedAction) => {
    if (isModified) toast.warning(t('admin:actions.saveFirst'))
    else setChosen(action)
  }
  const finish = async (label: string) => {
    await refresh()
    setChosen(undefined)
    toast.success(t('admin:actions.done', { action: label }))
    router.refresh()
  }
  const { direct, others } = chooseButtons(run.actions)
  return (
    <div className="desk-actions">
      {due && <DueBadge {...due} />}
      {run.joint && <JointReview collection={collection} joint={run.joint} />}
      {direct.map((action) => (
        <Button
          key={action.action}
          type="button"
          size="medium"
          margin={false}
          buttonStyle={action.intent === 'primary' ? 'primary' : 'secondary'}
          onClick={() => choose(action)}
        >
          {actLabel(t, collection, action.action)}
        </Button>
      ))}
      {others.length > 0 && <ActionMenu collection={collection} actions={others} onChoose={choose} />}
      {chosen && (
        <ActionDialog
          collection={collection}
          id={id}
          run={run}
          offered={chosen}
          onDone={finish}
          onRefused={async () => {
            if (await lookAgain()) router.refresh()
          }}
          onClose={() => {
            setChosen(undefined)
            void refresh()
          }}
        />
      )}
    </div>
  )
}

/** Above the form of a reviewed record: what the signed-in person can do with it now, and why not what they cannot. */
export const WorkflowActions = () => {
  const { id, collectionSlug, data } = useDocumentInfo()
  if (!id || !collectionSlug) return null
  return <Actions collection={collectionSlug} id={String(id)} stamp={String(data?.updatedAt ?? '')} />
}
