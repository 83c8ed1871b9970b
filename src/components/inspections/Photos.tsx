'use client'

import { useId, useState } from 'react'

import { useDeskTranslation } from '../useDeskTranslation'

export type Photo = { id: string; filename: string; name: string; purpose: string; mime: string }

type Props = {
  photos: readonly Photo[]
  /** Where more of them may be added; null when they may not. */
  uploadTo: string | null
  /** File types, as a picker takes them. */
  accept: string
}

type Answer = { photos?: Photo[]; errors?: { message: string }[] }

const addressOf = ({ filename }: Photo) => `/api/registry-files/file/${encodeURIComponent(filename)}`

/** Never rejects: what went wrong comes back in words, empty where nobody knows. */
const send = async (to: string, files: FileList): Promise<Required<Answer>> => {
  const body = new FormData()
  for (const file of files) body.append('files', file)
  const answer = await fetch(to, { method: 'POST', body }).catch(() => undefined)
  const said = (await answer?.json().catch(() => undefined)) as Answer | undefined
  if (answer?.ok) return { photos: said?.photos ?? [], errors: [] }
  return { photos: [], errors: said?.errors ?? [{ message: '' }] }
}

const Shown = ({ photo }: { photo: Photo }) => {
  const { t } = useDeskTranslation()
  return (
    <li>
      <a href={addressOf(photo)} target="_blank" rel="noreferrer">
        {photo.mime.startsWith('image/') ? (
          <img src={addressOf(photo)} alt={photo.name} loading="lazy" />
        ) : (
          <span className="desk-photos__file">{photo.name}</span>
        )}
      </a>
      <span className="desk-muted">
        {t(`registers:inspections.files.${photo.purpose}`)} · {photo.name}
      </span>
    </li>
  )
}

/**
 * Photographs of a visit, taken with the phone or chosen; stored as soon as they are there. The form around them is not
 * read again: what has been typed into it stays.
 */
export const Photos = ({ photos, uploadTo, accept }: Props) => {
  const { t } = useDeskTranslation()
  const id = useId()
  const [added, setAdded] = useState<Photo[]>([])
  const [isSending, setSending] = useState(false)
  const [faults, setFaults] = useState<string[]>([])
  const shown = [...photos, ...added.filter((one) => !photos.some((known) => known.id === one.id))]
  const upload = async (to: string, input: HTMLInputElement) => {
    if (!input.files || input.files.length === 0) return
    setSending(true)
    const answer = await send(to, input.files)
    setAdded((before) => [...before, ...answer.photos])
    setFaults(answer.errors.map(({ message }) => message || t('registers:inspections.notSent')))
    setSending(false)
    input.value = ''
  }
  return (
    <>
      {shown.length === 0 && <p className="desk-muted">{t('registers:inspections.noPhotos')}</p>}
      <ul className="desk-photos">
        {shown.map((photo) => (
          <Shown key={photo.id} photo={photo} />
        ))}
      </ul>
      {uploadTo && (
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
            onChange={({ target }) => void upload(uploadTo, target)}
          />
          <p id={`${id}-state`} role="status">
            {isSending ? t('registers:inspections.sending') : faults.join(' ')}
          </p>
        </div>
      )}
    </>
  )
}
