import type { Translate } from '../../i18n'
import type { EvidenceFile } from './evidence'
import { timeCode } from './timeCode'

/** The files of a letter, one to a line: name, of a still its moment, and the digest by which each can be told. */
export const evidenceLines = (files: readonly EvidenceFile[], t: Translate): string[] =>
  files.map(({ name, sm3, atMs, from }, index) =>
    typeof atMs === 'number'
      ? t('livestream:referral.still', { number: index + 1, at: timeCode(atMs), from: from ?? '', sm3 })
      : t('livestream:referral.file', { number: index + 1, name, sm3 }),
  )
