'use client'

import { toast } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

import { refusalOf } from '../askDesk'
import type { ScoringDesk as Desk } from '../../talent/scoringDesk'
import { DueBadge } from '../clock/DueBadge'
import type { DueWords } from '../clock/dueBadge'
import { useDeskTranslation } from '../useDeskTranslation'
import { performAction } from '../workflow/performAction'
import { Declaration } from './Declaration'
import { DocumentList } from './DocumentList'
import { ScoreSheet } from './ScoreSheet'

type Props = { desk: Desk; due: DueWords | null; adminRoute: string }

const Application = ({ desk }: { desk: Desk }) => {
  const { t } = useDeskTranslation()
  return (
    <section className="desk-card" aria-labelledby="application">
      <h2 className="desk-card__title" id="application">
        {t('talent:scoring.application')}
      </h2>
      <dl className="desk-talent__answers">
        {desk.answers.map(({ key, label, text }) => (
          <div key={key}>
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <h3>{t('talent:scoring.documents')}</h3>
      <DocumentList none={t('talent:scoring.noDocuments')} files={desk.files} />
    </section>
  )
}

/** The reviewer's own sheets before and after this one. */
const useNeighbours = ({ all, id }: Desk, adminRoute: string) => {
  const router = useRouter()
  const at = all.indexOf(id)
  const addressOf = (score: string | undefined) =>
    score && `${adminRoute}/collections/talent-scores/${score}/scoring`
  const [previous, next] = [addressOf(all[at - 1]), addressOf(all[at + 1])]
  useEffect(() => {
    const go = (event: KeyboardEvent) => {
      const to = event.altKey ? { ArrowLeft: previous, ArrowRight: next }[event.key] : undefined
      if (!to) return
      event.preventDefault()
      router.push(to)
    }
    window.addEventListener('keydown', go)
    return () => window.removeEventListener('keydown', go)
  }, [router, previous, next])
  return { at, previous, next }
}

/** A reviewer's desk: the application on one side, the points on the other, the next application a key away. */
export const ScoringDesk = ({ desk, due, adminRoute }: Props) => {
  const { t } = useDeskTranslation()
  const router = useRouter()
  const { at, previous, next } = useNeighbours(desk, adminRoute)
  const { id, state, revision, all } = desk

  const perform = async (action: string, reason = ''): Promise<string[]> => {
    const answer = await performAction({
      collection: 'talent-scores',
      id,
      action,
      reason,
      expectedRevision: revision,
      idempotencyKey: `${action}-${revision}`,
    })
    if (!answer.ok) return refusalOf(answer, t)
    router.refresh()
    return []
  }
  const declare = async (action: string, reason?: string) => {
    const [refusal] = await perform(action, reason)
    if (refusal) toast.error(refusal)
  }
  const isOver = state === 'recused' || state === 'released'
  const isIn = state === 'submitted' || state === 'opened'
  return (
    <div className="desk-talent__desk">
      <header className="desk-talent__head">
        <p className="desk-muted">
          {desk.programme} {due && <DueBadge {...due} />}
        </p>
        <nav className="desk-talent__nav" aria-label={t('talent:tabs.scoring')}>
          {previous && <a href={previous}>{t('talent:scoring.previous')}</a>}
          {at >= 0 && (
            <span className="desk-muted">
              {t('talent:scoring.position', { at: at + 1, count: all.length })}
            </span>
          )}
          {next && <a href={next}>{t('talent:scoring.next')}</a>}
        </nav>
      </header>
      {isOver && <p>{t('talent:scoring.over')}</p>}
      {isIn && (
        <p className="desk-talent__done" role="status">
          {t('talent:scoring.done')}
        </p>
      )}
      {state === 'assigned' && <Declaration mayBegin act={declare} />}
      {(state === 'ready' || isIn) && (
        <div className="desk-talent__columns">
          <Application desk={desk} />
          <section className="desk-card desk-talent__sheet" aria-labelledby="sheet">
            <h2 className="desk-card__title" id="sheet">
              {t('talent:scoring.criteria')}
            </h2>
            {state === 'ready' ? (
              <>
                <ScoreSheet desk={desk} submit={() => perform('submit')} />
                <p className="desk-muted desk-talent__keys">{t('talent:scoring.keys')}</p>
                <Declaration mayBegin={false} act={declare} />
              </>
            ) : (
              <dl className="desk-talent__answers">
                {desk.criteria.map(({ key, label, maximum }) => (
                  <div key={key}>
                    <dt>{label}</dt>
                    <dd>
                      {desk.sheet?.points[key] ?? '—'} / {maximum}
                    </dd>
                  </div>
                ))}
                {desk.sheet?.remark && (
                  <div>
                    <dt>{t('talent:scoring.remark')}</dt>
                    <dd>{desk.sheet.remark}</dd>
                  </div>
                )}
              </dl>
            )}
          </section>
        </div>
      )}
    </div>
  )
}
