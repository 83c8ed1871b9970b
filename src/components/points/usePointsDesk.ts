'use client'

import { toast } from '@payloadcms/ui'
import { useCallback, useEffect, useRef, useState } from 'react'

import type { DeskComment } from '../../points/clauseComments'
import type { PointPage, PointRow } from '../../points/findPoints'
import type { PointsDeskView } from '../../points/pointsDesk'
import { askDesk, refusalOf } from '../askDesk'
import { useDeskTranslation } from '../useDeskTranslation'
import { performAction } from '../workflow/performAction'
import type { Place, PointsSetup } from './types'
import { useDeskComments } from './useDeskComments'
import { useSuggestions } from './useSuggestions'

const NOTHING: ReadonlySet<string> = new Set()

/** Counts are read anew once the hand rests, ms. */
const REST = 500

/** The first clause that still has comments to group, else the first with any. */
const startOf = ({ clauses, whole }: PointsDeskView): string | null =>
  clauses.find(({ open }) => open > 0)?.anchor ??
  (whole.open > 0 ? null : (clauses.find(({ comments }) => comments > 0)?.anchor ?? null))

/** Everything the points desk remembers, and every move in it. */
export const usePointsDesk = (setup: PointsSetup) => {
  const { t } = useDeskTranslation()
  const [desk, setDesk] = useState(setup.desk)
  const [points, setPoints] = useState(setup.points.points)
  const [place, setPlace] = useState<Place>(() => ({ clause: startOf(setup.desk), view: 'open' }))
  const [active, setActive] = useState(0)
  const [selected, setSelected] = useState(NOTHING)
  const [errors, setErrors] = useState<string[]>([])
  const [isBusy, setIsBusy] = useState(false)
  const resting = useRef<ReturnType<typeof setTimeout>>(undefined)
  const list = useDeskComments(desk.id, place)
  const at = Math.min(active, Math.max(0, list.comments.length - 1))
  const current = list.comments[at]
  const { suggestions, answered } = useSuggestions(
    current?.id,
    list.comments[at + 1]?.id,
    desk.mayGroup && current?.points.length === 0,
  )

  useEffect(() => () => clearTimeout(resting.current), [])

  const refresh = async () => {
    const [deskAnswer, pointAnswer] = await Promise.all([
      askDesk<PointsDeskView>(`/points-desk/${desk.id}`),
      askDesk<PointPage>(`/point-list?consultation=${desk.id}`),
    ])
    if (deskAnswer.ok) setDesk(deskAnswer.data)
    if (pointAnswer.ok) setPoints(pointAnswer.data.points)
  }
  const refreshSoon = () => {
    clearTimeout(resting.current)
    resting.current = setTimeout(() => void refresh(), REST)
  }

  const go = (to: Partial<Place>) => {
    setPlace({ ...place, point: undefined, ...to })
    setActive(0)
    setSelected(NOTHING)
    setErrors([])
  }

  const stepClause = (by: number) => {
    const anchors: (string | null)[] = [
      null,
      ...desk.clauses.filter(({ comments }) => comments > 0).map(({ anchor }) => anchor),
    ]
    const here = anchors.indexOf(place.clause)
    const to = anchors[Math.max(0, Math.min(anchors.length - 1, here + by))]
    if (to !== undefined) go({ clause: to })
  }

  const step = (by: number) => {
    if (at + by >= list.comments.length - 1) void list.loadMore()
    setActive(Math.max(0, Math.min(list.comments.length - 1, at + by)))
  }

  const select = (id: string) =>
    setSelected((before) => {
      const after = new Set(before)
      if (!after.delete(id)) after.add(id)
      return after
    })

  /** One act on one comment; the revision it leads to, or undefined when it was refused and the reasons are shown. */
  const act = async (comment: DeskComment, action: string, input?: Record<string, string>) => {
    const answer = await performAction({
      collection: 'comments',
      id: comment.id,
      action,
      expectedRevision: comment.revision,
      idempotencyKey: crypto.randomUUID(),
      ...(input && { input, reason: '' }),
    })
    if (answer.ok) {
      const { state, revision } = answer.data
      list.patch(comment.id, { state, revision })
      return { ...comment, state, revision }
    }
    setErrors(refusalOf(answer, t))
    // Somebody else was quicker: what stands there now is shown beside the reason.
    if (answer.status === 409) await list.reload()
    return undefined
  }

  const join = async (
    comment: DeskComment,
    point: Pick<PointRow, 'id' | 'title' | 'state' | 'disposition'>,
  ) => {
    // Who assigns a comment has read it: that is what screening means.
    const screened = comment.state === 'received' ? await act(comment, 'screen') : comment
    const joined = screened && (await act(screened, 'group', { point: point.id }))
    if (!joined) return
    const { id, title, state, disposition } = point
    list.patch(comment.id, { points: [...comment.points, { id, title, state, disposition }] })
    answered(point.id)
  }

  const leave = async (comment: DeskComment, point: string) => {
    const isLast = comment.points.length === 1
    const left = await act(comment, isLast ? 'ungroup' : 'leave-point', isLast ? undefined : { point })
    if (left) list.patch(comment.id, { points: comment.points.filter(({ id }) => id !== point) })
  }

  const work = async (todo: () => Promise<void>) => {
    if (isBusy) return
    setIsBusy(true)
    setErrors([])
    await todo()
    setIsBusy(false)
    refreshSoon()
  }

  const chosen = () => list.comments.filter(({ id }) => selected.has(id))

  /** The comments chosen, else the one that is read, carry the point; the one that carries it already leaves it. */
  const toggle = (point: Pick<PointRow, 'id' | 'title' | 'state' | 'disposition'>) =>
    work(async () => {
      const carries = (comment: DeskComment) => comment.points.some(({ id }) => id === point.id)
      const several = chosen()
      if (several.length === 0 && current) {
        await (carries(current) ? leave(current, point.id) : join(current, point))
        return
      }
      for (const comment of several.filter((one) => !carries(one))) await join(comment, point)
      setSelected(NOTHING)
    })

  const refuse = (point: string) =>
    work(async () => {
      if (!current) return
      const answer = await askDesk(`/point-suggestions/${current.id}/${point}/refuse`, {})
      if (answer.ok) answered(point)
      else setErrors(answer.messages)
    })

  /** After something larger: a split, a merge, a campaign. */
  const renew = async (sentence?: string) => {
    if (sentence) toast.success(sentence, { duration: 3000, position: 'top-center' })
    setSelected(NOTHING)
    await Promise.all([refresh(), list.reload()])
  }

  // One function for as long as the desk is open: long work tells it once that it is over.
  const renewing = useRef(renew)
  useEffect(() => {
    renewing.current = renew
  })
  const renewQuietly = useCallback(() => void renewing.current(), [])

  return {
    desk,
    points,
    place,
    list,
    at,
    current,
    selected,
    suggestions,
    errors,
    isBusy,
    go,
    step,
    stepClause,
    setActive,
    select,
    chosen,
    toggle,
    leave: (comment: DeskComment, point: string) => work(() => leave(comment, point)),
    refuse,
    renew,
    renewQuietly,
  }
}

export type PointsDeskState = ReturnType<typeof usePointsDesk>
