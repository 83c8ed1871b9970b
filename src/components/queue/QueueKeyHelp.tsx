'use client'

import { KeyHelp } from '../KeyHelp'
import { useDeskTranslation } from '../useDeskTranslation'

const KEYS = [
  ['j', 'down'],
  ['k', 'up'],
  ['Enter', 'open'],
  ['x', 'select'],
  ['s', 'screen'],
  ['d', 'decide'],
  ['g', 'group'],
  ['e', 'exclude'],
  ['c', 'claim'],
  ['/', 'search'],
  ['Esc', 'close'],
  ['?', 'help'],
] as const

export const QueueKeyHelp = ({ onClose }: { onClose: () => void }) => {
  const { t } = useDeskTranslation()
  const keys = KEYS.map(([key, name]) => [key, t(`admin:keys.${name}`)] as const)
  return <KeyHelp keys={keys} note={t('admin:keys.note')} onClose={onClose} />
}
