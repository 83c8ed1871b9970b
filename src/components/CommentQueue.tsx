import { Gutter, SetStepNav } from '@payloadcms/ui'
import type { ListViewServerProps } from 'payload'

import { abilityOf } from '../access/abilities'
import { staffActorOf } from '../access/actor'
import type { StaffActor } from '../access/actor'
import { CHANNELS } from '../collections/Comments'
import { SLUGS } from '../collections/slugs'
import { translator } from '../i18n'
import { localeOf } from '../i18n/localeOf'
import { COUNT_CAP, findCommentQueue } from '../queries/commentQueue'
import { findQueueChoices } from '../queries/queueChoices'
import { countQueue } from '../queries/queueCounts'
import { readQueueFilter } from '../queries/queueFilter'
import { commentWorkflow } from '../workflow/comments'
import { readAddress } from './queue/queueAddress'
import { QueueBoard } from './queue/QueueBoard'
import type { BulkAction } from './queue/types'

/** The bulk actions of this person's roles as plain data: the definitions themselves hold functions. */
const bulkActionsOf = (actor: StaffActor): BulkAction[] =>
  Object.entries(commentWorkflow.actions)
    .filter(([action, { bulk }]) => bulk && abilityOf(actor).can(action, SLUGS.comments))
    .map(([action, { from, intent, reason, input }]) => ({
      action,
      from,
      intent: intent ?? 'normal',
      reason: reason ?? 'none',
      input: input ?? [],
    }))

const searchOf = (searchParams: ListViewServerProps['searchParams']): string => {
  const params = new URLSearchParams()
  for (const [name, value] of Object.entries(searchParams ?? {})) {
    if (typeof value === 'string') params.set(name, value)
  }
  return params.toString()
}

/** The list view of comments: Payload's frame, the desk's own queue. */
export const CommentQueue = async ({ i18n, payload, searchParams, user }: ListViewServerProps) => {
  if (!user) return null
  const actor = staffActorOf(user)
  const locale = localeOf({ i18n })
  const address = readAddress(searchOf(searchParams))
  const filter = readQueueFilter(new URLSearchParams(address))
  const [page, counts, choices] = await Promise.all([
    findCommentQueue(payload, actor, filter),
    countQueue(payload, actor, filter),
    findQueueChoices(payload, actor, locale),
  ])
  const tones = Object.fromEntries(
    Object.entries(commentWorkflow.states).map(([state, { tone }]) => [state, tone]),
  )
  return (
    <Gutter className="desk-queue-view">
      <SetStepNav nav={[{ label: translator(locale)('fields:comments.plural') }]} />
      <QueueBoard
        setup={{
          address,
          page,
          counts,
          countCap: COUNT_CAP,
          tones,
          channels: CHANNELS,
          bulkActions: bulkActionsOf(actor),
          mayExport: abilityOf(actor).can('export', SLUGS.comments),
          me: actor.id,
          ...choices,
        }}
      />
    </Gutter>
  )
}
