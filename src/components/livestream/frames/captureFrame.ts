'use client'

/** The picture a player shows now, as PNG in its full size and as it is: what is blurred on the page is not in it. */
export const captureFrame = async (
  video: HTMLVideoElement,
): Promise<{ blob: Blob; atMs: number } | undefined> => {
  const { videoWidth: width, videoHeight: height } = video
  if (width === 0 || height === 0) return undefined
  const canvas = document.createElement('canvas')
  Object.assign(canvas, { width, height })
  const atMs = Math.round(video.currentTime * 1000)
  canvas.getContext('2d')?.drawImage(video, 0, 0, width, height)
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
  return blob ? { blob, atMs } : undefined
}
