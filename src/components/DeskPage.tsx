import { DefaultTemplate } from '@payloadcms/next/templates'
import { Gutter, SetStepNav } from '@payloadcms/ui'
import type { AdminViewServerProps } from 'payload'
import type { ReactNode } from 'react'

type Props = AdminViewServerProps & { title: string; className: string; children: ReactNode }

/** A page of the desk's own in Payload's frame: menu, language switch and the way home. */
export const DeskPage = ({ title, className, children, ...view }: Props) => {
  const { initPageResult, params, searchParams, viewActions, viewType } = view
  const { locale, permissions, req, visibleEntities } = initPageResult
  return (
    <DefaultTemplate
      i18n={req.i18n}
      locale={locale}
      params={params}
      payload={req.payload}
      permissions={permissions}
      req={req}
      searchParams={searchParams}
      user={req.user ?? undefined}
      viewActions={viewActions}
      viewType={viewType}
      visibleEntities={{
        collections: visibleEntities?.collections,
        globals: visibleEntities?.globals,
      }}
    >
      <Gutter className={className}>
        <SetStepNav nav={[{ label: title }]} />
        {children}
      </Gutter>
    </DefaultTemplate>
  )
}
