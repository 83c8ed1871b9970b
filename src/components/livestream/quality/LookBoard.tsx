'use client'

import { useRef, useState } from 'react'

import type { LookReview, Side } from '../../../queries/lookReview'
import { useDeskKeys } from '../../useDeskKeys'
import { useDeskTranslation } from '../../useDeskTranslation'
import { RecordActions } from '../../workflow/RecordActions'
import { Frames } from '../frames/Frames'
import { Player } from '../Player'
import { ReportedItem } from '../ReportedItem'
import { Wellness } from '../wellness/Wellness'

const STEP_SECONDS = 5

const Sides = ({ own, standard, isGolden }: NonNullable<LookReview['sides']>) => {
  const { t } = useDeskTranslation()
  const rows = [
    { name: 'policyCode', valueOf: ({ code }: Side) => code || '—', isCompared: true },
    { name: 'measure', valueOf: ({ measure }: Side) => t(`workflow:options.${measure}`), isCompared: true },
    { name: 'grounds', valueOf: ({ grounds }: Side) => grounds, isCompared: false },
  ]
  return (
    <table className="desk-changes desk-sides">
      <caption>{t('livestream:quality.sides')}</caption>
      <thead>
        <tr>
          <td />
          <th scope="col">
            {t(isGolden ? 'livestream:quality.rightAnswer' : 'livestream:quality.firstJudgement')}
          </th>
          <th scope="col">{t('livestream:quality.secondJudgement')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, valueOf, isCompared }) => (
          <tr
            key={name}
            className={isCompared && valueOf(own) !== valueOf(standard) ? 'desk-sides__differs' : undefined}
          >
            <th scope="row">{t(`livestream:live-cases.fields.${name}`)}</th>
            <td>{valueOf(standard)}</td>
            <td>{valueOf(own)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** A case that is looked at again: recording and reports, nothing of what came of it until the judgement is in. */
export const LookBoard = ({ look }: { look: LookReview }) => {
  const { t } = useDeskTranslation()
  const video = useRef<HTMLVideoElement>(null)
  const [at, setAt] = useState(0)
  const jump = (ms: number) => {
    if (video.current) video.current.currentTime = ms / 1000
    setAt(ms)
  }
  const step = (seconds: number) => jump(Math.max(at + seconds * 1000, 0))
  const toggle = () => {
    if (video.current?.paused) void video.current.play()
    else video.current?.pause()
  }
  useDeskKeys({ j: () => step(-STEP_SECONDS), k: toggle, l: () => step(STEP_SECONDS) })
  const { recording, sides } = look
  return (
    <>
      <header className="desk-moderation__head">
        <div>
          <h1>
            {t('livestream:quality.look', {
              title: `${t(`livestream:topics.${look.topic}`)} · ${look.period}`,
            })}
          </h1>
          <p className="desk-muted">
            {look.platform && t(`livestream:platforms.${look.platform}`)} {look.room} ·{' '}
            {t(`workflow:quality-looks.states.${look.state}`)}
          </p>
        </div>
        <div className="desk-moderation__acts">
          <RecordActions collection="quality-looks" id={look.id} stamp={look.state} />
        </div>
      </header>
      {!sides && look.isMine && <p className="desk-muted">{t('livestream:quality.blindHelp')}</p>}
      {sides && <Sides {...sides} />}
      {look.note && (
        <section className="desk-panel">
          <h2>{t('livestream:quality-looks.fields.note')}</h2>
          <p>{look.note}</p>
        </section>
      )}
      <div className="desk-review">
        <div>
          {recording ? (
            <Player
              recording={{ id: recording.id, name: t('livestream:recordings.singular') }}
              src={`/api/look-video/${look.id}`}
              video={video}
              at={at}
              onTime={setAt}
              onJump={jump}
              onToggle={toggle}
            />
          ) : (
            <p className="desk-muted">{t('livestream:quality.noVideo')}</p>
          )}
          <Frames
            subject={look.id}
            sentTo={look.isMine && look.state === 'dealt' && recording ? `/look-frame/${look.id}` : null}
            video={video}
            onJump={jump}
          />
          {!sides && look.isMine && recording && (
            <p className="desk-muted">{t('livestream:frames.ownUntilJudged')}</p>
          )}
        </div>
        <aside>
          <Wellness subject={{ look: look.id }} video={video} recording={recording?.id ?? null} />
          <section className="desk-panel">
            <h2>{t('livestream:live-reports.plural')}</h2>
            <ul>
              {look.reports.map((report) => (
                <ReportedItem key={report.id} report={report} />
              ))}
            </ul>
          </section>
        </aside>
      </div>
    </>
  )
}
