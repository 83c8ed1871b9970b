'use client'

import { toast } from '@payloadcms/ui'
import { useRef, useState } from 'react'

import type { Finding, WatchedItem } from '../../../livestream/patrol/patrol'
import { askDesk } from '../../askDesk'
import { useDeskTranslation } from '../../useDeskTranslation'

type Sheet = { watched: WatchedItem[]; findings: Finding[] }

/** A patrol sheet that is kept with every tick; a finding stays typed until it is stored. */
export const usePatrol = (path: string, start: Sheet) => {
  const { t } = useDeskTranslation()
  const [sheet, setSheet] = useState(start)
  const [isSending, setIsSending] = useState(false)
  const latest = useRef(start.watched)
  // The same finding sent again after a lost answer is the same finding.
  const key = useRef<string | undefined>(undefined)

  const complain = (messages: readonly string[]) => toast.error(messages.join(' ') || t('admin:unreachable'))

  const toggle = async (item: WatchedItem) => {
    const before = latest.current
    const watched = before.includes(item) ? before.filter((one) => one !== item) : [...before, item]
    latest.current = watched
    setSheet((known) => ({ ...known, watched }))
    const answer = await askDesk<Sheet>(path, { watched })
    if (answer.ok) return
    latest.current = before
    setSheet((known) => ({ ...known, watched: before }))
    complain(answer.messages)
  }

  /** @returns whether it is stored */
  const add = async (finding: { note: string; topic: string; asReport: boolean }): Promise<boolean> => {
    if (isSending) return false
    key.current ??= crypto.randomUUID()
    setIsSending(true)
    const answer = await askDesk<Sheet>(path, {
      watched: latest.current,
      finding: { ...finding, key: key.current },
    })
    setIsSending(false)
    if (!answer.ok) {
      complain(answer.messages)
      return false
    }
    key.current = undefined
    setSheet({ watched: latest.current, findings: answer.data.findings })
    toast.success(t(finding.asReport ? 'livestream:patrol.reported' : 'livestream:patrol.noted'))
    return true
  }

  return { ...sheet, isSending, toggle, add }
}
