'use client'

import { Button } from '@payloadcms/ui'
import { useParams, usePathname } from 'next/navigation'
import { formatAdminURL } from 'payload/shared'

type Props = { adminRoute: string; path: string; label: string }

export const TimelineTabLink = ({ adminRoute, path, label }: Props) => {
  const pathname = usePathname()
  const { segments } = useParams<{ segments?: string[] }>()
  const [, collection, id] = segments ?? []
  if (!collection || !id || id === 'create') return null
  const href = formatAdminURL({
    adminRoute: adminRoute as '/admin',
    path: `/collections/${collection}/${id}${path}` as '/x',
  })
  const isActive = pathname === href
  return (
    <Button
      aria-label={label}
      buttonStyle="tab"
      className={isActive ? 'doc-tab doc-tab--active' : 'doc-tab'}
      disabled={isActive}
      el={isActive ? 'div' : 'link'}
      margin={false}
      size="medium"
      to={isActive ? undefined : href}
    >
      <span className="doc-tab__label">{label}</span>
    </Button>
  )
}
