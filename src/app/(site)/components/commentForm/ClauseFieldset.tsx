'use client'

import { useState } from 'react'

import { Field } from './Field'
import type { Choice, FormError, FormTexts } from './types'

/** The clause the reader came from: its words, and the page and language they stand in. */
export type Quote = { anchor: string; paragraphs: string[]; lang: string | undefined }

type Props = {
  texts: FormTexts
  clauses: readonly Choice[]
  initial: string
  quote: Quote | null
  /** Address of the draft, to which a clause's anchor is added. */
  draft: string
  errors: readonly FormError[]
}

/** Which clause the comment is about, and what that clause says. */
export const ClauseFieldset = ({ texts, clauses, initial, quote, draft, errors }: Props) => {
  const [chosen, setChosen] = useState(initial)
  return (
    <>
      <Field name="clause" label={texts.clause} errors={errors}>
        {(control) => (
          <select
            {...control}
            value={chosen}
            onChange={({ target }) => setChosen(target.value)}
            autoComplete="off"
          >
            <option value="">{texts.whole}</option>
            {clauses.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        )}
      </Field>
      {chosen !== '' && (
        <figure className="quote">
          <figcaption>
            {texts.quote}{' '}
            <a href={`${draft}#${encodeURIComponent(chosen)}`} target="_blank" rel="noopener">
              {texts.quoteLink}
              <span className="visually-hidden">{texts.newWindow}</span>
            </a>
          </figcaption>
          {quote?.anchor === chosen && (
            <blockquote lang={quote.lang}>
              {quote.paragraphs.map((paragraph, index) => (
                <p key={index}>{paragraph}</p>
              ))}
            </blockquote>
          )}
        </figure>
      )}
    </>
  )
}
