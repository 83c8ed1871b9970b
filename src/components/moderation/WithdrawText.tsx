'use client'

import { toast } from '@payloadcms/ui'

import { refusalOf } from '../askDesk'
import type { ShownText } from '../../queries/broadcastTexts'
import { DialogButton } from '../DialogButton'
import { useDeskTranslation } from '../useDeskTranslation'
import { ActionForm } from '../workflow/ActionForm'
import { performAction } from '../workflow/performAction'
import { useTransitions } from '../workflow/useTransitions'
import type { TextsOf } from './useBroadcastTexts'

const ACTION = 'withdraw-text'

type Props = {
  /** The record the text is kept with. */
  subject: TextsOf
  text: ShownText
  onDone: () => void
}

/** Takes a text out that was handed in with the wrong record, with the reason; offered where the record allows it. */
export const WithdrawText = ({ subject, text, onDone }: Props) => {
  const { t } = useDeskTranslation()
  const { collection, id } = subject
  const { run, lookAgain } = useTransitions(collection, id, text.id)
  const offered = run?.actions.find(({ action }) => action === ACTION)
  if (!run || !offered) return null
  return (
    <div className="desk-scan">
      <DialogButton label={t('rules:texts.withdraw')}>
        {(close) => (
          <>
            <p>{t('rules:texts.withdrawHelp', { name: text.name })}</p>
            <ActionForm
              definition={{ ...offered, input: [] }}
              label={t('rules:texts.withdraw')}
              subject={subject}
              onCancel={close}
              onConfirm={async ({ reason }) => {
                const answer = await performAction({
                  collection,
                  id,
                  action: ACTION,
                  expectedRevision: run.revision,
                  idempotencyKey: crypto.randomUUID(),
                  reason,
                  input: { text: text.id },
                })
                if (!answer.ok) {
                  await lookAgain()
                  return refusalOf(answer, t)
                }
                toast.success(t('rules:texts.withdrawn'))
                close()
                onDone()
                return []
              }}
            />
          </>
        )}
      </DialogButton>
    </div>
  )
}
