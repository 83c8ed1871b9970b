'use client'

import { useRef, useState } from 'react'
import type { FormEvent, ReactNode } from 'react'

import { useScripts } from '../CopyButton'
import { BodyField } from './BodyField'
import { checkForm } from './checkForm'
import { ClauseFieldset } from './ClauseFieldset'
import type { Quote } from './ClauseFieldset'
import { ErrorSummary } from './ErrorSummary'
import { Field, FieldErrors } from './Field'
import { PersonFields } from './PersonFields'
import type { Choice, FormError, FormRules, FormTexts } from './types'
import { useSending } from './useSending'

export type CommentFormProps = {
  action: string
  challengeUrl: string
  draft: string
  token: string
  values: Record<string, string>
  errors: FormError[]
  hadFiles: boolean
  clauses: Choice[]
  counties: Choice[]
  kinds: Choice[]
  quote: Quote | null
  rules: FormRules
  texts: FormTexts
  privacy: ReactNode
}

const Honeypot = ({ label }: { label: string }) => (
  <div className="trap" aria-hidden="true">
    <label htmlFor="website">{label}</label>
    <input id="website" name="website" type="text" tabIndex={-1} autoComplete="off" />
  </div>
)

/** The comment form. A plain form without scripts; with them it is sent in place and keeps its files after an error. */
export const CommentForm = (props: CommentFormProps) => {
  const { action, token, values, clauses, quote, draft, rules, texts, privacy } = props
  const [errors, setErrors] = useState<readonly FormError[]>(props.errors)
  const form = useRef<HTMLFormElement>(null)
  const scripts = useScripts()
  const { progress, send, prepare } = useSending({
    form,
    action,
    challengeUrl: props.challengeUrl,
    texts,
    setErrors,
  })

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (progress) return
    const found = checkForm(new FormData(event.currentTarget), rules, texts)
    setErrors(found)
    if (found.length === 0) void send()
  }

  return (
    <>
      <ErrorSummary errors={errors} texts={texts} />
      <form
        ref={form}
        className="form"
        action={action}
        method="post"
        encType="multipart/form-data"
        noValidate={scripts}
        onSubmit={submit}
        onFocus={prepare}
      >
        <input type="hidden" name="token" defaultValue={token} />
        <Honeypot label={texts.honeypot} />
        <ClauseFieldset
          texts={texts}
          clauses={clauses}
          initial={values.clause ?? ''}
          quote={quote}
          draft={draft}
          errors={errors}
        />
        <BodyField texts={texts} initial={values.body ?? ''} max={rules.body} errors={errors} />
        <Field
          name="files"
          label={texts.files}
          optional={texts.optional}
          help={props.hadFiles ? `${texts.filesAgain} ${texts.filesHelp}` : texts.filesHelp}
          errors={errors}
        >
          {(control) => <input {...control} type="file" multiple accept={rules.accept} />}
        </Field>
        <PersonFields {...props} errors={errors} />
        <div className="privacy">{privacy}</div>
        <div className={errors.some(({ field }) => field === 'consent') ? 'field field--error' : 'field'}>
          <FieldErrors name="consent" errors={errors.filter(({ field }) => field === 'consent')} />
          <label className="check" htmlFor="consent">
            <input
              id="consent"
              name="consent"
              type="checkbox"
              value="yes"
              required
              defaultChecked={values.consent === 'yes'}
              aria-describedby={errors.some(({ field }) => field === 'consent') ? 'consent-error' : undefined}
            />
            <span>{texts.consent}</span>
          </label>
        </div>
        <div className="send">
          <button className="button button--large" type="submit" aria-disabled={progress ? true : undefined}>
            {progress ? texts.sending : texts.submit}
          </button>
          <p className="note">{texts.afterwards}</p>
          {progress && progress.percent !== null && (
            <progress max={100} value={progress.percent} aria-label={texts.files} />
          )}
          <p className="send__status" role="status">
            {progress?.text ?? ''}
          </p>
        </div>
      </form>
    </>
  )
}
