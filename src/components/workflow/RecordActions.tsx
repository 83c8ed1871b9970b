'use client'

import { Button, toast } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState } from 'react'

import { actLabel } from '../timeline/actLabel'
import { useDeskTranslation } from '../useDeskTranslation'
import { ActionDialog } from './ActionDialog'
import type { ExplainedAction } from './types'
import { useTransitions } from './useTransitions'

/** Buttons for what this person can do with a record, on a page of the desk's own. */
export const RecordActions = ({
  collection,
  id,
  stamp,
}: {
  collection: string
  id: string
  stamp: string
}) => {
  const { t } = useDeskTranslation()
  const router = useRouter()
  const { run, refresh, lookAgain } = useTransitions(collection, id, stamp)
  const [chosen, setChosen] = useState<ExplainedAction>()
  if (!run) return null
  return (
    <div className="desk-actions">
      {run.actions.map((action) => (
        <Button
          key={action.action}
          type="button"
          size="medium"
          margin={false}
          buttonStyle={action.intent === 'primary' ? 'primary' : 'secondary'}
          onClick={() => setChosen(action)}
        >
          {actLabel(t, collection, action.action)}
        </Button>
      ))}
      {chosen && (
        <ActionDialog
          collection={collection}
          id={id}
          run={run}
          offered={chosen}
          onDone={async (label) => {
            await refresh()
            setChosen(undefined)
            toast.success(t('admin:actions.done', { action: label }))
            router.refresh()
          }}
          onRefused={lookAgain}
          onClose={() => setChosen(undefined)}
        />
      )}
    </div>
  )
}
