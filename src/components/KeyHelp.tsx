'use client'

import { Button } from '@payloadcms/ui'

import { Dialog } from './Dialog'
import { useDeskTranslation } from './useDeskTranslation'

type Props = {
  /** Each key and what it does. */
  keys: readonly (readonly [key: string, words: string])[]
  note: string
  onClose: () => void
}

/** The keys of a desk. */
export const KeyHelp = ({ keys, note, onClose }: Props) => {
  const { t } = useDeskTranslation()
  return (
    <Dialog heading={t('admin:keys.title')} onClose={onClose}>
      <dl className="desk-keys">
        {keys.map(([key, words]) => (
          <div key={key}>
            <dt>
              <kbd className="desk-key">{key}</kbd>
            </dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      <p className="desk-muted">{note}</p>
      <Button type="button" size="medium" margin={false} onClick={onClose}>
        {t('admin:queue.close')}
      </Button>
    </Dialog>
  )
}
