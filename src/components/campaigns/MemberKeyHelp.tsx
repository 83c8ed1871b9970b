'use client'

import { KeyHelp } from '../KeyHelp'
import { useDeskTranslation } from '../useDeskTranslation'

const KEYS = [
  ['j k', 'step'],
  ['Enter', 'open'],
  ['x', 'except'],
  ['g', 'assign'],
  ['d', 'different'],
  ['f', 'whole'],
  ['m', 'more'],
  ['?', 'help'],
] as const

/** The keys of a campaign's page. */
export const MemberKeyHelp = ({ onClose }: { onClose: () => void }) => {
  const { t } = useDeskTranslation()
  const keys = KEYS.map(([key, name]) => [key, t(`campaigns:keys.${name}`)] as const)
  return <KeyHelp keys={keys} note={t('campaigns:keys.note')} onClose={onClose} />
}
