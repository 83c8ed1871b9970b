'use client'

import { Button } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState } from 'react'

import type { CampaignMembers } from '../../campaigns/campaignMembers'
import type { Tone } from '../../workflow/definition'
import { CampaignDialog } from '../points/CampaignDialog'
import { useDeskKeys } from '../useDeskKeys'
import { useDeskTranslation } from '../useDeskTranslation'
import { MemberBar } from './MemberBar'
import { MemberItem } from './MemberItem'
import { MemberKeyHelp } from './MemberKeyHelp'
import { toggled } from './toggled'
import { useMembers } from './useMembers'

type Props = {
  campaign: string
  /** Whose clause the points offered begin with. */
  sample: string
  count: number
  initial: CampaignMembers
  tones: Record<string, Tone>
  mayGroup: boolean
}

/** The members of a campaign with what each adds to the sample; all but the excepted go to a point together. */
export const MemberList = ({ campaign, sample, count, initial, tones, mayGroup }: Props) => {
  const { t } = useDeskTranslation()
  const router = useRouter()
  const state = useMembers(campaign, initial)
  const [active, setActive] = useState(-1)
  const [isWhole, setIsWhole] = useState(false)
  const [except, setExcept] = useState<ReadonlySet<string>>(new Set())
  const [opened, setOpened] = useState<'assign' | 'help'>()
  const { members, next, onlyDifferent } = state
  const current = members[active]
  const showOnlyDifferent = (only: boolean) => {
    setActive(-1)
    state.showOnlyDifferent(only)
  }

  useDeskKeys({
    j: () => setActive(Math.min(active + 1, members.length - 1)),
    k: () => setActive(Math.max(active - 1, 0)),
    Enter: current && (() => router.push(`/admin/collections/comments/${current.id}`)),
    x: current && mayGroup ? () => setExcept(toggled(except, current.id)) : undefined,
    g: mayGroup ? () => setOpened('assign') : undefined,
    d: () => showOnlyDifferent(!onlyDifferent),
    f: () => setIsWhole(!isWhole),
    m: state.loadMore,
    '?': () => setOpened('help'),
  })
  return (
    <section className="desk-card" aria-busy={state.isLoading}>
      <h2 className="desk-card__title">{t('campaigns:memberList')}</h2>
      <MemberBar
        state={{ ...state, showOnlyDifferent }}
        isWhole={isWhole}
        onWhole={setIsWhole}
        excepted={except.size}
        onAssign={mayGroup ? () => setOpened('assign') : undefined}
        onHelp={() => setOpened('help')}
      />
      {members.length === 0 && !state.isLoading && <p className="desk-empty">{t('campaigns:noDifferent')}</p>}
      <ol className="desk-campaign__members">
        {members.map((member, index) => (
          <MemberItem
            key={member.id}
            member={member}
            tone={tones[member.state] ?? 'draft'}
            isActive={index === active}
            isWhole={isWhole}
            except={
              mayGroup
                ? { isTicked: except.has(member.id), onToggle: () => setExcept(toggled(except, member.id)) }
                : undefined
            }
          />
        ))}
      </ol>
      {state.hasFailed && (
        <p className="desk-errors" role="alert">
          {t('campaigns:failed')}
        </p>
      )}
      {next && (
        <Button
          type="button"
          size="small"
          margin={false}
          buttonStyle="secondary"
          disabled={state.isLoading}
          onClick={state.loadMore}
        >
          {t('campaigns:more')} <kbd className="desk-key">m</kbd>
        </Button>
      )}
      {opened === 'help' && <MemberKeyHelp onClose={() => setOpened(undefined)} />}
      {opened === 'assign' && (
        <CampaignDialog
          comment={sample}
          campaign={campaign}
          count={count}
          excepted={except}
          onClose={() => {
            setOpened(undefined)
            router.refresh()
          }}
        />
      )}
    </section>
  )
}
