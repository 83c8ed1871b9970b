'use client'

import { Button } from '@payloadcms/ui'
import { useParams } from 'next/navigation'

type Props = { adminRoute: string; label: string }

export const PointsTabLink = ({ adminRoute, label }: Props) => {
  const { segments } = useParams<{ segments?: string[] }>()
  const [, collection, id] = segments ?? []
  if (!collection || !id || id === 'create') return null
  return (
    <Button
      buttonStyle="tab"
      className="doc-tab"
      el="link"
      margin={false}
      size="medium"
      to={`${adminRoute}/points-desk/${id}`}
    >
      <span className="doc-tab__label">{label}</span>
    </Button>
  )
}
