/** Largest recording that is taken. What is longer is kept at the platform, by its link. */
export const MAX_VIDEO_BYTES = 1024 * 1024 * 1024

/** What browsers play by themselves, and the endings of such files. */
export const VIDEO_TYPES = { 'video/mp4': 'mp4', 'video/webm': 'webm' } as const

export type VideoType = keyof typeof VIDEO_TYPES

export const isVideoType = (type: string | undefined): type is VideoType =>
  type !== undefined && Object.hasOwn(VIDEO_TYPES, type)
