'use client'

import type { RefObject } from 'react'
import { useState } from 'react'

import { useDeskTranslation } from '../useDeskTranslation'

import { clockTime } from './clockTime'

type Props = {
  recording: { id: string; name: string }
  /** Where it is played from, where that is not the recording itself. */
  src?: string
  video: RefObject<HTMLVideoElement | null>
  at: number
  onTime: (ms: number) => void
  onJump: (ms: number) => void
  onToggle: () => void
}

const SHADES = ['blur', 'grey', 'mute'] as const

type Shade = (typeof SHADES)[number]

/** A recording that is still being written says that it never ends. */
const lengthOf = ({ duration }: HTMLVideoElement): number =>
  Number.isFinite(duration) ? Math.round(duration * 1000) : 0

/** A recording, blurred, grey and mute until somebody has to see it as it is. */
export const Player = ({ recording, src, video, at, onTime, onJump, onToggle }: Props) => {
  const { t } = useDeskTranslation()
  const [shades, setShades] = useState<Record<Shade, boolean>>({ blur: true, grey: true, mute: true })
  const [length, setLength] = useState(0)
  const filter = [shades.blur && 'blur(14px)', shades.grey && 'grayscale(1)'].filter(Boolean).join(' ')
  return (
    <div className="desk-player">
      <div className="desk-player__frame">
        <video
          ref={video}
          src={src ?? `/api/recording-video/${recording.id}`}
          preload="metadata"
          muted={shades.mute}
          style={filter ? { filter } : undefined}
          aria-label={recording.name}
          onClick={onToggle}
          onLoadedMetadata={({ currentTarget }) => setLength(lengthOf(currentTarget))}
          onDurationChange={({ currentTarget }) => setLength(lengthOf(currentTarget))}
          onTimeUpdate={({ currentTarget }) => onTime(Math.round(currentTarget.currentTime * 1000))}
        />
      </div>
      <div className="desk-player__controls">
        <button type="button" className="desk-jump" onClick={onToggle}>
          {t('livestream:desk.play')}
        </button>
        <input
          type="range"
          min={0}
          max={Math.max(length, at)}
          step={100}
          value={at}
          aria-label={t('livestream:desk.position')}
          aria-valuetext={clockTime(at)}
          onChange={({ target }) => onJump(Number(target.value))}
        />
        <output>{clockTime(at)}</output>
      </div>
      <fieldset className="desk-player__shades">
        <legend className="desk-muted">{t('livestream:desk.wellness')}</legend>
        {SHADES.map((shade) => (
          <label key={shade}>
            <input
              type="checkbox"
              checked={shades[shade]}
              onChange={({ target }) => setShades({ ...shades, [shade]: target.checked })}
            />{' '}
            {t(`livestream:desk.${shade}`)}
          </label>
        ))}
      </fieldset>
    </div>
  )
}
