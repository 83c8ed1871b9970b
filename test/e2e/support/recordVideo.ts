import type { Page } from '@playwright/test'

/** Two seconds of a green picture, recorded by the browser itself. */
export const recordVideo = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const canvas = document.createElement('canvas')
    Object.assign(canvas, { width: 160, height: 90 })
    const pen = canvas.getContext('2d') as CanvasRenderingContext2D
    const draw = () => {
      pen.fillStyle = '#00b060'
      pen.fillRect(0, 0, 160, 90)
    }
    draw()
    const timer = setInterval(draw, 50)
    const recorder = new MediaRecorder(canvas.captureStream(20), { mimeType: 'video/webm' })
    const chunks: Blob[] = []
    recorder.ondataavailable = ({ data }) => chunks.push(data)
    const ended = new Promise((resolve) => (recorder.onstop = resolve))
    recorder.start(200)
    await new Promise((resolve) => setTimeout(resolve, 2000))
    recorder.stop()
    await ended
    clearInterval(timer)
    const bytes = new Uint8Array(await new Blob(chunks).arrayBuffer())
    return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
  })
