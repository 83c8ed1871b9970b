'use client'

import { toast } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useRef, useState } from 'react'

import type { CaseReview } from '../../queries/caseReview'
import { askDesk } from '../askDesk'
import { CaseTexts } from '../moderation/CaseTexts'
import { useDeskKeys } from '../useDeskKeys'
import { useDeskTranslation } from '../useDeskTranslation'
import { CaseActions } from './CaseActions'
import { CaseAfter } from './CaseAfter'
import { EvasionHints } from './evasion/EvasionHints'
import { CaseParties } from './parties/CaseParties'
import { CaseKeyHelp } from './queue/CaseKeyHelp'
import { HeldByOther } from './queue/HeldByOther'
import { clockTime } from './clockTime'
import { Frames } from './frames/Frames'
import { MarkForm } from './MarkForm'
import { NextCaseButton } from './NextCaseButton'
import { Player } from './Player'
import { ReportedItem } from './ReportedItem'
import { Wellness } from './wellness/Wellness'
import { UploadVideo } from './UploadVideo'
import { useKeptClaim } from './useKeptClaim'

type Props = { review: CaseReview; megabytes: number }

const STEP_SECONDS = 5

const Side = ({ review, at, onJump }: { review: CaseReview; at: number; onJump: (ms: number) => void }) => {
  const { t } = useDeskTranslation()
  const { marks } = review
  return (
    <>
      <section className="desk-panel" aria-label={t('livestream:desk.marks')}>
        <h2>{t('livestream:desk.marks')}</h2>
        {marks.length === 0 && <p className="desk-muted">{t('livestream:desk.noMarks')}</p>}
        <ol className="desk-marks">
          {marks.map((mark) => (
            <li key={mark.id}>
              <button
                type="button"
                className="desk-jump"
                aria-label={t('livestream:desk.jump', {
                  time: `${clockTime(mark.inMs)}–${clockTime(mark.outMs)}`,
                })}
                onClick={() => onJump(mark.inMs)}
              >
                {clockTime(mark.inMs)}–{clockTime(mark.outMs)}
              </button>{' '}
              {mark.code && <strong>{mark.code} </strong>}
              {mark.note}
            </li>
          ))}
        </ol>
      </section>
      <CaseTexts id={review.id} at={at} onJump={onJump} />
    </>
  )
}

const Reported = ({ review }: { review: CaseReview }) => {
  const { t } = useDeskTranslation()
  return (
    <>
      <section className="desk-panel">
        <h2>{t('livestream:live-reports.plural')}</h2>
        <ul>
          {review.reports.map((report) => (
            <ReportedItem
              key={report.id}
              report={report}
              channel={t(`livestream:reportChannels.${report.channel}`)}
            />
          ))}
        </ul>
      </section>
      <CaseParties parties={review.parties} />
    </>
  )
}

/** One case before somebody's eyes: the player with its marks and words beside it, and what can be done. */
export const ReviewBoard = ({ review, megabytes }: Props) => {
  const { t } = useDeskTranslation()
  const router = useRouter()
  const video = useRef<HTMLVideoElement>(null)
  const [at, setAt] = useState(0)
  const [inMs, setInMs] = useState<number | null>(null)
  const [outMs, setOutMs] = useState<number | null>(null)
  const isLost = useKeptClaim(review.id, review.isMine)
  const now = () => Math.round((video.current?.currentTime ?? 0) * 1000)
  const jump = (ms: number) => {
    if (video.current) video.current.currentTime = ms / 1000
    setAt(ms)
  }
  const step = (seconds: number) => jump(Math.max(now() + seconds * 1000, 0))
  const toggle = () => {
    if (video.current?.paused) void video.current.play()
    else video.current?.pause()
  }
  useDeskKeys({
    j: () => step(-STEP_SECONDS),
    k: toggle,
    l: () => step(STEP_SECONDS),
    i: () => setInMs(now()),
    o: () => setOutMs(now()),
  })
  const claim = async () => {
    const answer = await askDesk(`/workflow/live-cases/${review.id}`, { action: 'claim' })
    if (answer.ok) router.refresh()
    else toast.error(answer.messages.join(' ') || t('admin:unreachable'))
  }
  const { recording } = review
  return (
    <>
      <header className="desk-moderation__head">
        <div>
          <h1>{review.title}</h1>
          <p className="desk-muted">
            {t(`livestream:severities.${review.severity}`)} ·{' '}
            {t(`workflow:live-cases.states.${review.state}`)} ·{' '}
            {review.holder && `${t('livestream:desk.holder')} ${review.holder} · `}
            <a href={`/admin/collections/live-cases/${review.id}`}>{t('livestream:desk.record')}</a>
          </p>
        </div>
        <div className="desk-moderation__acts">
          <CaseActions
            key={String(review.isMine)}
            id={review.id}
            isMine={review.isMine}
            onClaim={() => void claim()}
          />
          <NextCaseButton filter={{}} skip={[review.id]} />
          <CaseKeyHelp place="review" />
        </div>
      </header>
      <HeldByOther holder={review.holder} isMine={review.isMine} />
      {isLost && (
        <p className="desk-warning" role="alert">
          {t('livestream:desk.lost')}
        </p>
      )}
      <div className="desk-review">
        <div>
          {recording ? (
            <Player
              recording={recording}
              video={video}
              at={at}
              onTime={setAt}
              onJump={jump}
              onToggle={toggle}
            />
          ) : (
            <UploadVideo caseId={review.id} megabytes={megabytes} />
          )}
          {recording && review.isMine && (
            <MarkForm
              caseId={review.id}
              inMs={inMs}
              outMs={outMs}
              onIn={() => setInMs(now())}
              onOut={() => setOutMs(now())}
              onSaved={() => {
                setInMs(null)
                setOutMs(null)
                router.refresh()
              }}
            />
          )}
          <Frames
            subject={review.id}
            sentTo={review.isMine && recording ? `/frame-upload/${recording.id}` : null}
            video={video}
            onJump={jump}
          />
          <p className="desk-muted">{t('livestream:desk.keys')}</p>
          {review.after && <CaseAfter id={review.id} after={review.after} />}
          <EvasionHints collection="live-cases" id={review.id} />
          <Reported review={review} />
        </div>
        <aside>
          <Wellness subject={{ case: review.id }} video={video} recording={recording?.id ?? null} />
          <Side review={review} at={at} onJump={jump} />
        </aside>
      </div>
    </>
  )
}
