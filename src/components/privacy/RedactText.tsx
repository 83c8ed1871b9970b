'use client'

import { useId, useRef } from 'react'
import type { KeyboardEvent } from 'react'

import type { Passage } from '../../privacy/passages'
import { useDeskTranslation } from '../useDeskTranslation'
import { partsOf } from './parts'
import type { Part } from './parts'
import { findSelected } from './textOffsets'

type Props = {
  body: string
  passages: readonly Passage[]
  onAdd: (passage: Passage) => void
  onRemove: (passage: Passage) => void
  onSelect: (passage: Passage | undefined) => void
}

/** A marked part is pressed like a button; it is none, since the text in a button cannot be selected across. */
const Mark = ({ part, onPress }: { part: Exclude<Part, { is: 'plain' }>; onPress: () => void }) => {
  const { t } = useDeskTranslation()
  const pressByKey = (event: KeyboardEvent) => {
    if (!['Enter', ' ', 'Delete', 'Backspace'].includes(event.key) || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    onPress()
  }
  const what = t(`privacy:kinds.${part.kind ?? 'other'}`)
  return (
    <span
      data-start={part.start}
      className={`desk-redact__mark desk-redact__mark--${part.is}`}
      role="button"
      tabIndex={0}
      aria-pressed={part.is === 'redacted'}
      title={t(`privacy:redact.${part.is}`, { what })}
      onClick={onPress}
      onKeyDown={pressByKey}
    >
      {part.text}
    </span>
  )
}

/** The text with its marks, and once more as an entry that a keyboard can select in. */
export const RedactText = ({ body, passages, onAdd, onRemove, onSelect }: Props) => {
  const { t } = useDeskTranslation()
  const id = useId()
  const text = useRef<HTMLDivElement>(null)
  const press = ({ is, start, end }: Part) => {
    // The end of a selection is no press on the mark it ends in.
    if (!window.getSelection()?.isCollapsed) return
    if (is === 'redacted') onRemove({ start, end })
    else onAdd({ start, end })
  }
  const noteSelection = () => onSelect(text.current ? findSelected(text.current) : undefined)
  return (
    <>
      <div
        ref={text}
        className="desk-redact__text"
        role="group"
        aria-label={t('privacy:redact.text')}
        onMouseUp={noteSelection}
        onKeyUp={noteSelection}
      >
        {partsOf(body, passages).map((part) =>
          part.is === 'plain' ? (
            <span key={part.start} data-start={part.start}>
              {part.text}
            </span>
          ) : (
            <Mark key={part.start} part={part} onPress={() => press(part)} />
          ),
        )}
      </div>
      <details className="desk-redact__keyboard">
        <summary>{t('privacy:redact.byKeyboard')}</summary>
        <label htmlFor={id}>{t('privacy:redact.byKeyboardHelp')}</label>
        <textarea
          id={id}
          className="desk-input"
          rows={5}
          readOnly
          value={body}
          onSelect={({ currentTarget: { selectionStart: start, selectionEnd: end } }) =>
            onSelect(start < end ? { start, end } : undefined)
          }
        />
      </details>
    </>
  )
}
