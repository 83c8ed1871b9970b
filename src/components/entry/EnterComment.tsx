import { notFound } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'

import { abilityOf } from '../../access/abilities'
import { SLUGS } from '../../collections/slugs'
import { findEntryChoices } from '../../entry/findEntryChoices'
import { translator } from '../../i18n'
import { localeOf } from '../../i18n/localeOf'
import { ATTACHMENT_ACCEPT, MAX_ATTACHMENTS } from '../../intake/attachmentRules'
import { MAX_BODY } from '../../intake/submissionSchema'
import { beijingDay } from '../../legal/beijing'
import { DeskPage } from '../DeskPage'
import { staffOfView } from '../staffOfView'
import { EntryDesk } from './EntryDesk'

/** 来信来电登记: letters, faxes, calls and what was said at meetings, typed in one after the other. */
export const EnterComment = async (props: AdminViewServerProps) => {
  const { req } = props.initPageResult
  const actor = staffOfView(props, '/enter-comment')
  if (!abilityOf(actor).can('enter', SLUGS.comments)) notFound()
  const locale = localeOf(req)
  const choices = await findEntryChoices(req.payload, actor, locale)
  return (
    <DeskPage {...props} title={translator(locale, 'entry')('title')} className="desk-entry-view">
      <EntryDesk
        setup={{
          ...choices,
          today: beijingDay(new Date()),
          rules: { body: MAX_BODY, files: MAX_ATTACHMENTS, accept: ATTACHMENT_ACCEPT },
        }}
      />
    </DeskPage>
  )
}
