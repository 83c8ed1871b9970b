'use client'

import { Button, toast } from '@payloadcms/ui'
import { useState } from 'react'

import { askDesk } from '../askDesk'
import { useDeskTranslation } from '../useDeskTranslation'
import { RelationSelect } from '../workflow/RelationSelect'
import { clockTime } from './clockTime'

type Props = {
  caseId: string
  inMs: number | null
  outMs: number | null
  onIn: () => void
  onOut: () => void
  onSaved: () => void
}

/** What is to be seen from one moment to another, under which policy code. */
export const MarkForm = ({ caseId, inMs, outMs, onIn, onOut, onSaved }: Props) => {
  const { t } = useDeskTranslation()
  const [note, setNote] = useState('')
  const [code, setCode] = useState('')
  const isReady = inMs !== null && outMs !== null && outMs >= inMs && note.trim() !== ''
  const save = async () => {
    const answer = await askDesk('/case-marks', { case: caseId, inMs, outMs, note, policyCode: code || null })
    if (!answer.ok) {
      toast.error(answer.messages.join(' ') || t('admin:unreachable'))
      return
    }
    setNote('')
    setCode('')
    onSaved()
  }
  return (
    <form
      className="desk-markform"
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <div className="desk-markform__times">
        <Button type="button" size="small" margin={false} buttonStyle="secondary" onClick={onIn}>
          {t('livestream:desk.markIn')}
        </Button>
        <output>{inMs === null ? '—' : clockTime(inMs)}</output>
        <Button type="button" size="small" margin={false} buttonStyle="secondary" onClick={onOut}>
          {t('livestream:desk.markOut')}
        </Button>
        <output>{outMs === null ? '—' : clockTime(outMs)}</output>
      </div>
      <label className="desk-field">
        <span>{t('livestream:desk.note')}</span>
        <textarea
          className="desk-input"
          rows={2}
          maxLength={1000}
          value={note}
          onChange={({ target }) => setNote(target.value)}
        />
      </label>
      <div className="desk-field">
        <label htmlFor="mark-code">{t('livestream:case-marks.fields.policyCode')}</label>
        <RelationSelect
          key={code === '' ? 'none' : 'chosen'}
          id="mark-code"
          type="policy-code"
          subject={{ collection: 'live-cases', id: caseId }}
          required={false}
          autoFocus={false}
          onChange={(id) => setCode(id)}
        />
      </div>
      <Button type="submit" size="small" margin={false} disabled={!isReady}>
        {t('livestream:desk.saveMark')}
      </Button>
    </form>
  )
}
