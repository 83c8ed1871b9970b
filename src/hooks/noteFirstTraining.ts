import type { CollectionBeforeChangeHook } from 'payload'

const dayIn = (value: unknown): string | null =>
  typeof value === 'string' && value !== '' ? new Date(value).toISOString() : null

/**
 * Remembers the first training, which later ones overwrite: whether somebody was trained before the first broadcast is
 * asked for years. Taking the training out takes that back, so that a slip of the pen can be mended. 直播电商监督管理办法 art 10.
 */
export const noteFirstTraining: CollectionBeforeChangeHook = ({ data, originalDoc }) => {
  if (data.trainedOn === undefined) return data
  const trainedOn = dayIn(data.trainedOn)
  const known = dayIn((originalDoc as Record<string, unknown> | undefined)?.firstTrainedOn)
  const isFirst = trainedOn !== null && (known === null || trainedOn < known)
  return { ...data, firstTrainedOn: trainedOn === null || isFirst ? trainedOn : known }
}
