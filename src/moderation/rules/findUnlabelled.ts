import type { BroadcastTexts, PlacedHit } from './broadcastTexts'
import type { TextRule } from './rule'

/** From when to when nothing said that the figure is made by a machine; null where the texts have no times. */
export type Unlabelled = { rule: string; fromMs: number | null; toMs: number | null }

const MINUTE = 60_000

/** What stands beside the picture for the whole broadcast. */
const LASTING = ['title', 'description']

type Spoken = { labels: number[]; endMs: number | null }

const spokenIn = (texts: BroadcastTexts, hits: readonly PlacedHit[]): Spoken => {
  const timeOf = ({ scope, passages }: PlacedHit) => texts[scope]?.[passages[0]?.cue ?? -1]?.startMs ?? null
  const ends = [...(texts.transcript ?? []), ...(texts.comments ?? [])].map(
    ({ startMs, endMs }) => endMs ?? startMs ?? -1,
  )
  const endMs = ends.reduce((latest, end) => Math.max(latest, end), -1)
  const labels = hits.map(timeOf).filter((at) => at !== null)
  return { labels: labels.sort((one, other) => one - other), endMs: endMs < 0 ? null : endMs }
}

/**
 * 直播电商监督管理办法 art 37: a figure made by artificial intelligence is labelled as one for as long as it is seen. A rule
 * fires for every stretch longer than its minutes in which none of its labels is found.
 *
 * @param rule of kind `ai-label`.
 * @param hits its labels, as `findInTexts` finds them.
 * @param lengthMs how long the broadcast was; without it, the last time in the texts.
 */
export const findUnlabelled = (
  rule: TextRule,
  broadcast: { isAiFigure: boolean; texts: BroadcastTexts; lengthMs?: number },
  hits: readonly PlacedHit[],
): Unlabelled[] => {
  if (!broadcast.isAiFigure) return []
  const own = hits.filter((hit) => hit.rule === rule.id)
  if (own.some(({ scope }) => LASTING.includes(scope))) return []
  const { labels, endMs } = spokenIn(broadcast.texts, own)
  const end = broadcast.lengthMs ?? endMs
  if (end === null || (own.length > 0 && labels.length === 0)) {
    return own.length > 0 ? [] : [{ rule: rule.id, fromMs: null, toMs: null }]
  }
  const bounds = [0, ...labels, Math.max(end, labels.at(-1) ?? 0)]
  return bounds
    .slice(1)
    .map((toMs, index) => ({ rule: rule.id, fromMs: bounds[index] ?? 0, toMs }))
    .filter(({ fromMs, toMs }) => toMs - fromMs > (rule.minutes ?? 0) * MINUTE)
}
