'use client'

import { useRouter } from 'next/navigation'
import { useId, useState } from 'react'

import { useDeskTranslation } from '../useDeskTranslation'

type Answer = { errors?: { message: string }[] } | undefined

const send = async (inspection: string, files: FileList): Promise<string[]> => {
  const body = new FormData()
  for (const file of files) body.append('files', file)
  const answer = await fetch(`/api/inspection-photos/${inspection}`, { method: 'POST', body }).catch(
    () => undefined,
  )
  if (answer?.ok) return []
  const said = (await answer?.json().catch(() => undefined)) as Answer
  return said?.errors?.map(({ message }) => message) ?? ['']
}

/** Photographs of a visit, taken with the phone or chosen; stored as soon as they are there. */
export const PhotoUpload = ({ inspection, accept }: { inspection: string; accept: string }) => {
  const { t } = useDeskTranslation()
  const router = useRouter()
  const id = useId()
  const [isSending, setSending] = useState(false)
  const [faults, setFaults] = useState<string[]>([])
  const upload = async (input: HTMLInputElement) => {
    if (!input.files || input.files.length === 0) return
    setSending(true)
    setFaults(await send(inspection, input.files))
    setSending(false)
    input.value = ''
    router.refresh()
  }
  return (
    <div className="desk-field">
      <label htmlFor={id}>{t('registers:inspections.addPhotos')}</label>
      <input
        id={id}
        className="desk-input"
        type="file"
        multiple
        accept={accept}
        disabled={isSending}
        aria-describedby={`${id}-state`}
        onChange={({ target }) => void upload(target)}
      />
      <p id={`${id}-state`} role="status">
        {isSending
          ? t('registers:inspections.sending')
          : faults.map((fault) => fault || t('registers:desk.counter.unsaved')).join(' ')}
      </p>
    </div>
  )
}
