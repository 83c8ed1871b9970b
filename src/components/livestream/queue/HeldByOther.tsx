'use client'

import { useDeskTranslation } from '../../useDeskTranslation'

type Props = { holder: string | null; isMine: boolean }

/** Says who has the case, where that is somebody else. */
export const HeldByOther = ({ holder, isMine }: Props) => {
  const { t } = useDeskTranslation()
  if (isMine || holder === null) return null
  return (
    <p className="desk-warning" role="status">
      {t('livestream:queue.heldBy', { name: holder })}
    </p>
  )
}
