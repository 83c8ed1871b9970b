'use client'

import { useEffect, useRef } from 'react'

import type { CampaignMember } from '../../campaigns/campaignMembers'
import { formatReceiptCode } from '../../intake/receiptCode'
import type { Tone } from '../../workflow/definition'
import { StateBadge } from '../StateBadge'
import { useDeskTranslation } from '../useDeskTranslation'
import { MemberWords } from './MemberWords'
import { OriginFacts } from './OriginFacts'
import { SenderLinks } from './SenderLinks'

type Props = {
  member: CampaignMember
  tone: Tone
  isActive: boolean
  isWhole: boolean
  /** Undefined for who assigns nothing here. */
  except: { isTicked: boolean; onToggle: () => void } | undefined
}

/** One member: who, when and how, how far settled, what it adds, and what else the same person sent. */
export const MemberItem = ({ member, tone, isActive, isWhole, except }: Props) => {
  const { t, locale } = useDeskTranslation()
  const ref = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (isActive) ref.current?.scrollIntoView({ block: 'nearest' })
  }, [isActive])
  return (
    <li
      ref={ref}
      className={isActive ? 'desk-member desk-member--active' : 'desk-member'}
      aria-current={isActive || undefined}
    >
      <div className="desk-member__facts">
        <OriginFacts comment={member} t={t} locale={locale} />
        <StateBadge tone={tone} label={t(`workflow:comments.states.${member.state}`)} />
        {member.disowned && <span className="desk-flag">{t('privacy:disowned')}</span>}
        {except && (
          <label className="desk-member__except">
            <input
              type="checkbox"
              checked={except.isTicked}
              aria-label={t('campaigns:except', { code: formatReceiptCode(member.receiptCode) })}
              onChange={except.onToggle}
            />
            {t('campaigns:exceptShort')}
          </label>
        )}
      </div>
      <MemberWords member={member} isWhole={isWhole} />
      {member.sameSender.length > 0 && (
        <p className="desk-member__sender">
          {t('campaigns:sameSender')} <SenderLinks comments={member.sameSender} t={t} />
        </p>
      )}
    </li>
  )
}
