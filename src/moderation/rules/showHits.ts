import type { Locale } from '../../i18n'
import type { Cue, LineFault } from '../transcripts/cue'
import type { PlacedHit } from './broadcastTexts'
import type { Unlabelled } from './findUnlabelled'
import type { HitForm, RuleSeverity } from './rule'
import type { StoredRule } from './rulesInForce'

/** Most passages and faults a page shows; the counts are of all. */
export const MOST_SHOWN = { passages: 300, faults: 20 } as const

export type HitGroup = 'added' | 'lost' | 'same' | 'hits'

export type ShownMark = {
  start: number
  end: number
  group: HitGroup
  rule: string
  severity: RuleSeverity
  policyCode: string
  word: string
  form: HitForm
}

export type ShownPassage = {
  cue: number
  startMs: number | null
  speaker: string | null
  text: string
  marks: ShownMark[]
}

/** What a page shows of hits: the passages that have any, marked; how many there are of each group. */
export type ShownHits = {
  counts: Partial<Record<HitGroup, number>>
  passages: ShownPassage[]
  passageCount: number
  unlabelled: Pick<Unlabelled, 'fromMs' | 'toMs'>[]
  faults: LineFault[]
  faultCount: number
  shadowHits?: number
}

type Found = {
  groups: Partial<Record<HitGroup, readonly PlacedHit[]>>
  unlabelled: readonly Unlabelled[]
  rules: readonly StoredRule[]
  cues: readonly Cue[]
  faults: readonly LineFault[]
  locale: Locale
}

const byPlace = (one: ShownMark, other: ShownMark) => one.start - other.start || other.end - one.end

export const showHits = ({ groups, unlabelled, rules, cues, faults, locale }: Found): ShownHits => {
  const known = new Map(rules.map((rule) => [rule.id, rule]))
  const marks = new Map<number, ShownMark[]>()
  const all = Object.entries(groups) as [HitGroup, readonly PlacedHit[]][]
  for (const [group, hits] of all) {
    for (const { rule, word, form, passages } of hits) {
      const of = known.get(rule)
      if (!of) continue
      const name = (locale === 'en' && of.nameEn) || of.name
      const shared = { group, rule: name, severity: of.severity, policyCode: of.policyCode, word, form }
      for (const { cue, start, end } of passages) {
        const mark = { start, end, ...shared }
        const others = marks.get(cue)
        if (others) others.push(mark)
        else marks.set(cue, [mark])
      }
    }
  }
  const shown = [...marks.keys()].sort((one, other) => one - other)
  return {
    counts: Object.fromEntries(all.map(([group, hits]) => [group, hits.length])),
    passages: shown.slice(0, MOST_SHOWN.passages).map((cue) => ({
      cue,
      startMs: cues[cue]?.startMs ?? null,
      speaker: cues[cue]?.speaker ?? null,
      text: cues[cue]?.text ?? '',
      marks: (marks.get(cue) ?? []).sort(byPlace),
    })),
    passageCount: shown.length,
    unlabelled: unlabelled.map(({ fromMs, toMs }) => ({ fromMs, toMs })),
    faults: faults.slice(0, MOST_SHOWN.faults),
    faultCount: faults.length,
  }
}
