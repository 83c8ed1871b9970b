'use client'

import { toast } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState } from 'react'

import { useDeskTranslation } from '../useDeskTranslation'

type Props = { caseId: string; megabytes: number }

type Refused = { errors?: { message?: string }[] } | null

/** Hands in a recording; what is too large is said before anything is sent. */
export const UploadVideo = ({ caseId, megabytes }: Props) => {
  const { t } = useDeskTranslation()
  const router = useRouter()
  const [isSending, setIsSending] = useState(false)
  const send = async (file: File) => {
    if (file.size > megabytes * 1024 * 1024) {
      toast.error(t('errors:video-too-large', { megabytes }))
      return
    }
    setIsSending(true)
    const query = new URLSearchParams({ name: file.name })
    const response = await fetch(`/api/recording-upload/${caseId}?${query.toString()}`, {
      method: 'PUT',
      credentials: 'same-origin',
      headers: { 'Content-Type': 'application/octet-stream' },
      body: file,
    }).catch(() => undefined)
    setIsSending(false)
    if (response?.ok) {
      router.refresh()
      return
    }
    const body = (await response?.json().catch(() => null)) as Refused
    toast.error(body?.errors?.[0]?.message ?? t('admin:unreachable'))
  }
  return (
    <div className="desk-player desk-player--empty">
      <p>{t('livestream:desk.noVideo', { megabytes })}</p>
      <label className="desk-field">
        <span>{t(isSending ? 'livestream:desk.uploading' : 'livestream:desk.upload')}</span>
        <input
          type="file"
          accept="video/mp4,video/webm"
          disabled={isSending}
          onChange={({ target }) => {
            const [file] = target.files ?? []
            if (file) void send(file)
          }}
        />
      </label>
    </div>
  )
}
