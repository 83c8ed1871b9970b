import type { Translate } from '../../i18n'
import type { Agreement } from './kappa'

export const percent = (share: number): string => `${Math.round(share * 100)}%`

/** `0.40 (0.15–0.65)`; that there are too few, or that it says nothing, where that is so. */
export const kappaWords = ({ kappa, interval, pairs }: Agreement, t: Translate): string => {
  if (kappa === null) return pairs === 0 ? t('livestream:desk.tooFew') : t('livestream:quality.noKappa')
  if (interval === null) return t('livestream:desk.tooFew')
  return `${kappa.toFixed(2)} (${interval.low.toFixed(2)}–${interval.high.toFixed(2)})`
}
