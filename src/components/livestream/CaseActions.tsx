'use client'

import { Button, toast } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState } from 'react'

import { actLabel } from '../timeline/actLabel'
import { useDeskTranslation } from '../useDeskTranslation'
import { ActionDialog } from '../workflow/ActionDialog'
import { ActionMenu } from '../workflow/ActionMenu'
import { chooseButtons } from '../workflow/chooseButtons'
import type { ExplainedAction } from '../workflow/types'
import { useTransitions } from '../workflow/useTransitions'
import { useCaseKeys } from './queue/useCaseKeys'

const COLLECTION = 'live-cases'

type Props = { id: string; isMine: boolean; onClaim: () => void }

/** What this person can do with the case now; claiming it comes first. */
export const CaseActions = ({ id, isMine, onClaim }: Props) => {
  const { t } = useDeskTranslation()
  const router = useRouter()
  const { run, refresh, lookAgain } = useTransitions(COLLECTION, id, String(isMine))
  const [chosen, setChosen] = useState<ExplainedAction>()
  const actions = (run?.actions ?? []).filter(({ action }) => action !== 'claim')
  const mayClaim = !isMine && Boolean(run?.actions.some(({ action }) => action === 'claim'))
  useCaseKeys({ actions, onChoose: setChosen, onClaim: mayClaim ? onClaim : undefined })
  if (!run) return null
  const { direct, others } = chooseButtons(actions)
  const finish = async (label: string) => {
    await refresh()
    setChosen(undefined)
    toast.success(t('admin:actions.done', { action: label }))
    router.refresh()
  }
  return (
    <div className="desk-actions">
      {mayClaim && (
        <Button type="button" size="medium" margin={false} onClick={onClaim}>
          {t('livestream:desk.claim')}
        </Button>
      )}
      {direct.map((action) => (
        <Button
          key={action.action}
          type="button"
          size="medium"
          margin={false}
          buttonStyle={action.intent === 'primary' && isMine ? 'primary' : 'secondary'}
          onClick={() => setChosen(action)}
        >
          {actLabel(t, COLLECTION, action.action)}
        </Button>
      ))}
      {others.length > 0 && <ActionMenu collection={COLLECTION} actions={others} onChoose={setChosen} />}
      {chosen && (
        <ActionDialog
          collection={COLLECTION}
          id={id}
          run={run}
          offered={chosen}
          onDone={finish}
          onClose={() => setChosen(undefined)}
          onRefused={lookAgain}
        />
      )}
    </div>
  )
}
