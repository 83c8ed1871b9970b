import { v7 as uuidv7 } from 'uuid'

import type { Role } from '../../access/roles'
import { enqueueAll } from '../../outbox/enqueue'
import type { WorkParcel } from '../../outbox/enqueue'
import type { ActionContext, FollowAll } from '../definition'

/** Records a mail names one by one. */
const MOST_NAMED = 10

type Audience = 'actors' | 'superiors' | readonly Role[]

const notifyAs =
  (template: WorkParcel['template'], audience: Audience, only?: string): FollowAll =>
  async (contexts) => {
    const [first] = contexts
    if (!first) return
    // Loaded late: who may act is known from every workflow, and this one is part of them.
    const { findRecipients } = await import('../recipients')
    const recipients = await findRecipients(first.tx, contexts, audience)
    const meant = recipients.filter(({ user }) => only === undefined || user === only)
    const parcels = meant.map(({ user, state, records }): WorkParcel => ({
      kind: 'mail',
      template,
      collection: first.collection,
      records: records.slice(0, MOST_NAMED),
      count: records.length,
      state,
      user,
    }))
    await enqueueAll(
      first.tx,
      parcels.map((parcel) => ({ id: uuidv7(), parcel })),
    )
  }

/** Says nothing where the record stayed where it was. */
const ofMoves = (tell: FollowAll): FollowAll => {
  const hasMoved = ({ record, to }: ActionContext) => record.state !== to
  return (contexts) => tell(contexts.filter(hasMoved))
}

/** Tells those who can bring the record forward from where it now stands, and nobody else: one mail a person and act. */
export const notify: FollowAll = ofMoves(notifyAs('work-waiting', 'actors'))

/** The colleague the records were assigned to, alone. */
export const notifyAssigned: FollowAll = (contexts) =>
  notifyAs('work-waiting', 'actors', contexts[0]?.input.assignee)(contexts)

/** One working day before the end of the time: to the same people. */
export const notifyReminder: FollowAll = notifyAs('work-reminder', 'actors')

/** At the end of the time: to those above, as the state says. */
export const notifyEscalation: FollowAll = notifyAs('work-escalation', 'superiors')

/** Those of these roles who see the record. */
export const notifyRoles = (template: WorkParcel['template'], roles: readonly Role[]): FollowAll =>
  notifyAs(template, roles)
