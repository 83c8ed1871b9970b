'use client'

import { Button } from '@payloadcms/ui'
import { useCallback, useEffect, useId, useState } from 'react'
import type { SubmitEvent } from 'react'

import { formatBeijing } from '../../legal/beijing'
import type { BackTestHead, BackTestResult as Result } from '../../queries/backTests'
import { askDesk, refusalOf } from '../askDesk'
import { RunProgress } from '../runs/RunProgress'
import { useDeskTranslation } from '../useDeskTranslation'
import { BackTestResult } from './BackTestResult'

type Known = { tests: BackTestHead[]; shown: string | null; result: Result | null }

type Props = {
  rule: string
  /** Only what is drafted or tried is tested. */
  mayStart: boolean
  /** The days that are proposed. */
  period: { from: string; to: string }
}

const useBackTests = (rule: string) => {
  const [known, setKnown] = useState<Known>()
  const [asked, setAsked] = useState<{ test: string; round: number }>({ test: '', round: 0 })
  useEffect(() => {
    const query = new URLSearchParams(asked.test === '' ? {} : { test: asked.test })
    void askDesk<Known>(`/back-tests/${rule}?${query.toString()}`).then((answer) => {
      if (answer.ok) setKnown(answer.data)
    })
  }, [rule, asked])
  const show = useCallback((test: string) => setAsked(({ round }) => ({ test, round: round + 1 })), [])
  return { known, show }
}

/** A rule over past broadcasts: choose the days, see how far it is, then what would have been caught. */
export const BackTestPanel = ({ rule, mayStart, period }: Props) => {
  const { t, locale } = useDeskTranslation()
  const id = useId()
  const { known, show } = useBackTests(rule)
  const [run, setRun] = useState<string>()
  const [messages, setMessages] = useState<string[]>([])
  const showLast = useCallback(() => show(''), [show])
  const start = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const asked = { from: form.get('from'), to: form.get('to') }
    const answer = await askDesk<{ run: string }>(`/back-tests/${rule}`, asked)
    setMessages(answer.ok ? [] : refusalOf(answer, t))
    if (answer.ok) setRun(answer.data.run)
  }
  const nameOf = ({ from, to, startedAt, by, state }: BackTestHead) =>
    t('rules:backTest.name', {
      from,
      to,
      at: formatBeijing(new Date(startedAt), locale, 'minute'),
      by: by ?? '',
      state: t(`runs:states.${state}`),
    })
  const shown = known?.tests.find((test) => test.id === known.shown)
  return (
    <section className="desk-back-test" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{t('rules:backTest.title')}</h2>
      <p className="desk-muted">{t('rules:backTest.intro')}</p>
      {mayStart ? (
        <form className="desk-back-test__form" onSubmit={(event) => void start(event)}>
          {(['from', 'to'] as const).map((name) => (
            <label key={name} className="desk-field">
              <span>{t(`rules:backTest.${name}`)}</span>
              <input
                type="date"
                name={name}
                className="desk-input"
                defaultValue={period[name]}
                max={period.to}
                required
              />
            </label>
          ))}
          <Button type="submit" margin={false}>
            {t('rules:backTest.start')}
          </Button>
        </form>
      ) : (
        <p>{t('rules:backTest.notTested')}</p>
      )}
      <div role="alert">
        {messages.map((message) => (
          <p key={message} className="desk-errors">
            {message}
          </p>
        ))}
      </div>
      {run && <RunProgress key={run} id={run} onOver={showLast} />}
      {known && known.tests.length === 0 && <p className="desk-muted">{t('rules:backTest.none')}</p>}
      {known && known.tests.length > 0 && (
        <label className="desk-field">
          <span>{t('rules:backTest.shown')}</span>
          <select
            className="desk-input"
            value={known.shown ?? ''}
            onChange={({ target }) => show(target.value)}
          >
            {known.tests.map((test) => (
              <option key={test.id} value={test.id}>
                {nameOf(test)}
              </option>
            ))}
          </select>
        </label>
      )}
      {shown?.isOutdated && <p className="desk-warning">{t('rules:backTest.outdated')}</p>}
      <div aria-live="polite">{known?.result && <BackTestResult result={known.result} />}</div>
    </section>
  )
}
