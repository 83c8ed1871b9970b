import type { Translate } from '../../i18n'

/** The reasons a message carries as codes, each as a sentence. */
export const remarksOf = (t: Translate, remark: unknown): string[] =>
  typeof remark === 'string' && remark !== ''
    ? remark.split(' ').map((code) => t(`mailbox:remarks.${code}`))
    : []
