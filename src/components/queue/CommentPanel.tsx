'use client'

import Link from 'next/link'
import { useEffect, useRef } from 'react'

import { formatReceiptCode } from '../../intake/receiptCode'
import type { Tone } from '../../workflow/definition'
import type { Answer } from '../askDesk'
import { SignButton } from '../SignButton'
import { StateBadge } from '../StateBadge'
import { useDeskTranslation } from '../useDeskTranslation'
import type { Entered, ExplainedAction } from '../workflow/types'
import { ActionBar } from './ActionBar'
import { CommentBody } from './CommentBody'
import type { OpenComment } from './types'

type Props = {
  id: string
  answer: Answer<OpenComment> | undefined
  tones: Record<string, Tone>
  position: number
  rows: number
  chosen: string | undefined
  isBusy: boolean
  onChoose: (action: ExplainedAction | undefined) => void
  onConfirm: (action: ExplainedAction, entered: Entered) => Promise<string[]>
  onStep: (by: number) => void
  onClose: () => void
}

const Content = (props: Props & { open: OpenComment }) => {
  const { open, chosen, isBusy, onChoose, onConfirm } = props
  const scroller = useRef<HTMLDivElement>(null)
  useEffect(() => {
    scroller.current?.scrollTo(0, 0)
  }, [open.comment.id])
  return (
    <>
      <div className="desk-panel__scroll" ref={scroller} tabIndex={0}>
        <CommentBody comment={open.comment} />
      </div>
      <ActionBar
        key={open.comment.id}
        comment={open.comment.id}
        run={open.run}
        chosen={chosen}
        isBusy={isBusy}
        onChoose={onChoose}
        onConfirm={onConfirm}
      />
    </>
  )
}

/** The open comment beside the list. */
export const CommentPanel = (props: Props) => {
  const { id, answer, tones, position, rows, onStep, onClose } = props
  const { t } = useDeskTranslation()
  const open = answer?.ok ? answer.data : undefined
  return (
    <aside className="desk-panel" aria-label={t('admin:queue.panel')}>
      <header className="desk-panel__head">
        {open && (
          <>
            <Link className="desk-panel__code" href={`/admin/collections/comments/${id}`} prefetch={false}>
              {formatReceiptCode(open.comment.receiptCode)}
            </Link>
            <StateBadge
              tone={tones[open.comment.state] ?? 'draft'}
              label={t(`workflow:comments.states.${open.comment.state}`)}
            />
            {open.comment.late && <span className="desk-flag">{t('fields:comments.late')}</span>}
            {open.comment.unverified && <span className="desk-flag">{t('fields:comments.unverified')}</span>}
            {open.comment.suspect && <span className="desk-flag">{t('fields:comments.suspect')}</span>}
            {open.comment.disowned && <span className="desk-flag">{t('privacy:disowned')}</span>}
          </>
        )}
        <span className="desk-panel__steps">
          <span className="desk-muted">{t('admin:queue.position', { position, rows })}</span>
          <SignButton sign="↑" label={t('admin:queue.previous')} onClick={() => onStep(-1)} />
          <SignButton sign="↓" label={t('admin:queue.nextComment')} onClick={() => onStep(1)} />
          <SignButton sign="✕" label={t('admin:queue.close')} onClick={onClose} />
        </span>
      </header>
      {open && <Content {...props} open={open} />}
      {!answer && (
        <p className="desk-panel__wait" role="status">
          {t('admin:loading')}
        </p>
      )}
      {answer && !answer.ok && (
        <p className="desk-panel__wait" role="alert">
          {answer.messages.join('') || t('admin:unreachable')}
        </p>
      )}
    </aside>
  )
}
