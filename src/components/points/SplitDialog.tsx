'use client'

import { Button } from '@payloadcms/ui'

import { formatReceiptCode } from '../../intake/receiptCode'
import type { PointRow } from '../../points/findPoints'
import { askDesk, refusalOf } from '../askDesk'
import { Dialog } from '../Dialog'
import { useDeskTranslation } from '../useDeskTranslation'
import { PointForm } from './PointForm'
import type { PointsDeskState } from './usePointsDesk'

type Props = { point: PointRow; state: PointsDeskState; onClose: () => void }

type Split = { point: string; moved: string[]; refused: { id: string; errors: string[] }[] }

/** A new point of the comments chosen among those of this one. */
export const SplitDialog = ({ point, state, onClose }: Props) => {
  const { t } = useDeskTranslation()
  const chosen = state.chosen()
  const split = async (title: string): Promise<string[]> => {
    const comments = chosen.map(({ id }) => id)
    const answer = await askDesk<Split>(`/split-point/${point.id}`, { comments, title })
    if (!answer.ok) return refusalOf(answer, t)
    const { moved, refused } = answer.data
    await state.renew(t('points:desk.splitDone', { moved: moved.length }))
    if (refused.length === 0) onClose()
    return refused.map(({ id, errors }) => {
      const code = chosen.find((comment) => comment.id === id)?.receiptCode
      return `${code ? formatReceiptCode(code) : ''} ${errors.join(' ')}`
    })
  }
  return (
    <Dialog heading={t('points:desk.splitHeading', { title: point.title })} onClose={onClose}>
      {chosen.length === 0 ? (
        <>
          <p>{t('points:desk.splitHow')}</p>
          <Button type="button" size="medium" margin={false} onClick={onClose}>
            {t('admin:queue.close')}
          </Button>
        </>
      ) : (
        <PointForm
          initial={{ title: '', detail: '', tags: [] }}
          isBrief
          label={t('points:desk.splitConfirm', { count: chosen.length })}
          onConfirm={({ title }) => split(title)}
          onCancel={onClose}
        />
      )}
    </Dialog>
  )
}
