import Link from 'next/link'
import type { DefaultServerCellComponentProps } from 'payload'
import { formatAdminURL } from 'payload/shared'
import type { ReactNode } from 'react'

type Props = Pick<DefaultServerCellComponentProps, 'collectionConfig' | 'link' | 'payload' | 'rowData'> & {
  children: ReactNode
}

/** In a list's first column a cell leads to its record, as Payload's own cells do. */
export const CellLink = ({ collectionConfig, link, payload, rowData, children }: Props) => {
  const { id } = rowData as { id?: string }
  if (!link || !id) return children
  const href = formatAdminURL({
    adminRoute: payload.config.routes.admin,
    path: `/collections/${collectionConfig.slug}/${id}`,
  })
  return <Link href={href}>{children}</Link>
}
