'use client'

import type { RefObject } from 'react'
import { useState } from 'react'

import { useDeskTranslation } from '../useDeskTranslation'

type Props = {
  recording: { id: string; name: string }
  video: RefObject<HTMLVideoElement | null>
  onTime: (ms: number) => void
}

const SHADES = ['blur', 'grey', 'mute'] as const

type Shade = (typeof SHADES)[number]

/** A recording, blurred, grey and mute until somebody has to see it as it is. */
export const Player = ({ recording, video, onTime }: Props) => {
  const { t } = useDeskTranslation()
  const [shades, setShades] = useState<Record<Shade, boolean>>({ blur: true, grey: true, mute: true })
  const filter = [shades.blur && 'blur(14px)', shades.grey && 'grayscale(1)'].filter(Boolean).join(' ')
  return (
    <div className="desk-player">
      <video
        ref={video}
        src={`/api/recording-video/${recording.id}`}
        controls
        preload="metadata"
        muted={shades.mute}
        style={filter ? { filter } : undefined}
        aria-label={recording.name}
        onTimeUpdate={({ currentTarget }) => onTime(Math.round(currentTarget.currentTime * 1000))}
      />
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
