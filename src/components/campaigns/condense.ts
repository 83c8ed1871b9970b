import type { Change } from '../../campaigns/changesTo'

/** Characters of what both texts have that are shown beside a change. */
const BESIDE = 12

const head = (letters: readonly string[]) => letters.slice(0, BESIDE).join('')
const tail = (letters: readonly string[]) => letters.slice(-BESIDE).join('')

/** The changes with a little of what stands around them; the rest of what both texts have as an ellipsis. */
export const condense = (changes: readonly Change[]): Change[] =>
  changes.map((change, index) => {
    const letters = [...change.text]
    const isFirst = index === 0
    const isLast = index === changes.length - 1
    if (change.kind !== 'same' || letters.length <= 2 * BESIDE + 1) return change
    return {
      kind: 'same',
      text: `${isFirst ? '' : head(letters)}…${isLast ? '' : tail(letters)}`,
    }
  })
