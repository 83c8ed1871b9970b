'use client'

import { Button, useField } from '@payloadcms/ui'
import { useId, useRef, useState } from 'react'

import type { WordFault } from '../../moderation/rules/readWordList'
import { useDeskTranslation } from '../useDeskTranslation'

type Read = {
  words: string[]
  repeated: number
  faults: { line: number; word: string; code: WordFault }[]
  faultCount: number
}

type Refused = { errors?: { message?: string }[] } | null

/** Words shown before they are taken over. */
const SHOWN = 20

const wordsIn = (text: string): string[] => text.split('\n').filter((line) => line.trim() !== '')

const Preview = ({ read, onTake }: { read: Read; onTake: (words: string[]) => void }) => {
  const { t } = useDeskTranslation()
  const { value = '' } = useField<string>({ path: 'words' })
  const { words, repeated, faults, faultCount } = read
  const known = new Set(wordsIn(value))
  const added = words.filter((word) => !known.has(word))
  const separator = t('rules:test.separator')
  return (
    <div className="desk-word-import__preview">
      <p>
        {t('rules:words.found', {
          count: words.length,
          added: added.length,
          known: words.length - added.length,
          repeated,
        })}
      </p>
      {added.length > 0 && (
        <p className="desk-muted">
          {t('rules:words.first', {
            count: Math.min(added.length, SHOWN),
            words: added.slice(0, SHOWN).join(separator),
          })}
        </p>
      )}
      {faultCount > 0 && (
        <>
          <p className="desk-errors">{t('rules:words.left', { count: faultCount })}</p>
          <ul>
            {faults.map(({ line, word, code }) => (
              <li key={line}>
                {t('rules:words.fault', { line, word, message: t(`rules:words.faults.${code}`) })}
              </li>
            ))}
          </ul>
        </>
      )}
      <p className="desk-word-import__acts">
        <Button
          type="button"
          size="small"
          margin={false}
          disabled={added.length === 0}
          onClick={() => onTake([...known, ...added])}
        >
          {t('rules:words.add', { count: added.length })}
        </Button>
        <Button
          type="button"
          size="small"
          margin={false}
          buttonStyle="secondary"
          disabled={words.length === 0}
          onClick={() => onTake(words)}
        >
          {t('rules:words.replace', { count: words.length })}
        </Button>
      </p>
    </div>
  )
}

/** Takes words over from a file, after a look at them; the rule is saved as ever. */
export const WordImport = () => {
  const { t } = useDeskTranslation()
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const { setValue, disabled } = useField<string>({ path: 'words' })
  const [read, setRead] = useState<Read>()
  const [message, setMessage] = useState('')
  const [isBusy, setIsBusy] = useState(false)
  if (disabled) return null
  const preview = async () => {
    const file = input.current?.files?.[0]
    setRead(undefined)
    if (!file) {
      setMessage(t('rules:words.nothingChosen'))
      return
    }
    setMessage('')
    setIsBusy(true)
    const body = new FormData()
    body.append('file', file)
    const response = await fetch('/api/rule-words', {
      method: 'POST',
      body,
      credentials: 'same-origin',
    }).catch(() => undefined)
    const answer: unknown = await response?.json().catch(() => null)
    setIsBusy(false)
    if (response?.ok) setRead(answer as Read)
    else setMessage((answer as Refused)?.errors?.[0]?.message ?? t('rules:texts.unreachable'))
  }
  const take = (words: string[]) => {
    setValue(words.join('\n'))
    setRead(undefined)
    setMessage(t('rules:words.taken'))
  }
  return (
    <details className="desk-word-import">
      <summary>{t('rules:words.title')}</summary>
      <div className="desk-field">
        <label htmlFor={id}>{t('rules:words.file')}</label>
        <input ref={input} id={id} type="file" accept=".xlsx,.csv,.txt" aria-describedby={`${id}-help`} />
        <p className="desk-muted" id={`${id}-help`}>
          {t('rules:words.help')}
        </p>
      </div>
      <Button
        type="button"
        size="small"
        margin={false}
        buttonStyle="secondary"
        disabled={isBusy}
        onClick={() => void preview()}
      >
        {t(isBusy ? 'rules:words.reading' : 'rules:words.read')}
      </Button>
      <p role="status">{message}</p>
      {read && <Preview read={read} onTake={take} />}
    </details>
  )
}
