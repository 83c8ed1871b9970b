'use client'

import { Button } from '@payloadcms/ui'
import { useEffect, useState } from 'react'

import { addPassage, readPassages, writePassages } from '../../privacy/passages'
import type { Passage } from '../../privacy/passages'
import type { CommentDetail } from '../../queries/commentDetail'
import { askDesk } from '../askDesk'
import { useDeskTranslation } from '../useDeskTranslation'
import { suggestedPassages } from './parts'
import { RedactText } from './RedactText'

type Props = {
  comment: string
  /** `start-end,…` */
  onChange: (passages: string) => void
}

type Loaded = { body: string; failed: false } | { failed: true }

/** What to black out in a comment: suggested by the detector or blacked out before, decided by a person. */
export const RedactControl = ({ comment, onChange }: Props) => {
  const { t } = useDeskTranslation()
  const [loaded, setLoaded] = useState<Loaded>()
  const [passages, setPassages] = useState<Passage[]>([])
  const [selected, setSelected] = useState<Passage>()

  const take = (chosen: Passage[]) => {
    setPassages(chosen)
    setSelected(undefined)
    onChange(writePassages(chosen))
  }
  useEffect(() => {
    let left = false
    void askDesk<{ comment: CommentDetail }>(`/comment-detail/${comment}`).then((answer) => {
      if (left) return
      if (!answer.ok) return setLoaded({ failed: true })
      const { body, passages: before } = answer.data.comment
      const chosen = (before && readPassages(before, body)) || suggestedPassages(body)
      setLoaded({ body, failed: false })
      setPassages(chosen)
      onChange(writePassages(chosen))
    })
    return () => {
      left = true
    }
    // Once for the comment: what a person has chosen since must not be overwritten.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [comment])

  if (!loaded) return <p role="status">{t('admin:loading')}</p>
  if (loaded.failed) return <p role="alert">{t('admin:unreachable')}</p>
  return (
    <div className="desk-redact">
      <p className="desk-muted">{t('privacy:redact.help')}</p>
      <RedactText
        body={loaded.body}
        passages={passages}
        onAdd={(passage) => take(addPassage(passages, passage))}
        onRemove={({ start }) => take(passages.filter((passage) => passage.start !== start))}
        onSelect={setSelected}
      />
      <div className="desk-redact__foot">
        <Button
          type="button"
          size="small"
          margin={false}
          buttonStyle="secondary"
          disabled={!selected}
          onClick={() => selected && take(addPassage(passages, selected))}
        >
          {t('privacy:redact.add')}
        </Button>
        <span className="desk-muted" role="status">
          {t('privacy:redact.count', { count: passages.length })}
        </span>
      </div>
    </div>
  )
}
