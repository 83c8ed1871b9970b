'use client'

import { toast } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState } from 'react'

import { askDesk, refusalOf } from '../../askDesk'
import { DialogButton } from '../../DialogButton'
import { DialogForm } from '../../DialogForm'
import { useDeskTranslation } from '../../useDeskTranslation'

/** As many as the server grants at once. */
const MOST = 20

type Props = { person: string; name: string }

const Form = ({ person, name, onClose }: Props & { onClose: () => void }) => {
  const { t } = useDeskTranslation()
  const router = useRouter()
  const [cases, setCases] = useState('5')
  const [reason, setReason] = useState('')
  const send = async () => {
    const answer = await askDesk(`/moderation/exposure/${person}/lift`, { cases: Number(cases), reason })
    if (!answer.ok) return refusalOf(answer, t)
    toast.success(t('livestream:exposure.lifted', { name, cases }))
    onClose()
    router.refresh()
    return []
  }
  return (
    <DialogForm submit={t('livestream:exposure.lift')} onSend={send} onLeave={onClose}>
      <p>{t('livestream:exposure.about', { name })}</p>
      <div className="desk-field">
        <label htmlFor="lift-cases">{t('livestream:exposure.cases', { most: MOST })}</label>
        <input
          id="lift-cases"
          className="desk-input"
          type="number"
          min={1}
          max={MOST}
          required
          value={cases}
          onChange={({ target }) => setCases(target.value)}
        />
      </div>
      <div className="desk-field">
        <label htmlFor="lift-reason">{t('livestream:exposure.reason')}</label>
        <textarea
          id="lift-reason"
          className="desk-input"
          rows={3}
          required
          value={reason}
          onChange={({ target }) => setReason(target.value)}
        />
      </div>
    </DialogForm>
  )
}

/** Grants one person more than the cap, for today and with a reason. */
export const LiftCap = (props: Props) => {
  const { t } = useDeskTranslation()
  return (
    <DialogButton label={t('livestream:exposure.button', { name: props.name })}>
      {(onClose) => <Form {...props} onClose={onClose} />}
    </DialogButton>
  )
}
