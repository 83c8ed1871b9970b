'use client'

import { toast } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState } from 'react'

import { askDesk } from '../../askDesk'
import { useDeskTranslation } from '../../useDeskTranslation'
import { ActionDialog } from '../../workflow/ActionDialog'
import { ActionMenu } from '../../workflow/ActionMenu'
import type { ExplainedAction, ExplainedRun } from '../../workflow/types'

type Props = { slug: string; id: string; name: string }

/** What can be done with the record of a card; asked for when somebody wants to know. */
export const CardActions = ({ slug, id, name }: Props) => {
  const { t } = useDeskTranslation()
  const router = useRouter()
  const [run, setRun] = useState<ExplainedRun>()
  const [chosen, setChosen] = useState<ExplainedAction>()
  const ask = async () => {
    const answer = await askDesk<ExplainedRun>(`/workflow/${slug}/${id}`)
    if (answer.ok) setRun(answer.data)
    else toast.error(answer.messages[0] ?? t('admin:unreachable'))
  }
  if (!run) {
    return (
      <button
        type="button"
        className="desk-link-button"
        aria-label={t('registers:desk.actsOf', { name })}
        onClick={() => void ask()}
      >
        {t('registers:desk.acts')}
      </button>
    )
  }
  if (run.actions.length === 0) return <p className="desk-muted">{t('registers:desk.noActs')}</p>
  return (
    <>
      <ActionMenu collection={slug} actions={run.actions} onChoose={setChosen} />
      {chosen && (
        <ActionDialog
          collection={slug}
          id={id}
          run={run}
          offered={chosen}
          onDone={(label) => {
            setChosen(undefined)
            setRun(undefined)
            toast.success(t('admin:actions.done', { action: label }))
            router.refresh()
          }}
          onRefused={ask}
          onClose={() => setChosen(undefined)}
        />
      )}
    </>
  )
}
