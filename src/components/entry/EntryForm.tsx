'use client'

import { Button } from '@payloadcms/ui'
import { useEffect, useRef } from 'react'
import type { KeyboardEvent } from 'react'

import { useOutline } from '../queue/useOutline'
import { useDeskTranslation } from '../useDeskTranslation'
import { idOfField } from './EntryField'
import { OpinionFields } from './OpinionFields'
import { PileFields } from './PileFields'
import { SenderFields } from './SenderFields'
import { FIELDS } from './types'
import type { EntrySetup } from './types'
import type { EntryState } from './useEntry'

/** Brings the first wrong field into view, or what is said of the sheet as a whole. */
const useFirstError = ({ errors }: EntryState, summary: React.RefObject<HTMLDivElement | null>) => {
  useEffect(() => {
    if (errors.length === 0) return
    const wrong = errors.map(({ field }) => document.getElementById(idOfField(field)))
    const inPage = wrong
      .filter((control) => control !== null)
      .sort((a, b) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1))
    ;(inPage[0] ?? summary.current)?.focus()
  }, [errors, summary])
}

/** One sheet after the other without the mouse: Tab through, Ctrl + Enter saves and opens the next. */
export const EntryForm = ({ setup, entry }: { setup: EntrySetup; entry: EntryState }) => {
  const { t } = useDeskTranslation()
  const sheet = useRef<HTMLFieldSetElement>(null)
  const summary = useRef<HTMLDivElement>(null)
  const clauses = useOutline(entry.typed.consultation)
  useFirstError(entry, summary)
  const { errors, isBusy } = entry
  const ofSheet = errors.filter(({ field }) => !FIELDS.some((name) => name === field))

  const save = async () => {
    if (await entry.save()) sheet.current?.querySelector<HTMLElement>('input, select, textarea')?.focus()
  }
  const saveByKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    void save()
  }
  return (
    <form
      className="desk-entry__form"
      noValidate
      onKeyDown={saveByKey}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      {errors.length > 0 && (
        <div ref={summary} className="desk-errors" role="alert" tabIndex={-1}>
          <p className="desk-strong">{t('entry:errorTitle', { count: errors.length })}</p>
          {ofSheet.map(({ message }) => (
            <p key={message}>{message}</p>
          ))}
        </div>
      )}
      <PileFields setup={setup} entry={entry} />
      <fieldset ref={sheet} className="desk-entry__group">
        <legend>{t('entry:item')}</legend>
        <SenderFields counties={setup.counties} entry={entry} />
        <OpinionFields rules={setup.rules} clauses={clauses} entry={entry} />
      </fieldset>
      <div className="desk-entry__buttons">
        <Button type="submit" margin={false} disabled={isBusy}>
          {isBusy ? t('entry:saving') : t('entry:save')} <kbd className="desk-key">{t('entry:saveKey')}</kbd>
        </Button>
        <button type="button" className="desk-link-button" onClick={entry.clear}>
          {t('entry:clear')}
        </button>
      </div>
    </form>
  )
}
