'use client'

import type { RefObject } from 'react'
import { useEffect, useState } from 'react'

import { BEAT_SECONDS } from '../../../livestream/wellness/beat'
import type { Exposure } from '../../../livestream/wellness/exposure'
import { askDesk } from '../../askDesk'

/** What is looked at: a case, or one that has been dealt to look at again. */
export type Watched = { case: string } | { look: string }

type Props = { subject: Watched; video: RefObject<HTMLVideoElement | null>; recording: string | null }

/** Tells the desk while the recording runs, and what it has counted; undefined until it has answered. */
export const useWatching = ({ subject, video, recording }: Props): Exposure | undefined => {
  const [exposure, setExposure] = useState<Exposure>()
  const asked = JSON.stringify(subject)
  useEffect(() => {
    void askDesk<Exposure>('/moderation/exposure').then((answer) => {
      if (answer.ok) setExposure(answer.data)
    })
  }, [asked])
  useEffect(() => {
    const player = video.current
    if (!player || recording === null) return
    const tell = async (watching: boolean) => {
      const body = { ...(JSON.parse(asked) as Watched), watching }
      const answer = await askDesk<Exposure>('/moderation/watched', body)
      if (answer.ok) setExposure(answer.data)
    }
    const begin = () => void tell(true)
    const stop = () => void tell(false)
    const timer = setInterval(() => {
      if (!player.paused && !document.hidden) void tell(true)
    }, BEAT_SECONDS * 1000)
    player.addEventListener('playing', begin)
    player.addEventListener('pause', stop)
    return () => {
      clearInterval(timer)
      player.removeEventListener('playing', begin)
      player.removeEventListener('pause', stop)
      if (!player.paused) stop()
    }
  }, [asked, video, recording])
  return exposure
}
