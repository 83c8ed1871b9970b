'use client'

import { Button } from '@payloadcms/ui'
import { useState } from 'react'

import { useDeskTranslation } from '../useDeskTranslation'
import { DiffText } from './DiffText'
import type { Choice } from './MappingDesk'
import type { MappingItem } from './mappingItems'
import { TargetForm } from './TargetForm'

type Props = {
  item: MappingItem
  targets: readonly Choice[]
  mayEdit: boolean
  isBusy: boolean
  onSay: (from: string | null, to: readonly string[]) => void
}

const standingOf = ({ isConfirmed, isSure }: MappingItem) =>
  isConfirmed ? 'confirmed' : isSure ? 'sure' : 'unsure'

/** One clause: the earlier text, the later one, what became of it, and what a person says of that. */
export const MappingRowItem = ({ item, targets, mayEdit, isBusy, onSay }: Props) => {
  const { t } = useDeskTranslation()
  const [isCorrecting, setIsCorrecting] = useState(false)
  const standing = standingOf(item)
  return (
    <li className={`desk-mapping__row desk-mapping__row--${standing}`}>
      <div className="desk-mapping__facts">
        <span className={`desk-mapping__kind desk-mapping__kind--${item.kind}`}>
          {t(`report:mapping.kinds.${item.kind}`)}
        </span>
        <span className={`desk-mapping__standing desk-mapping__standing--${standing}`}>
          {t(`report:mapping.${standing}`)}
        </span>
        {item.to.length > 0 && item.from !== null && (
          <span className="desk-muted">{t('report:mapping.likeness', { percent: item.percent })}</span>
        )}
      </div>
      <div className="desk-mapping__pair">
        {item.from === null ? (
          <p className="desk-muted">{t('report:mapping.isNew')}</p>
        ) : (
          <DiffText parts={item.earlier} place={item.place.earlier} />
        )}
        {item.to.length === 0 ? (
          <p className="desk-muted">{t('report:mapping.noText')}</p>
        ) : (
          <DiffText parts={item.later} place={item.place.later} />
        )}
      </div>
      {mayEdit && !isCorrecting && (
        <div className="desk-mapping__buttons">
          {standing === 'unsure' && (
            <Button
              type="button"
              size="small"
              margin={false}
              disabled={isBusy}
              onClick={() => onSay(item.from, item.to)}
            >
              {t('report:mapping.confirm')}
            </Button>
          )}
          {item.from !== null && (
            <Button
              type="button"
              size="small"
              margin={false}
              buttonStyle="subtle"
              disabled={isBusy}
              onClick={() => setIsCorrecting(true)}
            >
              {t('report:mapping.correct')}
            </Button>
          )}
        </div>
      )}
      {isCorrecting && (
        <TargetForm
          chosen={item.to}
          targets={targets}
          isBusy={isBusy}
          onSave={(to) => {
            setIsCorrecting(false)
            onSay(item.from, to)
          }}
          onCancel={() => setIsCorrecting(false)}
        />
      )}
    </li>
  )
}
