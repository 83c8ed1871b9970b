'use client'

import { Button } from '@payloadcms/ui'

import { Dialog } from '../Dialog'
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

export const KeyHelp = ({ onClose }: { onClose: () => void }) => {
  const { t } = useDeskTranslation()
  return (
    <Dialog heading={t('admin:keys.title')} onClose={onClose}>
      <dl className="desk-keys">
        {KEYS.map(([key, name]) => (
          <div key={key}>
            <dt>
              <kbd className="desk-key">{key}</kbd>
            </dt>
            <dd>{t(`admin:keys.${name}`)}</dd>
          </div>
        ))}
      </dl>
      <p className="desk-muted">{t('admin:keys.note')}</p>
      <Button type="button" size="medium" margin={false} onClick={onClose}>
        {t('admin:queue.close')}
      </Button>
    </Dialog>
  )
}
