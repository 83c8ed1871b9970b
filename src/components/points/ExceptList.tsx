'use client'

import { formatReceiptCode } from '../../intake/receiptCode'
import { MemberWords } from '../campaigns/MemberWords'
import { useMembers } from '../campaigns/useMembers'
import { useDeskTranslation } from '../useDeskTranslation'

type Props = { campaign: string; except: ReadonlySet<string>; onToggle: (member: string) => void }

/** The members of a campaign, told apart by what they add to the sample; those ticked are left out. */
export const ExceptList = ({ campaign, except, onToggle }: Props) => {
  const { t } = useDeskTranslation()
  const { members, next, isLoading, hasFailed, loadMore } = useMembers(campaign)
  return (
    <fieldset className="desk-field" aria-busy={isLoading}>
      <legend>{t('points:campaign.except')}</legend>
      <ul className="desk-members">
        {members.map((member) => (
          <li key={member.id}>
            <label>
              <input type="checkbox" checked={except.has(member.id)} onChange={() => onToggle(member.id)} />
              <span>{formatReceiptCode(member.receiptCode)}</span>
            </label>
            <MemberWords member={member} isWhole={false} />
          </li>
        ))}
      </ul>
      {hasFailed && (
        <p className="desk-errors" role="alert">
          {t('campaigns:failed')}
        </p>
      )}
      {next && (
        <button type="button" className="desk-link-button" disabled={isLoading} onClick={loadMore}>
          {t('points:desk.more')}
        </button>
      )}
    </fieldset>
  )
}
