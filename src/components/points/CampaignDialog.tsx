'use client'

import { Button } from '@payloadcms/ui'
import { useId, useState } from 'react'

import type { RunView } from '../../runs/ownRuns'
import { askDesk, refusalOf } from '../askDesk'
import { toggled } from '../campaigns/toggled'
import { Dialog } from '../Dialog'
import { DialogForm } from '../DialogForm'
import { RunProgress } from '../runs/RunProgress'
import { useDeskTranslation } from '../useDeskTranslation'
import { RelationSelect } from '../workflow/RelationSelect'
import { ExceptList } from './ExceptList'

type Props = {
  /** A member whose clause the points offered begin with. */
  comment: string
  campaign: string
  count: number
  /** Who was excepted before; undefined to choose them here. */
  excepted?: ReadonlySet<string>
  /** Must keep its identity between renders. */
  onDone?: () => void
  onClose: () => void
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
export const CampaignDialog = ({ comment, campaign, count, excepted, onDone, onClose }: Props) => {
  const { t } = useDeskTranslation()
  const id = useId()
  const [point, setPoint] = useState('')
  const [except, setExcept] = useState<ReadonlySet<string>>(excepted ?? new Set())
  const [run, setRun] = useState<string>()

  const start = async () => {
    const answer = await askDesk<{ run: string }>(`/campaign-point/${campaign}`, {
      point,
      except: [...except],
    })
    if (!answer.ok) return refusalOf(answer, t)
    setRun(answer.data.run)
    return []
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
        <DialogForm
          submit={t('points:campaign.assign', { count: Math.max(0, count - except.size) })}
          isReady={point !== ''}
          onSend={start}
          onLeave={onClose}
        >
          <div className="desk-field">
            <label htmlFor={id}>{t('workflow:inputs.point')}</label>
            <RelationSelect
              id={id}
              type="point"
              subject={{ collection: 'comments', id: comment }}
              required
              autoFocus
              onChange={setPoint}
            />
          </div>
          {excepted ? (
            except.size > 0 && <p>{t('points:campaign.excepted', { count: except.size })}</p>
          ) : (
            <ExceptList
              campaign={campaign}
              except={except}
              onToggle={(member) => setExcept(toggled(except, member))}
            />
          )}
        </DialogForm>
      )}
    </Dialog>
  )
}
