'use client'

import { Button } from '@payloadcms/ui'
import { useEffect, useId, useState } from 'react'

import type { CampaignMembers } from '../../points/campaignMembers'
import type { DeskComment } from '../../points/clauseComments'
import type { RunView } from '../../runs/ownRuns'
import { askDesk } from '../askDesk'
import { Dialog } from '../Dialog'
import { RunProgress } from '../runs/RunProgress'
import { useDeskTranslation } from '../useDeskTranslation'
import { RelationSelect } from '../workflow/RelationSelect'

type Props = {
  comment: DeskComment
  campaign: string
  onDone: () => void
  onClose: () => void
}

const NONE: CampaignMembers = { members: [], next: null }

/** Members a page at a time, in the order they came. */
const useMembers = (campaign: string) => {
  const [page, setPage] = useState(NONE)
  useEffect(() => {
    let left = false
    void askDesk<CampaignMembers>(`/campaign-members/${campaign}`).then((answer) => {
      if (!left && answer.ok) setPage(answer.data)
    })
    return () => {
      left = true
    }
  }, [campaign])
  const loadMore = async () => {
    const answer = await askDesk<CampaignMembers>(`/campaign-members/${campaign}?after=${page.next}`)
    if (answer.ok) setPage({ members: [...page.members, ...answer.data.members], next: answer.data.next })
  }
  return { ...page, loadMore }
}

const Outcome = ({ run }: { run: RunView }) => {
  const { t } = useDeskTranslation()
  const {
    grouped = 0,
    excepted = 0,
    refused = {},
  } = (run.result ?? {}) as {
    grouped?: number
    excepted?: number
    refused?: Record<string, number>
  }
  return (
    <>
      <p>{t('points:campaign.done', { grouped, excepted })}</p>
      <ul className="desk-results">
        {Object.entries(refused).map(([code, count]) => (
          <li key={code}>{t('points:campaign.refused', { count, why: t(`points:campaign.why.${code}`) })}</li>
        ))}
      </ul>
    </>
  )
}

/** A whole campaign under one point, single members excepted. */
export const CampaignDialog = ({ comment, campaign, onDone, onClose }: Props) => {
  const { t } = useDeskTranslation()
  const id = useId()
  const { members, next, loadMore } = useMembers(campaign)
  const [point, setPoint] = useState('')
  const [except, setExcept] = useState<ReadonlySet<string>>(new Set())
  const [run, setRun] = useState<string>()
  const [errors, setErrors] = useState<string[]>([])
  const count = comment.campaign?.members ?? 0

  const toggle = (member: string) => {
    const after = new Set(except)
    if (!after.delete(member)) after.add(member)
    setExcept(after)
  }
  const start = async () => {
    const answer = await askDesk<{ run: string }>(`/campaign-point/${campaign}`, {
      point,
      except: [...except],
    })
    if (answer.ok) setRun(answer.data.run)
    else setErrors(answer.messages.length > 0 ? answer.messages : [t('admin:unreachable')])
  }
  return (
    <Dialog heading={t('points:campaign.title', { members: count })} onClose={onClose}>
      {run ? (
        <>
          <RunProgress id={run} onOver={onDone}>
            {(over) => <Outcome run={over} />}
          </RunProgress>
          <Button type="button" size="medium" margin={false} onClick={onClose}>
            {t('admin:queue.close')}
          </Button>
        </>
      ) : (
        <form
          className="desk-action-form"
          onSubmit={(event) => {
            event.preventDefault()
            if (point) void start()
          }}
        >
          <div className="desk-field">
            <label htmlFor={id}>{t('workflow:inputs.point')}</label>
            <RelationSelect
              id={id}
              type="point"
              subject={{ collection: 'comments', id: comment.id }}
              required
              autoFocus
              onChange={setPoint}
            />
          </div>
          <fieldset className="desk-field">
            <legend>{t('points:campaign.except')}</legend>
            <ul className="desk-members">
              {members.map((member) => (
                <li key={member.id}>
                  <label>
                    <input
                      type="checkbox"
                      checked={except.has(member.id)}
                      onChange={() => toggle(member.id)}
                    />
                    <span>{member.receiptCode}</span>
                    <span className="desk-members__words">{member.excerpt}</span>
                  </label>
                </li>
              ))}
            </ul>
            {next && (
              <button type="button" className="desk-link-button" onClick={() => void loadMore()}>
                {t('points:desk.more')}
              </button>
            )}
          </fieldset>
          {errors.map((sentence) => (
            <p key={sentence} className="desk-errors" role="alert">
              {sentence}
            </p>
          ))}
          <div className="desk-action-form__buttons">
            <Button type="submit" size="medium" margin={false} disabled={!point}>
              {t('points:campaign.assign', { count: Math.max(0, count - except.size) })}
            </Button>
            <Button type="button" size="medium" margin={false} buttonStyle="secondary" onClick={onClose}>
              {t('admin:actions.cancel')}
            </Button>
          </div>
        </form>
      )}
    </Dialog>
  )
}
