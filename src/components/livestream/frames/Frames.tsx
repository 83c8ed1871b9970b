'use client'

import { Button, toast } from '@payloadcms/ui'
import type { RefObject } from 'react'
import { useState } from 'react'

import { FRAME_PURPOSE } from '../../../livestream/frames/purpose'
import { timeCode } from '../../../livestream/frames/timeCode'
import { useDeskKeys } from '../../useDeskKeys'
import { useDeskTranslation } from '../../useDeskTranslation'
import { useRows } from '../useRows'
import { captureFrame } from './captureFrame'

type Props = {
  /** The case or look the stills belong to. */
  subject: string
  /** Where they are sent; null where this person takes none. */
  sentTo: string | null
  video: RefObject<HTMLVideoElement | null>
  onJump: (ms: number) => void
}

type File = { id: string; sm3: string; purpose?: string; atMs?: number; url: string }

type Refused = { errors?: { message?: string }[] } | null

const send = async (path: string, { blob, atMs }: { blob: Blob; atMs: number }) => {
  const response = await fetch(`/api${path}?at=${atMs}`, {
    method: 'PUT',
    credentials: 'same-origin',
    headers: { 'Content-Type': 'image/png' },
    body: blob,
  }).catch(() => undefined)
  if (response?.ok) return { ok: true } as const
  const body = (await response?.json().catch(() => null)) as Refused
  return { ok: false, message: body?.errors?.[0]?.message } as const
}

const List = ({ files, onJump }: { files: readonly File[]; onJump: (ms: number) => void }) => {
  const { t } = useDeskTranslation()
  const [shown, setShown] = useState<string>()
  return (
    <ol className="desk-frames">
      {files.map(({ id, atMs = 0, sm3, url }) => (
        <li key={id}>
          <button
            type="button"
            className="desk-frames__picture"
            aria-pressed={shown === id}
            aria-label={t(shown === id ? 'livestream:frames.hide' : 'livestream:frames.show', {
              time: timeCode(atMs),
            })}
            onClick={() => setShown(shown === id ? undefined : id)}
          >
            <img src={url} alt="" data-shown={shown === id} />
          </button>
          <div>
            <button
              type="button"
              className="desk-jump"
              aria-label={t('livestream:desk.jump', { time: timeCode(atMs) })}
              onClick={() => onJump(atMs)}
            >
              {timeCode(atMs)}
            </button>
            <code className="desk-muted desk-frames__digest">SM3 {sm3}</code>
          </div>
        </li>
      ))}
    </ol>
  )
}

/** Stills of the recording as evidence: taken at the moment that is shown, listed with moment and digest. */
export const Frames = ({ subject, sentTo, video, onJump }: Props) => {
  const { t } = useDeskTranslation()
  const [taken, setTaken] = useState(0)
  const [isBusy, setIsBusy] = useState(false)
  const files = useRows<File>('case-files', 'subjectId', subject, taken)
  const frames = (files ?? [])
    .filter(({ purpose }) => purpose === FRAME_PURPOSE)
    .sort((one, other) => (one.atMs ?? 0) - (other.atMs ?? 0))
  const mayTake = sentTo !== null
  const take = async () => {
    if (!mayTake || isBusy || !video.current) return
    setIsBusy(true)
    const frame = await captureFrame(video.current)
    const answer = frame ? await send(sentTo, frame) : undefined
    setIsBusy(false)
    if (!answer) toast.error(t('livestream:frames.nothing'))
    else if (!answer.ok) toast.error(answer.message ?? t('admin:unreachable'))
    else {
      toast.success(t('livestream:frames.taken', { time: timeCode(frame?.atMs ?? 0) }))
      setTaken(taken + 1)
    }
  }
  useDeskKeys({ s: mayTake ? () => void take() : undefined })
  if (!mayTake && frames.length === 0) return null
  return (
    <section className="desk-panel" aria-labelledby="frames">
      <h2 id="frames">{t('livestream:frames.title')}</h2>
      {mayTake && (
        <div className="desk-actions">
          <Button type="button" size="small" margin={false} disabled={isBusy} onClick={() => void take()}>
            {t('livestream:frames.take')} (s)
          </Button>
        </div>
      )}
      {frames.length === 0 && <p className="desk-muted">{t('livestream:frames.none')}</p>}
      <List files={frames} onJump={onJump} />
    </section>
  )
}
