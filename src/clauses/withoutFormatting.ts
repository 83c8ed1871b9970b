import { xmlTags } from './xmlTags'

/**
 * Leaves the formatting of runs out of word/document.xml, half of a usual file: no text is in it, and the tree that is
 * built next costs memory for every tag. That of paragraph marks stays, it says whether a paragraph is deleted.
 */
export function withoutFormatting(xml: string): string {
  const pieces: string[] = []
  let written = 0
  let depth = 0
  let inParagraphProperties = 0

  for (const tag of xmlTags(xml)) {
    const step = tag.kind === 'open' ? 1 : tag.kind === 'close' ? -1 : 0
    if (tag.name === 'w:pPr') inParagraphProperties += step
    if (tag.name !== 'w:rPr' || inParagraphProperties > 0) continue
    if (depth === 0 && step === 1) pieces.push(xml.slice(written, tag.end - tag.source.length))
    depth += step
    if (depth === 0 && step === -1) written = tag.end
  }
  return pieces.join('') + xml.slice(written)
}
