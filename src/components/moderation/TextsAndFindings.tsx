'use client'

import { Button } from '@payloadcms/ui'
import { useId, useState } from 'react'

import { askDesk } from '../askDesk'
import { RunProgress } from '../runs/RunProgress'
import { useDeskTranslation } from '../useDeskTranslation'
import { RuleFindings } from './RuleFindings'
import { TextReader } from './TextReader'
import { TextUpload } from './TextUpload'
import { WithdrawText } from './WithdrawText'
import { useBroadcastTexts } from './useBroadcastTexts'
import type { TextsOf } from './useBroadcastTexts'

const Again = ({ of, onOver }: { of: TextsOf; onOver: () => void }) => {
  const { t } = useDeskTranslation()
  const [run, setRun] = useState<string>()
  const [messages, setMessages] = useState<string[]>([])
  const start = async () => {
    const answer = await askDesk<{ run: string }>(`/rule-scans/${of.collection}/${of.id}`, {})
    setRun(answer.ok ? answer.data.run : undefined)
    setMessages(answer.ok ? [] : answer.messages)
  }
  return (
    <div className="desk-scan">
      <Button type="button" size="small" margin={false} buttonStyle="secondary" onClick={() => void start()}>
        {t('rules:findings.again')}
      </Button>
      {messages.map((message) => (
        <p key={message} role="alert" className="desk-errors">
          {message}
        </p>
      ))}
      {run && <RunProgress key={run} id={run} onOver={onOver} />}
    </div>
  )
}

type Props = { of: TextsOf; at?: number; onJump?: (ms: number) => void }

/** What the rules hit in a broadcast or case, what was said and written in it, and the way to hand in more. */
export const TextsAndFindings = ({ of, at, onJump }: Props) => {
  const { t } = useDeskTranslation()
  const id = useId()
  const { known, refresh } = useBroadcastTexts(of)
  const [chosen, setChosen] = useState<string>()
  // Asked for again, the same place is another.
  const [wanted, setWanted] = useState<{ text: string; place: number; asked: number }>()
  if (!known) return <p role="status">{t('admin:loading')}</p>
  const { texts, findings, mayAdd, subject } = known
  const text = texts.find((one) => one.id === chosen) ?? texts[0]
  const goTo = wanted?.text === text?.id ? wanted : undefined
  const open = (into: string, place: number) => {
    setChosen(into)
    setWanted((before) => ({ text: into, place, asked: (before?.asked ?? 0) + 1 }))
  }
  return (
    <>
      <section className="desk-panel" aria-labelledby={`${id}-findings`}>
        <h2 id={`${id}-findings`}>{t('rules:findings.title')}</h2>
        <RuleFindings findings={findings} onJump={onJump} onOpen={open} />
        {mayAdd && <Again of={of} onOver={refresh} />}
      </section>
      <section className="desk-panel" aria-labelledby={`${id}-texts`}>
        <h2 id={`${id}-texts`}>{t('rules:texts.title')}</h2>
        {texts.length === 0 && <p className="desk-muted">{t('rules:texts.none')}</p>}
        {texts.length > 1 && (
          <p className="desk-field">
            <label htmlFor={`${id}-choice`}>{t('rules:texts.choose')}</label>
            <select
              id={`${id}-choice`}
              className="desk-input"
              value={text?.id}
              onChange={({ target }) => setChosen(target.value)}
            >
              {texts.map(({ id: one, kind, name, cues }) => (
                <option key={one} value={one}>
                  {t('rules:texts.choice', { kind: t(`rules:texts.kinds.${kind}`), name, count: cues })}
                </option>
              ))}
            </select>
          </p>
        )}
        {text && (
          <TextReader
            key={`${text.id} ${goTo?.asked ?? 0}`}
            of={of}
            text={text}
            at={at}
            onJump={onJump}
            place={goTo?.place}
          />
        )}
        {mayAdd && text && <WithdrawText key={text.id} subject={subject} text={text} onDone={refresh} />}
        {mayAdd && <TextUpload of={of} onStored={refresh} />}
      </section>
    </>
  )
}
