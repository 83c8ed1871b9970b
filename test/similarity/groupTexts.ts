import { CROWD, groupNewcomers } from '../../src/similarity/groupNewcomers'
import type { Comparable, Newcomer } from '../../src/similarity/groupNewcomers'
import { comparableText } from '../../src/similarity/comparableText'
import { pairsOf } from '../../src/similarity/likeness'
import { signatureOf } from '../../src/similarity/signature'

/**
 * Groups texts in memory as the worker does in the database, `batch` at a time.
 *
 * @returns the groups of two and more, each as the places of its texts, in ascending order
 */
export function groupTexts(texts: readonly string[], batch = texts.length): number[][] {
  const newcomers: Newcomer[] = texts.map((text, place) => ({
    comment: String(place).padStart(8, '0'),
    signature: signatureOf(text),
  }))
  const known = new Map<string, Comparable>()
  const campaignOf = new Map<string, string>()
  const found = new Map<number, string[]>()
  const represented: string[] = []
  const stateOf = (comment: string) =>
    Object.assign(known.get(comment)!, { campaign: campaignOf.get(comment) ?? null })

  for (let start = 0; start < newcomers.length; start += batch) {
    const some = newcomers.slice(start, start + batch)
    const earlier = newcomers.slice(0, start)
    const outcome = groupNewcomers(some, {
      twins: new Map(
        earlier.map(({ comment, signature }) => [signature.fingerprint.toString('hex'), stateOf(comment)]),
      ),
      bands: new Map(
        [...found].map(([band, all]) => [band, all.length < CROWD ? all.map(stateOf) : 'crowded']),
      ),
      representativesOf: (campaign) => represented.filter((one) => campaignOf.get(one) === campaign).length,
      pairsOf: (comment) => pairsOf(comparableText(texts[Number(comment)]!)),
    })
    for (const { comment, signature } of some)
      known.set(comment, { comment, campaign: null, sketch: signature.sketch, length: signature.length })
    for (const { comment, bands } of outcome.representatives) {
      represented.push(comment)
      for (const band of bands) found.set(band, [...(found.get(band) ?? []), comment])
    }
    for (const { campaigns, joining } of outcome.groups) {
      const kept = campaigns[0] ?? joining[0]!
      for (const [comment, campaign] of campaignOf)
        if (campaigns.includes(campaign)) campaignOf.set(comment, kept)
      for (const comment of joining) campaignOf.set(comment, kept)
    }
  }
  const groups = new Map<string, number[]>()
  for (const [comment, campaign] of [...campaignOf].sort()) {
    groups.set(campaign, [...(groups.get(campaign) ?? []), Number(comment)])
  }
  return [...groups.values()].sort(([one], [other]) => one! - other!)
}
