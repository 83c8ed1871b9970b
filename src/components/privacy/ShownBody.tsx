'use client'

import { readPassages } from '../../privacy/passages'
import type { CommentDetail } from '../../queries/commentDetail'
import { useDeskTranslation } from '../useDeskTranslation'

/** A comment's text. Who sees the original sees as well what others do not. */
export const ShownBody = ({
  body,
  isRedacted,
  passages,
}: Pick<CommentDetail, 'body' | 'isRedacted' | 'passages'>) => {
  const { t } = useDeskTranslation()
  const hidden = (passages && readPassages(passages, body)) || []
  return (
    <>
      <p className="desk-panel__body desk-panel__body--comment">
        {hidden.map(({ start, end }, index) => (
          <span key={start}>
            {body.slice(hidden[index - 1]?.end ?? 0, start)}
            <mark className="desk-redacted" title={t('privacy:redact.hiddenFromOthers')}>
              {body.slice(start, end)}
            </mark>
          </span>
        ))}
        {body.slice(hidden.at(-1)?.end ?? 0)}
      </p>
      {isRedacted && (
        <p className="desk-muted">{t(passages ? 'privacy:redact.seenByYou' : 'privacy:redact.hidden')}</p>
      )}
    </>
  )
}
