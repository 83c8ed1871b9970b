'use client'

import { useState } from 'react'

import { countCodePoints } from '../../../../text/normalise'
import { useScripts } from '../CopyButton'
import { Field } from './Field'
import { fill } from './types'
import type { FormError, FormTexts } from './types'

type Props = { texts: FormTexts; initial: string; max: number; errors: readonly FormError[] }

/** The comment itself, with a count; nothing is cut off, what is too long is said to be. */
export const BodyField = ({ texts, initial, max, errors }: Props) => {
  const [count, setCount] = useState(() => countCodePoints(initial))
  const counts = useScripts()
  const over = count - max
  const line = over > 0 ? fill(texts.countOver, { count, over }) : fill(texts.count, { count })
  return (
    <Field
      name="body"
      label={texts.body}
      help={texts.bodyHelp}
      errors={errors}
      after={
        <>
          <p className={over > 0 ? 'field__count field__count--over' : 'field__count'}>
            {counts ? line : texts.max}
          </p>
          <p className="visually-hidden" role="status">
            {over > 0 ? line : ''}
          </p>
        </>
      }
    >
      {(control) => (
        <textarea
          {...control}
          rows={10}
          required
          defaultValue={initial}
          onInput={({ currentTarget }) => setCount(countCodePoints(currentTarget.value))}
        />
      )}
    </Field>
  )
}
