'use client'

import { Button } from '@payloadcms/ui'
import { useEffect, useId, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'

import type { Clause } from '../../clauses/clause'
import { MAX_HEADING, MAX_NUMBER } from '../../clauses/limits'
import { useDeskTranslation } from '../useDeskTranslation'
import type { Correction, Wording } from './corrections'
import { indentOf } from './indentOf'

type Props = {
  clause: Clause
  moves: { promote: boolean; demote: boolean; merge: boolean }
  onCorrect: (correction: Correction) => void
  /** Confirms, and goes to the next doubt. */
  onConfirm: () => void
  onClose: () => void
}

type ToolProps = { name: string; onUse: () => void; isPossible?: boolean }

const Tool = ({ name, onUse, isPossible = true }: ToolProps) => {
  const { t } = useDeskTranslation()
  return (
    <Button
      type="button"
      size="small"
      margin={false}
      buttonStyle="subtle"
      disabled={!isPossible}
      // The cursor in the text says where to split: it must not move before the click is handled.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onUse}
    >
      {t(`admin:clauses.${name}`)}
    </Button>
  )
}

/** The selected clause, open for correction; its anchor is not a thing to be seen or changed. */
export const ClauseForm = ({ clause, moves, onCorrect, onConfirm, onClose }: Props) => {
  const { t } = useDeskTranslation()
  const id = useId()
  const form = useRef<HTMLLIElement>(null)
  const textRef = useRef<HTMLTextAreaElement>(null)
  const { level, doubt } = clause
  // The form takes a value over a little later: until the field is left, what is typed is what is shown.
  const [draft, setDraft] = useState<Wording>()
  const { number, heading, text } = draft ?? clause

  useEffect(() => {
    form.current?.scrollIntoView({ block: 'nearest' })
    textRef.current?.focus({ preventScroll: true })
  }, [])

  const reword = (changed: Partial<Wording>) => {
    const wording = { number, heading, text, ...changed }
    setDraft(wording)
    onCorrect({ kind: 'reword', wording })
  }
  const split = () => onCorrect({ kind: 'split', offset: textRef.current?.selectionStart ?? 0 })
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') onClose()
    if (!event.altKey) return
    if (event.key === 'Enter' && doubt) {
      event.preventDefault()
      onConfirm()
    }
    const kind = event.key === 'ArrowLeft' ? 'promote' : event.key === 'ArrowRight' ? 'demote' : undefined
    if (!kind || !moves[kind]) return
    event.preventDefault()
    onCorrect({ kind })
  }
  return (
    <li ref={form} className="desk-clause desk-clause--open" style={indentOf(level)} onKeyDown={onKeyDown}>
      <div className="desk-clause__tools" role="group" aria-label={t('admin:clauses.tools')}>
        <span className="desk-muted">
          {level === 0 ? t('admin:clauses.outside') : t('admin:clauses.level', { level })}
        </span>
        <Tool name="promote" onUse={() => onCorrect({ kind: 'promote' })} isPossible={moves.promote} />
        <Tool name="demote" onUse={() => onCorrect({ kind: 'demote' })} isPossible={moves.demote} />
        <Tool name="split" onUse={split} />
        <Tool name="merge" onUse={() => onCorrect({ kind: 'merge' })} isPossible={moves.merge} />
        <Tool name="insert" onUse={() => onCorrect({ kind: 'insert', text: t('admin:clauses.newText') })} />
        <Tool name="remove" onUse={() => onCorrect({ kind: 'remove' })} />
        <Tool name="close" onUse={onClose} />
      </div>
      {doubt && (
        <p className="desk-clause__doubt">
          <span>{t(`clauses:doubt.${doubt}`)}</span>
          <button type="button" className="desk-link-button" onClick={onConfirm}>
            {t('admin:clauses.confirmNext')} <kbd className="desk-key">Alt Enter</kbd>
          </button>
        </p>
      )}
      <div className="desk-clause__fields">
        <div>
          <label htmlFor={`${id}-number`}>{t('admin:clauses.number')}</label>
          <input
            id={`${id}-number`}
            className="desk-input"
            value={number}
            maxLength={MAX_NUMBER}
            onChange={(event) => reword({ number: event.target.value })}
            onBlur={() => setDraft(undefined)}
          />
        </div>
        <div>
          <label htmlFor={`${id}-heading`}>{t('admin:clauses.heading')}</label>
          <input
            id={`${id}-heading`}
            className="desk-input"
            value={heading}
            maxLength={MAX_HEADING}
            onChange={(event) => reword({ heading: event.target.value })}
            onBlur={() => setDraft(undefined)}
          />
        </div>
        <div className="desk-clause__field-text">
          <label htmlFor={`${id}-text`}>{t('admin:clauses.text')}</label>
          <textarea
            ref={textRef}
            id={`${id}-text`}
            className="desk-input"
            rows={Math.min(14, Math.max(3, Math.ceil(text.length / 45)))}
            value={text}
            onChange={(event) => reword({ text: event.target.value })}
            onBlur={() => setDraft(undefined)}
          />
        </div>
      </div>
    </li>
  )
}
