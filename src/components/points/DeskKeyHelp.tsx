'use client'

import { KeyHelp } from '../KeyHelp'
import { useDeskTranslation } from '../useDeskTranslation'

const KEYS = [
  ['j k', 'comment'],
  ['n p', 'clause'],
  ['1–9', 'point'],
  ['a', 'assign'],
  ['c', 'make'],
  ['y', 'accept'],
  ['r', 'refuse'],
  ['x', 'select'],
  ['g', 'campaign'],
  ['v', 'view'],
  ['/', 'search'],
  ['s', 'split'],
  ['m', 'merge'],
  ['t', 'tag'],
  ['Esc', 'back'],
  ['?', 'help'],
] as const

export const DeskKeyHelp = ({ onClose }: { onClose: () => void }) => {
  const { t } = useDeskTranslation()
  const keys = KEYS.map(([key, name]) => [key, t(`points:keys.${name}`)] as const)
  return <KeyHelp keys={keys} note={t('points:keys.note')} onClose={onClose} />
}
