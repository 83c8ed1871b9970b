'use client'

import { Button } from '@payloadcms/ui'
import Link from 'next/link'
import { useEffect, useRef, useState } from 'react'
import type { FormEvent } from 'react'

import { formatReceiptCode } from '../../../intake/receiptCode'
import type { Choice } from '../../../queries/queueChoices'
import { useDeskTranslation } from '../../useDeskTranslation'
import { CounterField, idOfControl } from './CounterField'
import type { ShownField } from './CounterField'

type Props = {
  register: string
  title: string
  counties: readonly Choice[]
  fields: readonly ShownField[]
  files: readonly { name: string; label: string }[]
  /** File types, as a picker takes them. */
  accept: string
}

type Wrong = { field: string; message: string }

type Entered = { receipt: string; id: string | null }

/** Never rejects: what went wrong comes back in words. */
const send = async (register: string, form: FormData): Promise<Entered | { errors: Wrong[] }> => {
  try {
    const response = await fetch(`/api/enter-application/${register}`, { method: 'POST', body: form })
    const answer = (await response.json()) as Entered & { errors?: { field?: string; message: string }[] }
    if (response.ok) return answer
    return { errors: (answer.errors ?? []).map(({ field = 'form', message }) => ({ field, message })) }
  } catch {
    return { errors: [] }
  }
}

const Done = ({ register, entered, onNext }: { register: string; entered: Entered; onNext: () => void }) => {
  const { t } = useDeskTranslation()
  return (
    <section className="desk-card desk-counter__done" role="status">
      <h2>{t(entered.id ? 'registers:desk.counter.saved' : 'registers:desk.counter.repeated')}</h2>
      <p>
        {t('registers:desk.counter.receipt')}{' '}
        <strong className="desk-entry__code">{formatReceiptCode(entered.receipt)}</strong>
      </p>
      <p className="desk-counter__ways">
        <Button type="button" size="medium" margin={false} onClick={onNext}>
          {t('registers:desk.counter.next')}
        </Button>
        <button type="button" className="desk-link-button" onClick={() => window.print()}>
          {t('registers:desk.counter.print')}
        </button>
        {entered.id && (
          <Link href={`/admin/collections/${register}/${entered.id}`} prefetch={false}>
            {t('registers:desk.counter.open')}
          </Link>
        )}
      </p>
    </section>
  )
}

/** The form of a register at the counter; what was typed stays until it is entered. */
export const CounterForm = ({ register, title, counties, fields, files, accept }: Props) => {
  const { t } = useDeskTranslation()
  const form = useRef<HTMLFormElement>(null)
  const summary = useRef<HTMLDivElement>(null)
  const [nonce, setNonce] = useState('')
  const [errors, setErrors] = useState<Wrong[]>()
  const [entered, setEntered] = useState<Entered>()
  const [isBusy, setIsBusy] = useState(false)
  const messageOf = (name: string) => errors?.find(({ field }) => field === name)?.message

  useEffect(() => {
    if (!errors) return
    const [first] = errors.flatMap(({ field }) => document.getElementById(idOfControl(field)) ?? [])
    ;(first ?? summary.current)?.focus()
  }, [errors])

  const enter = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (isBusy) return
    // The same sheet keeps its key until it is entered: pressed twice, it is one application.
    const key = nonce || crypto.randomUUID()
    setNonce(key)
    const data = new FormData(event.currentTarget)
    data.set('nonce', key)
    setIsBusy(true)
    const answer = await send(register, data)
    setIsBusy(false)
    if ('errors' in answer) {
      setErrors(answer.errors)
      return
    }
    setErrors(undefined)
    setNonce('')
    setEntered(answer)
  }
  const startAnew = () => {
    setEntered(undefined)
    form.current?.reset()
  }

  const [common, own] = [fields.slice(0, 5), fields.slice(5)]
  const countyField: ShownField = {
    name: 'county',
    kind: 'choice',
    isRequired: true,
    label: t('registers:desk.counter.county'),
    help: '',
    options: counties,
  }
  const field = (one: ShownField) => <CounterField key={one.name} field={one} message={messageOf(one.name)} />
  return (
    <main className="desk-counter">
      <h1>{title}</h1>
      <p className="desk-muted">{t('registers:desk.counter.intro')}</p>
      {entered && <Done register={register} entered={entered} onNext={startAnew} />}
      <form
        ref={form}
        className="desk-counter__form"
        noValidate
        hidden={Boolean(entered)}
        onSubmit={(event) => void enter(event)}
      >
        {errors && (
          <div ref={summary} className="desk-errors" role="alert" tabIndex={-1}>
            {errors.length === 0 ? (
              <p>{t('registers:desk.counter.unsaved')}</p>
            ) : (
              <>
                <p>
                  {t('registers:desk.counter.errorTitle', { count: errors.length })}{' '}
                  {t('registers:desk.counter.kept')}
                </p>
                <ul>
                  {errors.map(({ field: name, message }) => (
                    <li key={`${name} ${message}`}>
                      <a href={`#${idOfControl(name)}`}>{message}</a>
                    </li>
                  ))}
                </ul>
              </>
            )}
          </div>
        )}
        <div className="desk-counter__grid">{[...common, countyField, ...own].map(field)}</div>
        {files.length > 0 && (
          <fieldset className="desk-counter__files">
            <legend>{t('registers:desk.counter.files')}</legend>
            <p className="desk-entry__help">{t('registers:desk.counter.filesHelp')}</p>
            {files.map(({ name, label }) => (
              <div key={name} className="desk-field">
                <label htmlFor={idOfControl(name)}>{label}</label>
                <input
                  id={idOfControl(name)}
                  type="file"
                  name={name}
                  accept={accept}
                  aria-invalid={messageOf(name) ? true : undefined}
                  aria-describedby={messageOf(name) ? `${idOfControl(name)}-error` : undefined}
                />
                {messageOf(name) && (
                  <p id={`${idOfControl(name)}-error`} className="desk-entry__error">
                    {messageOf(name)}
                  </p>
                )}
              </div>
            ))}
          </fieldset>
        )}
        <Button type="submit" size="medium" margin={false} disabled={isBusy}>
          {t(isBusy ? 'registers:desk.counter.saving' : 'registers:desk.counter.save')}
        </Button>
      </form>
    </main>
  )
}
