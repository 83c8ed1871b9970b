'use client'

import type { PointRow } from '../../points/findPoints'
import { askDesk, refusalOf } from '../askDesk'
import { useDeskTranslation } from '../useDeskTranslation'
import type { PointWords } from './PointForm'
import type { PointsDeskState } from './usePointsDesk'

type Doc = { doc: { id: string; title: string } }

/** Makes a point on the clause that is read, and changes what one says; the sentences of a refusal, or none. */
export const usePointWriting = (state: PointsDeskState, onDone: () => void) => {
  const { t } = useDeskTranslation()

  const create = async (words: PointWords): Promise<string[]> => {
    const { desk, place } = state
    const answer = await askDesk<Doc>('/points', { ...words, consultation: desk.id, clause: place.clause })
    if (!answer.ok) return refusalOf(answer, t)
    await state.renew(t('points:desk.made', { title: words.title }))
    onDone()
    return []
  }

  const update = async ({ id, revision }: PointRow, words: PointWords): Promise<string[]> => {
    const answer = await askDesk<Doc>(`/points/${id}`, { ...words, revision }, 'PATCH')
    if (!answer.ok) return refusalOf(answer, t)
    await state.renew(t('points:desk.saved'))
    onDone()
    return []
  }

  return { create, update }
}
