import type { DefaultServerCellComponentProps } from 'payload'

import type { AuditActor } from '../audit/entry'
import { translator } from '../i18n'
import { localeOf } from '../i18n/localeOf'
import { actorWords } from './timeline/actorWords'

/** Who did it, as they were then. */
export const AuditActorCell = ({ cellData, i18n }: DefaultServerCellComponentProps) => {
  const t = translator(localeOf({ i18n }))
  const { name, roles } = actorWords(t, cellData as AuditActor)
  return (
    <span>
      {name}
      {roles && <span className="desk-muted"> {roles}</span>}
    </span>
  )
}
