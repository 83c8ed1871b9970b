'use client'

import { useState } from 'react'
import type { KeyboardEvent } from 'react'

import type { Choosable, RelationChoice } from '../../queries/relationChoices'
import { askDesk, refusalOf } from '../askDesk'
import { useDeskTranslation } from '../useDeskTranslation'
import { useRelationChoices } from './useRelationChoices'
import type { Subject } from './useRelationChoices'

type Props = {
  id: string
  type: Choosable
  subject: Subject
  required: boolean
  autoFocus: boolean
  /** The chosen record's id, and what else is known of it; an empty id for none. */
  onChange: (id: string, choice?: RelationChoice) => void
}

/** A point's longest title. */
const MAX_TITLE = 120

/**
 * A record chosen by typing part of its name: arrows move, Enter takes, and what is not there yet is made from what
 * was typed where that is possible. The list stands open below the entry.
 */
export const RelationSelect = ({ id, type, subject, required, autoFocus, onChange }: Props) => {
  const { t } = useDeskTranslation()
  const [text, setText] = useState('')
  const [chosen, setChosen] = useState<RelationChoice>()
  const [active, setActive] = useState(0)
  const [errors, setErrors] = useState<string[]>([])
  const term = text.trim()
  const { choices, beginsWith, isReady, hasFailed } = useRelationChoices(subject, type, term)
  const isNew = beginsWith && isReady && term !== '' && !choices.some(({ label }) => label === term)
  const rows = choices.length + (isNew ? 1 : 0)
  const at = Math.min(active, rows - 1)

  const take = (choice: RelationChoice) => {
    setChosen(choice)
    setErrors([])
    onChange(choice.id, choice)
  }
  const make = async () => {
    const answer = await askDesk<{ doc: { id: string } }>('/points', { ...beginsWith, title: term })
    if (answer.ok) take({ id: answer.data.doc.id, label: term, clause: null, state: null })
    else setErrors(refusalOf(answer, t))
  }
  const takeActive = () => {
    const choice = choices[at]
    if (choice) take(choice)
    else if (isNew) void make()
  }
  const move = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (by && rows > 0) {
      event.preventDefault()
      setActive((at + by + rows) % rows)
    }
    if (event.key !== 'Enter') return
    // What was found for the text before the last letters is not what is meant.
    event.preventDefault()
    if (isReady) takeActive()
  }
  if (chosen) {
    return (
      <div className="desk-relation desk-relation--chosen">
        <button
          id={id}
          type="submit"
          className="desk-relation__value"
          autoFocus
          title={t('points:choose.confirm')}
        >
          {chosen.label}
        </button>
        <button
          type="button"
          className="desk-link-button"
          onClick={() => {
            setChosen(undefined)
            onChange('')
          }}
        >
          {t('points:choose.other')}
        </button>
      </div>
    )
  }
  return (
    <div className="desk-relation">
      <input
        id={id}
        className="desk-input"
        role="combobox"
        aria-expanded={rows > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={rows > 0 ? `${id}-${at}` : undefined}
        aria-required={required}
        value={text}
        maxLength={MAX_TITLE}
        autoFocus={autoFocus}
        autoComplete="off"
        placeholder={t(beginsWith ? 'points:choose.findOrMake' : 'points:choose.find')}
        onChange={(event) => {
          setText(event.target.value)
          setActive(0)
        }}
        onKeyDown={move}
      />
      <ul
        id={`${id}-list`}
        className="desk-relation__list"
        role="listbox"
        aria-label={t(`points:choose.${type}`)}
      >
        {choices.map((choice, index) => (
          <li
            key={choice.id}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === at}
            className="desk-relation__item"
            onClick={() => take(choice)}
          >
            {choice.label}
          </li>
        ))}
        {isNew && (
          <li
            id={`${id}-${choices.length}`}
            role="option"
            aria-selected={at === choices.length}
            className="desk-relation__item desk-relation__item--new"
            onClick={() => void make()}
          >
            {t('points:choose.make', { title: term })}
          </li>
        )}
      </ul>
      {isReady && rows === 0 && (
        <p className="desk-muted">{t(hasFailed ? 'admin:unreachable' : `points:choose.none.${type}`)}</p>
      )}
      {errors.map((sentence) => (
        <p key={sentence} className="desk-errors" role="alert">
          {sentence}
        </p>
      ))}
    </div>
  )
}
