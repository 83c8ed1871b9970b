'use client'

import { Button } from '@payloadcms/ui'
import type { RefObject } from 'react'
import { useEffect, useState } from 'react'

import { useDeskTranslation } from '../../useDeskTranslation'
import { useWatching } from './useWatching'
import type { Watched } from './useWatching'

/** How long somebody who goes on is not asked again. */
const LATER_MS = 5 * 60 * 1000

type Props = { subject: Watched; video: RefObject<HTMLVideoElement | null>; recording: string | null }

const minutes = (seconds: number) => Math.floor(seconds / 60)

/** What one has had to look at today, and, when it is much at a stretch, the advice to rest a while. */
export const Wellness = (props: Props) => {
  const { t } = useDeskTranslation()
  const exposure = useWatching(props)
  const [isPutOff, setIsPutOff] = useState(false)
  useEffect(() => {
    if (!isPutOff) return
    const timer = setTimeout(() => setIsPutOff(false), LATER_MS)
    return () => clearTimeout(timer)
  }, [isPutOff])
  if (!exposure) return null
  const { seconds, stretch, cases, mostCases, breakMinutes, isBreakDue } = exposure
  const w = (key: string, params = {}) => t(`livestream:wellness.${key}`, params)
  return (
    <section className="desk-panel desk-wellness" aria-labelledby="wellness">
      <h2 id="wellness">{w('title')}</h2>
      <p>{w('today', { minutes: minutes(seconds), cases, mostCases })}</p>
      {cases >= mostCases && <p className="desk-muted">{w('enough')}</p>}
      <div role="status">
        {isBreakDue && !isPutOff && (
          <div className="desk-wellness__break">
            <p>{w('break', { minutes: minutes(stretch), rest: breakMinutes })}</p>
            <div className="desk-actions">
              <Button
                type="button"
                size="small"
                margin={false}
                onClick={() => {
                  props.video.current?.pause()
                  setIsPutOff(true)
                }}
              >
                {w('rest')}
              </Button>
              <Button
                type="button"
                size="small"
                margin={false}
                buttonStyle="secondary"
                onClick={() => setIsPutOff(true)}
              >
                {w('later')}
              </Button>
            </div>
          </div>
        )}
      </div>
    </section>
  )
}
