import { useEffect, useRef, useState } from 'react'
import type { RefObject } from 'react'

/** Of the Barcode Detection API, where a browser has it. */
type Detector = { detect: (source: HTMLVideoElement) => Promise<{ rawValue: string }[]> }

type WithDetector = { BarcodeDetector?: new (options: { formats: string[] }) => Detector }

const INTERVAL_MS = 200

/** Out of sight for so long, a ticket that is held up again is shown again. */
const PAUSE_MS = 4000

/** Larger pictures take longer to read and are read no better. */
const MOST_PIXELS = 640

/** By the browser itself, or by a program where it cannot. */
const createReader = async (): Promise<(video: HTMLVideoElement) => Promise<string | undefined>> => {
  // Browsers have it before the DOM's declarations do.
  const { BarcodeDetector } = window as unknown as WithDetector
  if (BarcodeDetector) {
    const detector = new BarcodeDetector({ formats: ['qr_code'] })
    return async (video) => (await detector.detect(video))[0]?.rawValue
  }
  const { default: jsQR } = await import('jsqr')
  const canvas = document.createElement('canvas')
  const context = canvas.getContext('2d', { willReadFrequently: true })
  return (video) => {
    const scale = Math.min(1, MOST_PIXELS / Math.max(video.videoWidth, video.videoHeight, 1))
    canvas.width = Math.max(1, Math.round(video.videoWidth * scale))
    canvas.height = Math.max(1, Math.round(video.videoHeight * scale))
    context?.drawImage(video, 0, 0, canvas.width, canvas.height)
    const image = context?.getImageData(0, 0, canvas.width, canvas.height)
    return Promise.resolve(image ? jsQR(image.data, image.width, image.height)?.data : undefined)
  }
}

export type Camera = {
  video: RefObject<HTMLVideoElement | null>
  isOn: boolean
  /** The browser has none, or was not allowed to use it. */
  isRefused: boolean
  toggle: () => void
}

/** Reads QR codes with the camera while it is on; a ticket that is held before it is told once. */
export const useCamera = (onCode: (text: string) => void): Camera => {
  const video = useRef<HTMLVideoElement>(null)
  const tell = useRef(onCode)
  const [isOn, setIsOn] = useState(false)
  const [isRefused, setIsRefused] = useState(false)
  useEffect(() => {
    tell.current = onCode
  }, [onCode])
  useEffect(() => {
    if (!isOn) return
    let stream: MediaStream | undefined
    let timer: ReturnType<typeof setTimeout> | undefined
    let isOver = false
    let last = { text: '', at: 0 }
    const run = async () => {
      const read = await createReader()
      stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } })
      if (isOver || !video.current) return stream.getTracks().forEach((track) => track.stop())
      video.current.srcObject = stream
      await video.current.play()
      const look = async () => {
        if (isOver || !video.current) return
        const text = await read(video.current).catch(() => undefined)
        if (text) {
          const isStillHeld = text === last.text && Date.now() - last.at < PAUSE_MS
          last = { text, at: Date.now() }
          if (!isStillHeld) tell.current(text)
        }
        timer = setTimeout(() => void look(), INTERVAL_MS)
      }
      void look()
    }
    run().catch(() => {
      setIsRefused(true)
      setIsOn(false)
    })
    return () => {
      isOver = true
      clearTimeout(timer)
      stream?.getTracks().forEach((track) => track.stop())
    }
  }, [isOn])
  const toggle = () => {
    setIsRefused(false)
    setIsOn((on) => !on)
  }
  return { video, isOn, isRefused, toggle }
}
