'use client'

import { toast } from '@payloadcms/ui'
import { useSearchParams } from 'next/navigation'
import { useState } from 'react'

import { refusalOf } from '../askDesk'
import { useDeskTranslation } from '../useDeskTranslation'
import { performAction } from '../workflow/performAction'
import type { Entered, ExplainedAction } from '../workflow/types'
import { readAddress, withSetting } from './queueAddress'
import type { BulkAction, QueueSetup } from './types'
import { useComments } from './useComments'
import { useOutline } from './useOutline'
import { useQueuePage } from './useQueuePage'

const NOTHING: ReadonlySet<string> = new Set()

/** Everything the queue remembers, and every move in it. */
export const useQueueDesk = (setup: QueueSetup) => {
  const { t } = useDeskTranslation()
  const address = readAddress(useSearchParams().toString())
  const queue = useQueuePage(address, setup)
  const { rows, next } = queue.page
  const [active, setActive] = useState(0)
  const [openId, setOpenId] = useState<string>()
  const [chosen, setChosen] = useState<string>()
  const [selected, setSelected] = useState(NOTHING)
  const [bulk, setBulk] = useState<BulkAction>()
  const [isBusy, setIsBusy] = useState(false)
  const openAt = rows.findIndex(({ id }) => id === openId)
  const comments = useComments(openId, openAt >= 0 ? rows[openAt + 1]?.id : undefined)
  const clauses = useOutline(new URLSearchParams(address).get('consultation') ?? undefined)

  const go = (wanted: string) => {
    setActive(0)
    setSelected(NOTHING)
    window.history.pushState(null, '', `?${wanted}`)
  }

  const open = (id: string | undefined) => {
    setChosen(undefined)
    setOpenId(id)
    const at = rows.findIndex((row) => row.id === id)
    if (at >= 0) setActive(at)
  }

  const step = (by: number) => {
    const at = Math.max(0, Math.min(rows.length - 1, active + by))
    setActive(at)
    if (openId) open(rows[at]?.id)
  }

  const select = (id: string) =>
    setSelected((before) => {
      const after = new Set(before)
      if (!after.delete(id)) after.add(id)
      return after
    })

  /** The page as it is now: what has been done has left it, and what comes next has moved up. */
  const refill = async (isOpen: boolean) => {
    const page = await queue.load(address)
    setActive(0)
    if (isOpen) setOpenId(page?.rows[0]?.id)
    setChosen(undefined)
  }

  const advance = async () => {
    const following = rows[openAt + 1]
    if (following) open(following.id)
    else await refill(true)
  }

  const perform = async (id: string, action: ExplainedAction, revision: number, entered?: Entered) => {
    setIsBusy(true)
    const answer = await performAction({
      collection: 'comments',
      id,
      action: action.action,
      expectedRevision: revision,
      idempotencyKey: crypto.randomUUID(),
      ...entered,
    })
    setIsBusy(false)
    if (!answer.ok) {
      await comments.refetch(id)
      return refusalOf(answer, t)
    }
    const { disposition, exclusion } = entered?.input ?? {}
    const row = rows.find((one) => one.id === id)
    if (row) {
      queue.patchRow(row, {
        state: answer.data.state,
        revision: answer.data.revision,
        ...(disposition && { disposition }),
        ...(exclusion && { exclusion }),
      })
    }
    const label = t(`workflow:comments.actions.${action.action}`)
    toast.success(t('admin:actions.done', { action: label }), {
      id: 'desk-done',
      duration: 2000,
      position: 'top-center',
    })
    comments.forget(id)
    return answer.data.state
  }

  /** Confirms an action on the open comment; a changed state means it is dealt with, and the next one comes. */
  const confirm = async (action: ExplainedAction, entered?: Entered): Promise<string[]> => {
    const opened = comments.answer?.ok ? comments.answer.data : undefined
    if (!opened || isBusy) return []
    const { id, state } = opened.comment
    const outcome = await perform(id, action, opened.run.revision, entered)
    if (Array.isArray(outcome)) return outcome
    setChosen(undefined)
    if (outcome === state) await comments.refetch(id)
    else await advance()
    return []
  }

  /** What asks for nothing is done at once; for the rest the form opens. */
  const choose = (action: ExplainedAction | undefined) => {
    const asksNothing = action?.reason === 'none' && action.input.length === 0
    if (!action || !asksNothing) setChosen(action?.action)
    else void confirm(action).then((refusals) => refusals.forEach((sentence) => toast.error(sentence)))
  }

  return {
    address,
    queue,
    rows,
    active,
    openId,
    openAt,
    chosen,
    selected,
    bulk,
    isBusy,
    clauses,
    answer: comments.answer,
    go,
    goNextPage: () => next && go(withSetting(address, 'after', next)),
    goFirstPage: () => go(withSetting(address, 'after', '')),
    open,
    step,
    select,
    selectAll: () => setSelected(selected.size === rows.length ? NOTHING : new Set(rows.map(({ id }) => id))),
    unselect: () => setSelected(NOTHING),
    setBulk,
    setChosen,
    refill,
    confirm,
    choose,
  }
}

export type QueueDesk = ReturnType<typeof useQueueDesk>
