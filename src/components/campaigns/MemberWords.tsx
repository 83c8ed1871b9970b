'use client'

import type { CampaignMember } from '../../campaigns/campaignMembers'
import { DiffText } from '../mapping/DiffText'
import { useDeskTranslation } from '../useDeskTranslation'
import { condense } from './condense'

type Props = { member: CampaignMember; isWhole: boolean }

/** What a member says beyond the sample, or that it says the same. */
export const MemberWords = ({ member, isWhole }: Props) => {
  const { t } = useDeskTranslation()
  const { changes, isSame, isCompared } = member
  if (isSame && !isWhole) return <p className="desk-muted">{t('campaigns:isSame')}</p>
  return (
    <>
      {!isCompared && <p className="desk-muted">{t('campaigns:notCompared')}</p>}
      <DiffText place="" parts={isWhole || !isCompared ? changes : condense(changes)} />
    </>
  )
}
