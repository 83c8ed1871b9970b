import { foldForSearch } from '../text/normalise'

const YES = new Set(['是', '有', 'yes', 'y', 'true', '1', '√'])

/** Whether a cell that asks for yes or no says yes. */
export const saysYes = (text: string): boolean => YES.has(foldForSearch(text))
