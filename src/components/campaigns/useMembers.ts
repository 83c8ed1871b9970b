'use client'

import { useEffect, useState } from 'react'

import type { CampaignMembers } from '../../campaigns/campaignMembers'
import { askDesk } from '../askDesk'

export type MembersState = CampaignMembers & {
  onlyDifferent: boolean
  isLoading: boolean
  hasFailed: boolean
  showOnlyDifferent: (only: boolean) => void
  loadMore: () => void
}

const NONE: CampaignMembers = { members: [], next: null }

const ask = (campaign: string, only: boolean, after: string | null) => {
  const params = new URLSearchParams({ ...(only && { different: '1' }), ...(after && { after }) })
  return askDesk<CampaignMembers>(`/campaign-members/${campaign}?${params.toString()}`)
}

/**
 * Members of a campaign a page at a time, in the order they came.
 *
 * @param initial the first page; asked for when there is none
 */
export const useMembers = (campaign: string, initial?: CampaignMembers): MembersState => {
  const [page, setPage] = useState(initial ?? NONE)
  const [onlyDifferent, setOnlyDifferent] = useState(false)
  const [isLoading, setIsLoading] = useState(!initial)
  const [hasFailed, setHasFailed] = useState(false)

  const load = async (only: boolean, after: string | null) => {
    setIsLoading(true)
    const answer = await ask(campaign, only, after)
    setIsLoading(false)
    setHasFailed(!answer.ok)
    if (!answer.ok) return
    setOnlyDifferent(only)
    setPage((before) => ({
      members: after ? [...before.members, ...answer.data.members] : answer.data.members,
      next: answer.data.next,
    }))
  }
  const isGiven = initial !== undefined
  useEffect(() => {
    if (isGiven) return
    let left = false
    void ask(campaign, false, null).then((answer) => {
      if (left) return
      setIsLoading(false)
      setHasFailed(!answer.ok)
      if (answer.ok) setPage(answer.data)
    })
    return () => {
      left = true
    }
  }, [campaign, isGiven])
  return {
    ...page,
    onlyDifferent,
    isLoading,
    hasFailed,
    showOnlyDifferent: (only) => {
      if (!isLoading) void load(only, null)
    },
    loadMore: () => {
      if (!isLoading && page.next) void load(onlyDifferent, page.next)
    },
  }
}
