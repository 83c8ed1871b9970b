'use client'

import { Button } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'

import { WATCHED_ITEMS } from '../../../livestream/patrol/patrol'
import type { WatchedItem } from '../../../livestream/patrol/patrol'
import { TOPICS } from '../../../livestream/policyCodes'
import type { PatrolSheetView } from '../../../queries/patrolBoard'
import { KeyHelp } from '../../KeyHelp'
import { useDeskKeys } from '../../useDeskKeys'
import { useDeskTranslation } from '../../useDeskTranslation'
import { PatrolFindings } from './PatrolFindings'
import { usePatrol } from './usePatrol'

/** Keys of the items, in their order. */
const ITEM_KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', 'q', 'w', 'e'] as const

const keyOf = (item: WatchedItem) => ITEM_KEYS[WATCHED_ITEMS.indexOf(item)] ?? ''

type Props = {
  sheet: Pick<PatrolSheetView, 'watched' | 'findings' | 'next'>
  /** Where it is kept, below /api. */
  path: string
}

/** One patrol: what was watched is ticked, what is found written down and reported, all from the keyboard. */
export const PatrolSheet = ({ sheet, path }: Props) => {
  const { t } = useDeskTranslation()
  const router = useRouter()
  const { watched, findings, isSending, toggle, add } = usePatrol(path, sheet)
  const [note, setNote] = useState('')
  const [topic, setTopic] = useState('')
  const [isHelpOpen, setIsHelpOpen] = useState(false)
  const noteRef = useRef<HTMLTextAreaElement>(null)

  const save = async (asReport: boolean) => {
    if (!(await add({ note, topic, asReport }))) return
    setNote('')
    setTopic('')
    noteRef.current?.focus()
  }
  const onKeyDown = (event: KeyboardEvent<HTMLFormElement>) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      void save(!event.shiftKey)
    }
    if (event.key === 'Escape') (event.target as HTMLElement).blur()
  }
  const goOn = () => {
    if (sheet.next) router.push(`/admin/patrol/${sheet.next}`)
  }
  useDeskKeys({
    ...Object.fromEntries(WATCHED_ITEMS.map((item) => [keyOf(item), () => void toggle(item)])),
    f: () => noteRef.current?.focus(),
    n: goOn,
    '?': () => setIsHelpOpen(true),
  })
  const keys = [
    ['1–9 q w e', t('livestream:patrol.keys.tick')],
    ['f', t('livestream:patrol.keys.note')],
    ['Ctrl + Enter', t('livestream:patrol.keys.report')],
    ['Ctrl + Shift + Enter', t('livestream:patrol.keys.keep')],
    ['Esc', t('livestream:patrol.keys.leave')],
    ['n', t('livestream:patrol.keys.next')],
  ] as const
  return (
    <div className="desk-patrol">
      <fieldset className="desk-panel desk-patrol__items">
        <legend>{t('livestream:patrol.watched')}</legend>
        {WATCHED_ITEMS.map((item) => (
          <label key={item} className="desk-patrol__item">
            <input type="checkbox" checked={watched.includes(item)} onChange={() => void toggle(item)} />
            <span>{t(`livestream:review.${item}`)}</span> <kbd className="desk-key">{keyOf(item)}</kbd>
          </label>
        ))}
      </fieldset>
      <section className="desk-panel">
        <form
          onKeyDown={onKeyDown}
          onSubmit={(event) => {
            event.preventDefault()
            void save(true)
          }}
        >
          <h2>{t('livestream:patrol.finding')}</h2>
          <label className="desk-field">
            <span>
              {t('livestream:patrol.note')} <kbd className="desk-key">f</kbd>
            </span>
            <textarea
              ref={noteRef}
              className="desk-input"
              rows={3}
              maxLength={4000}
              value={note}
              onChange={({ target }) => setNote(target.value)}
            />
          </label>
          <label className="desk-field">
            <span>{t('livestream:live-reports.fields.topic')}</span>
            <select className="desk-input" value={topic} onChange={({ target }) => setTopic(target.value)}>
              <option value="">{t('livestream:patrol.chooseTopic')}</option>
              {TOPICS.map((one) => (
                <option key={one} value={one}>
                  {t(`livestream:topics.${one}`)}
                </option>
              ))}
            </select>
          </label>
          <div className="desk-moderation__acts">
            <Button type="submit" size="medium" margin={false} disabled={isSending}>
              {t('livestream:patrol.report')}
            </Button>
            <Button
              type="button"
              size="medium"
              margin={false}
              buttonStyle="secondary"
              disabled={isSending}
              onClick={() => void save(false)}
            >
              {t('livestream:patrol.keep')}
            </Button>
          </div>
        </form>
        <h2>{t('livestream:patrol.findings')}</h2>
        <PatrolFindings findings={findings} />
      </section>
      <p className="desk-moderation__acts">
        {sheet.next && (
          <Button type="button" size="medium" margin={false} buttonStyle="secondary" onClick={goOn}>
            {t('livestream:patrol.next')} (n)
          </Button>
        )}
        <Button
          type="button"
          size="medium"
          margin={false}
          buttonStyle="secondary"
          onClick={() => setIsHelpOpen(true)}
        >
          {t('admin:keys.title')} (?)
        </Button>
      </p>
      {isHelpOpen && (
        <KeyHelp keys={keys} note={t('livestream:patrol.keysNote')} onClose={() => setIsHelpOpen(false)} />
      )}
    </div>
  )
}
