'use client'

import { useEffect, useState } from 'react'

import type { ConflictLine } from '../../../events/conflicts/conflictWords'
import { beijingMinute } from '../../../legal/beijing'
import type { DeskEvent } from '../../../queries/deskCalendar'
import { askDesk, refusalOf } from '../../askDesk'
import { Dialog } from '../../Dialog'
import { DialogForm } from '../../DialogForm'
import { useDeskTranslation } from '../../useDeskTranslation'
import { performAction } from '../../workflow/performAction'

type Props = {
  event: DeskEvent
  title: string
  /** YYYY-MM-DD where it was dropped; null to begin from where it is. */
  day: string | null
  onClose: () => void
  onDone: () => void
}

const useConflicts = (event: string, startsAt: string): ConflictLine[] | null => {
  const [found, setFound] = useState<{ startsAt: string; conflicts: ConflictLine[] } | null>(null)
  useEffect(() => {
    let isCurrent = true
    const query = new URLSearchParams({ startsAt }).toString()
    void askDesk<{ conflicts: ConflictLine[] }>(`/event-conflicts/${event}?${query}`).then((answer) => {
      if (isCurrent && answer.ok) setFound({ startsAt, conflicts: answer.data.conflicts })
    })
    return () => {
      isCurrent = false
    }
  }, [event, startsAt])
  return found?.startsAt === startsAt ? found.conflicts : null
}

const Conflicts = ({ event, startsAt }: { event: string; startsAt: string }) => {
  const { t } = useDeskTranslation()
  const conflicts = useConflicts(event, startsAt)
  if (conflicts === null) return <p className="desk-muted">{t('admin:loading')}</p>
  if (conflicts.length === 0) return <p className="desk-muted">{t('events:conflicts.none')}</p>
  return (
    <ul className="desk-conflict-list">
      {conflicts.map((line) => (
        <li key={`${line.kind} ${line.event?.id ?? line.when} ${line.what}`}>
          <span className={`desk-severity desk-severity--${line.severity}`}>{line.severityLabel}</span>{' '}
          {[line.kind, line.what, line.event?.title, line.when].filter(Boolean).join(' · ')}
        </li>
      ))}
    </ul>
  )
}

/** Asks for a move; a plan is moved at once, what is approved only when somebody else agrees. */
export const MoveDialog = ({ event, title, day, onClose, onDone }: Props) => {
  const { t } = useDeskTranslation()
  const [idempotencyKey] = useState(() => crypto.randomUUID())
  const before = beijingMinute(new Date(event.startsAt))
  const [startsAt, setStartsAt] = useState(day ? `${day}${before.slice(10)}` : before)
  const [reason, setReason] = useState('')
  const isAsked = event.moveBy === 'propose-move'

  const send = async () => {
    const answer = await performAction({
      collection: 'events',
      id: event.id,
      action: event.moveBy ?? 'move',
      expectedRevision: event.revision,
      idempotencyKey,
      input: { startsAt },
      ...(isAsked && { reason }),
    })
    if (!answer.ok) return refusalOf(answer, t)
    onDone()
    return []
  }

  return (
    <Dialog heading={t(`workflow:events.actions.${event.moveBy ?? 'move'}`)} onClose={onClose}>
      <DialogForm
        submit={t(`workflow:events.actions.${event.moveBy ?? 'move'}`)}
        onSend={send}
        onLeave={onClose}
      >
        <p className="desk-strong">{title}</p>
        <p>{t(isAsked ? 'events:calendar.asks' : 'events:calendar.movesAtOnce')}</p>
        <div className="desk-field">
          <label htmlFor="move-start">{t('workflow:inputs.startsAt')}</label>
          <input
            id="move-start"
            className="desk-input"
            type="datetime-local"
            required
            value={startsAt}
            onChange={({ target }) => setStartsAt(target.value)}
          />
        </div>
        <Conflicts event={event.id} startsAt={startsAt} />
        {isAsked && (
          <div className="desk-field">
            <label htmlFor="move-reason">{t('events:calendar.reason')}</label>
            <textarea
              id="move-reason"
              className="desk-input"
              rows={3}
              required
              maxLength={2000}
              value={reason}
              onChange={({ target }) => setReason(target.value)}
            />
          </div>
        )}
      </DialogForm>
    </Dialog>
  )
}
