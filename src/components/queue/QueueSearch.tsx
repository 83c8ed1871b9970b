'use client'

import { useState } from 'react'

import { useDeskTranslation } from '../useDeskTranslation'

type Props = {
  term: string
  onSearch: (term: string) => void
}

/** Where the / key leads. */
export const SEARCH_ID = 'desk-search'

const SHORTEST = 2

/** Text in the comment, from two characters on; Enter searches, Escape gives the list its keys back. */
export const QueueSearch = ({ term, onSearch }: Props) => {
  const { t } = useDeskTranslation()
  const [typed, setTyped] = useState(term)
  const [isTooShort, setIsTooShort] = useState(false)
  return (
    <form
      className="desk-search"
      role="search"
      onSubmit={(event) => {
        event.preventDefault()
        const wanted = typed.trim()
        setIsTooShort(wanted.length === 1)
        if (wanted.length >= SHORTEST || wanted === '') onSearch(wanted)
      }}
    >
      <input
        id={SEARCH_ID}
        type="search"
        className="desk-input"
        value={typed}
        maxLength={100}
        placeholder={t('admin:queue.search')}
        aria-label={t('admin:queue.search')}
        aria-describedby="desk-search-note"
        onChange={(event) => {
          setTyped(event.target.value)
          if (event.target.value === '' && term !== '') onSearch('')
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape') event.currentTarget.blur()
        }}
      />
      <span id="desk-search-note" role="status" className="desk-search__note">
        {isTooShort ? t('admin:queue.tooShort') : ''}
      </span>
    </form>
  )
}
