import type { IsCovered } from './coverage'

export type FontRun = string | { text: string; font: 'rare' }

/**
 * A text as the fonts can print it: as it is when the common one has every character, else in runs, those of characters
 * that only the rare one has marked.
 */
export const fontRuns = (
  text: string,
  { isCommon, isRare }: { isCommon: IsCovered; isRare: IsCovered },
): string | FontRun[] => {
  const isForRare = (character: string) => !isCommon(character) && isRare(character)
  const characters = [...text]
  if (!characters.some(isForRare)) return text
  const runs: { text: string; rare: boolean }[] = []
  for (const character of characters) {
    const rare = isForRare(character)
    const last = runs.at(-1)
    if (last?.rare === rare) last.text += character
    else runs.push({ text: character, rare })
  }
  return runs.map((run) => (run.rare ? { text: run.text, font: 'rare' } : run.text))
}
