import { detectPersonalData, isPrivate } from '../../privacy/detect'
import type { PersonalDataKind } from '../../privacy/finding'
import type { Passage } from '../../privacy/passages'

export type Part = Passage & { text: string } & (
    | { is: 'plain' }
    | { is: 'redacted'; kind: PersonalDataKind | null }
    | { is: 'suggested'; kind: PersonalDataKind }
  )

const overlaps = (a: Passage, b: Passage) => a.start < b.end && b.start < a.end

/** What the detector would black out by itself. */
export const suggestedPassages = (body: string): Passage[] =>
  detectPersonalData(body)
    .filter(isPrivate)
    .map(({ start, end }) => ({ start, end }))

/** A text cut into what stays, what is blacked out, and what is suggested and not taken. */
export const partsOf = (body: string, passages: readonly Passage[]): Part[] => {
  const findings = detectPersonalData(body)
  const redacted = passages.map((passage) => ({
    ...passage,
    is: 'redacted' as const,
    kind: findings.find((finding) => overlaps(finding, passage))?.kind ?? null,
  }))
  const suggested = findings
    .filter((finding) => !passages.some((passage) => overlaps(finding, passage)))
    .map((finding) => ({ ...finding, is: 'suggested' as const }))
  const parts: Part[] = []
  let from = 0
  for (const marked of [...redacted, ...suggested].sort((a, b) => a.start - b.start)) {
    if (marked.start > from)
      parts.push({ is: 'plain', start: from, end: marked.start, text: body.slice(from, marked.start) })
    parts.push({ ...marked, text: body.slice(marked.start, marked.end) })
    from = marked.end
  }
  if (from < body.length) parts.push({ is: 'plain', start: from, end: body.length, text: body.slice(from) })
  return parts
}
