'use client'

import { useId, useState } from 'react'
import type { KeyboardEvent } from 'react'

import type { Choice } from '../../queries/queueChoices'
import { useDeskTranslation } from '../useDeskTranslation'
import type { ControlProps } from './EntryField'
import { matchClauses } from './matchClauses'

type Props = {
  control: ControlProps
  clauses: readonly Choice[]
  /** Anchor, or empty for the whole draft. */
  value: string
  onChange: (anchor: string) => void
}

/** A clause by its number or words: typed, chosen with the arrows, taken with Enter or Tab. */
export const ClausePicker = ({ control, clauses, value, onChange }: Props) => {
  const { t } = useDeskTranslation()
  const list = useId()
  const [typed, setTyped] = useState<string>()
  const [at, setAt] = useState(0)
  const isOpen = typed !== undefined
  const found = isOpen ? matchClauses(clauses, typed) : []
  const chosen = clauses.find((clause) => clause.value === value)?.label.trim() ?? ''
  const close = () => setTyped(undefined)
  const take = (choice: Choice | undefined) => {
    onChange(choice?.value ?? '')
    close()
  }
  const leave = () => {
    if (!isOpen) return
    // What was typed but is no clause is not taken for "the whole draft".
    if (typed !== '' && found.length === 0) close()
    else take(found[at])
  }
  const steer = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined) {
      event.preventDefault()
      if (!isOpen) setTyped('')
      setAt(isOpen ? Math.min(Math.max(at + step, 0), Math.max(found.length - 1, 0)) : 0)
    } else if (event.key === 'Enter' && isOpen && !event.ctrlKey) {
      event.preventDefault()
      leave()
    } else if (event.key === 'Escape' && isOpen) {
      event.stopPropagation()
      close()
    }
  }
  return (
    <div className="desk-clause-picker">
      <input
        {...control}
        role="combobox"
        aria-autocomplete="list"
        aria-controls={list}
        aria-expanded={isOpen}
        aria-activedescendant={isOpen && found[at] ? `${list}-${at}` : undefined}
        autoComplete="off"
        value={typed ?? chosen}
        onChange={({ target }) => {
          setTyped(target.value)
          setAt(target.value === '' ? -1 : 0)
        }}
        onFocus={({ target }) => target.select()}
        onKeyDown={steer}
        onBlur={leave}
      />
      <ul id={list} role="listbox" aria-label={t('entry:clauses')} hidden={!isOpen}>
        {found.map((clause, index) => (
          <li
            key={clause.value}
            id={`${list}-${index}`}
            role="option"
            aria-selected={index === at}
            // Before the field loses the focus.
            onMouseDown={(event) => {
              event.preventDefault()
              take(clause)
            }}
          >
            {clause.label}
          </li>
        ))}
        {isOpen && found.length === 0 && (
          <li className="desk-muted" role="option" aria-selected={false} aria-disabled>
            {t('entry:clauseNone')}
          </li>
        )}
      </ul>
    </div>
  )
}
