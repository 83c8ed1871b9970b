import { Gutter, SetStepNav } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import type { DocumentViewServerProps } from 'payload'
import type { ReactNode } from 'react'

type Props = Pick<DocumentViewServerProps, 'initPageResult'> & {
  id: string
  title: string
  tab: string
  children: ReactNode
}

/** A tab of a record in the desk's frame: where one is, and what the tab shows. */
export const TalentPage = ({ initPageResult, id, title, tab, children }: Props) => {
  const { collectionConfig, req } = initPageResult
  if (!collectionConfig) return null
  const adminRoute = req.payload.config.routes.admin
  const path = `/collections/${collectionConfig.slug}` as const
  return (
    <Gutter className="desk-talent">
      <SetStepNav
        nav={[
          {
            label: collectionConfig.labels.plural as Record<string, string>,
            url: formatAdminURL({ adminRoute, path }),
          },
          { label: title, url: formatAdminURL({ adminRoute, path: `${path}/${id}` }) },
          { label: tab },
        ]}
      />
      <main>{children}</main>
    </Gutter>
  )
}
