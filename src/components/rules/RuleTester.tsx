'use client'

import { Button } from '@payloadcms/ui'
import { useId, useState } from 'react'
import type { SubmitEvent } from 'react'

import { DeskErrors } from '../DeskErrors'
import { askDesk, refusalOf } from '../askDesk'
import { RULE_SCOPES } from '../../moderation/rules/rule'
import type { ShownHits } from '../../moderation/rules/showHits'
import { useDeskTranslation } from '../useDeskTranslation'
import { FoundHits } from './FoundHits'

type Props = {
  /** The endpoint, below /api. */
  path: string
  asksForFigure: boolean
}

/** Takes a text or a file and shows what is found in it; what was typed stays. */
export const RuleTester = ({ path, asksForFigure }: Props) => {
  const { t } = useDeskTranslation()
  const id = useId()
  const [messages, setMessages] = useState<string[]>([])
  const [found, setFound] = useState<ShownHits | null>(null)
  const [isBusy, setIsBusy] = useState(false)

  const send = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (isBusy) return
    const form = new FormData(event.currentTarget)
    const file = form.get('file')
    const hasFile = file !== null && typeof file !== 'string' && file.size > 0
    if (!hasFile && String(form.get('text')).trim() === '') {
      setMessages([t('rules:test.nothingToCheck')])
      return
    }
    setIsBusy(true)
    const answer = await askDesk<ShownHits>(path, form)
    setIsBusy(false)
    setFound(answer.ok ? answer.data : null)
    setMessages(answer.ok ? [] : refusalOf(answer, t))
  }
  return (
    <>
      <form className="desk-rule-form" onSubmit={(event) => void send(event)} noValidate>
        <div className="desk-field">
          <label htmlFor={`${id}-scope`}>{t('rules:test.scope')}</label>
          <select id={`${id}-scope`} className="desk-input" name="scope" defaultValue="transcript">
            {RULE_SCOPES.map((scope) => (
              <option key={scope} value={scope}>
                {t(`rules:scopes.${scope}`)}
              </option>
            ))}
          </select>
        </div>
        <div className="desk-field">
          <label htmlFor={`${id}-text`}>{t('rules:test.text')}</label>
          <textarea id={`${id}-text`} className="desk-input" name="text" rows={6} />
        </div>
        <div className="desk-field">
          <label htmlFor={`${id}-file`}>{t('rules:test.file')}</label>
          <input
            id={`${id}-file`}
            name="file"
            type="file"
            accept=".srt,.vtt,.txt,.xlsx,.csv,.json,.jsonl"
            aria-describedby={`${id}-file-help`}
          />
          <p className="desk-muted" id={`${id}-file-help`}>
            {t('rules:test.fileHelp')}
          </p>
        </div>
        {asksForFigure && (
          <label className="desk-rule-form__check">
            <input type="checkbox" name="isAiFigure" value="true" /> {t('rules:test.isAiFigure')}
          </label>
        )}
        <Button type="submit" disabled={isBusy} margin={false}>
          {t(isBusy ? 'rules:test.running' : 'rules:test.run')}
        </Button>
        <DeskErrors sentences={messages} />
      </form>
      <div aria-live="polite">{found && <FoundHits found={found} />}</div>
    </>
  )
}
