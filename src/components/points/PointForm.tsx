'use client'

import { useId, useState } from 'react'

import { DialogForm } from '../DialogForm'
import { useDeskTranslation } from '../useDeskTranslation'

export type PointWords = { title: string; detail: string; tags: string[] }

type Props = {
  initial: PointWords
  /** Only the title is asked for. */
  isBrief?: boolean
  label: string
  /** The sentences of a refusal, or none when it was done. */
  onConfirm: (words: PointWords) => Promise<string[]>
  onCancel: () => void
}

const MAX = { title: 120, detail: 2000 }

const SEPARATORS = /[,，、;；\s]+/

/** What a point says, and its tags. */
export const PointForm = ({ initial, isBrief = false, label, onConfirm, onCancel }: Props) => {
  const { t } = useDeskTranslation()
  const id = useId()
  const [title, setTitle] = useState(initial.title)
  const [detail, setDetail] = useState(initial.detail)
  const [tags, setTags] = useState(initial.tags.join(t('admin:listSeparator')))
  return (
    <DialogForm
      submit={label}
      isReady={title.trim() !== ''}
      onSend={() => onConfirm({ title: title.trim(), detail, tags: tags.split(SEPARATORS).filter(Boolean) })}
      onLeave={onCancel}
    >
      <div className="desk-field">
        <label htmlFor={`${id}-title`}>
          {t('fields:points.title')}
          <span className="desk-required"> *</span>
        </label>
        <input
          id={`${id}-title`}
          className="desk-input"
          value={title}
          maxLength={MAX.title}
          required
          autoFocus
          autoComplete="off"
          onChange={(event) => setTitle(event.target.value)}
        />
      </div>
      {!isBrief && (
        <>
          <div className="desk-field">
            <label htmlFor={`${id}-detail`}>{t('fields:points.detail')}</label>
            <textarea
              id={`${id}-detail`}
              className="desk-input"
              rows={4}
              maxLength={MAX.detail}
              value={detail}
              onChange={(event) => setDetail(event.target.value)}
            />
          </div>
          <div className="desk-field">
            <label htmlFor={`${id}-tags`}>{t('points:desk.tags')}</label>
            <input
              id={`${id}-tags`}
              className="desk-input"
              value={tags}
              autoComplete="off"
              onChange={(event) => setTags(event.target.value)}
            />
          </div>
        </>
      )}
    </DialogForm>
  )
}
