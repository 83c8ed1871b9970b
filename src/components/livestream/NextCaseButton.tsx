'use client'

import { Button, toast } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState } from 'react'

import { askDesk } from '../askDesk'
import { useDeskKeys } from '../useDeskKeys'
import { useDeskTranslation } from '../useDeskTranslation'

type Props = { filter: Record<string, string>; skip?: readonly string[] }

/** Takes the most urgent case nobody holds and opens it; `n` does the same. */
export const NextCaseButton = ({ filter, skip = [] }: Props) => {
  const { t } = useDeskTranslation()
  const router = useRouter()
  const [isAsking, setIsAsking] = useState(false)
  const take = async () => {
    setIsAsking(true)
    const answer = await askDesk<{ id: string | null }>('/moderation/next', { ...filter, skip })
    setIsAsking(false)
    if (!answer.ok) toast.error(answer.messages.join(' ') || t('admin:unreachable'))
    else if (answer.data.id === null) toast.info(t('livestream:desk.nothing'))
    else router.push(`/admin/moderation/${answer.data.id}`)
  }
  useDeskKeys({ n: () => void take() })
  return (
    <Button type="button" size="medium" margin={false} disabled={isAsking} onClick={() => void take()}>
      {t('livestream:desk.next')} (n)
    </Button>
  )
}
