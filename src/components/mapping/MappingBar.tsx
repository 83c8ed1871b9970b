'use client'

import { useDeskTranslation } from '../useDeskTranslation'

type Props = { count: number; onlyOpen: boolean; onToggle: () => void }

/** How much is left to check. */
export const MappingBar = ({ count, onlyOpen, onToggle }: Props) => {
  const { t } = useDeskTranslation()
  return (
    <div className="desk-mapping__bar">
      <p className="desk-strong" role="status">
        {count > 0 ? t('report:mapping.left', { count }) : t('report:mapping.allSure')}
      </p>
      <p className="desk-muted">{t('report:mapping.note')}</p>
      <label>
        <input type="checkbox" checked={onlyOpen} onChange={onToggle} /> {t('report:mapping.onlyUnsure')}
      </label>
    </div>
  )
}
