import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'
import { v7 as uuidv7, validate as isUuid } from 'uuid'

import type { StaffActor } from '../../access/actor'
import type { Role } from '../../access/roles'
import { appendAudit } from '../../audit/append'
import { SLUGS } from '../../collections/slugs'
import { inTransaction, query } from '../../db/transaction'
import { reasonOf, Refusal } from '../../errors/Refusal'
import type { DeskList } from './deskList'
import { addressOf, readRegisterFilter } from './registerFilter'

/** More than anybody reads above a list. */
const MOST = 20

export const LONGEST_VIEW_NAME = 40

/** Who may set a view up for everybody of their agency: those who lead its work. */
const LEADS: readonly Role[] = ['reviewer', 'registrar', 'approver']

export const mayShareViews = ({ roles, agency }: StaffActor): boolean =>
  agency !== null && LEADS.some((role) => roles.includes(role))

export type SharedView = { id: string; name: string; address: string }

/** The views of a list that somebody has shared with this person's agency, by name. */
export const findSharedViews = async (
  payload: Payload,
  { agency }: StaffActor,
  list: DeskList,
): Promise<SharedView[]> =>
  agency === null
    ? []
    : query<SharedView>(
        payload,
        sql`select id::text, name, address from shared_views
          where agency_id = ${agency} and list = ${list.slug} order by name collate "zh-Hans-x-icu", id limit ${MOST}`,
      )

const assertLead = (actor: StaffActor): string => {
  if (!mayShareViews(actor) || actor.agency === null) throw new Refusal(403, reasonOf('not-your-action'))
  return actor.agency
}

type Shared = { actor: StaffActor; list: DeskList; name: string; address: string; now?: Date }

/**
 * Shares a view with one's agency; one of the same name gives way to it. A view is an address, no right: who opens it
 * sees what is in their own scope.
 *
 * @throws Refusal 403 not a lead's · 409 there are too many · 422 without a name
 */
export const shareView = (
  payload: Payload,
  { actor, list, name, address, now = new Date() }: Shared,
): Promise<string> => {
  const agency = assertLead(actor)
  const title = name.normalize('NFC').trim().slice(0, LONGEST_VIEW_NAME)
  if (title === '') throw new Refusal(422, reasonOf('view-without-name'))
  const params = new URLSearchParams(address)
  const board = params.get('view') === 'board' ? '&view=board' : ''
  const kept = `${addressOf(readRegisterFilter(list, params))}${board}`
  return inTransaction(payload, async (tx) => {
    // Two leads take turns, so that neither passes the limit unseen.
    await tx.query(sql`select 1 from agencies where id = ${agency} for update`)
    const [counted] = await tx.query<{ others: number }>(sql`
      select count(*)::int as others from shared_views
      where agency_id = ${agency} and list = ${list.slug} and name <> ${title}`)
    if ((counted?.others ?? 0) >= MOST) throw new Refusal(409, reasonOf('too-many-views', { max: MOST }))
    const [row] = await tx.query<{ id: string }>(sql`
      insert into shared_views (id, agency_id, list, name, address, owner_id, created_at)
      values (${uuidv7()}::uuid, ${agency}, ${list.slug}, ${title}, ${kept}, ${actor.id}::uuid, ${now.toISOString()})
      on conflict (agency_id, list, name) do update
        set address = excluded.address, owner_id = excluded.owner_id, created_at = excluded.created_at
      returning id::text`)
    const data = { list: list.slug, name: title }
    await appendAudit(tx, {
      collection: SLUGS.agencies,
      id: agency,
      action: 'share-view',
      actor,
      at: now,
      data,
    })
    return row?.id ?? ''
  })
}

/** Takes a shared view back. @throws Refusal 403 not a lead's · 404 not of one's own agency */
export const unshareView = (
  payload: Payload,
  actor: StaffActor,
  id: string,
  now = new Date(),
): Promise<void> => {
  const agency = assertLead(actor)
  return inTransaction(payload, async (tx) => {
    const [gone] = isUuid(id)
      ? await tx.query<{ list: string; name: string }>(sql`
          delete from shared_views where id = ${id}::uuid and agency_id = ${agency} returning list, name`)
      : []
    if (!gone) throw new Refusal(404, reasonOf('not-found'))
    await appendAudit(tx, {
      collection: SLUGS.agencies,
      id: agency,
      action: 'unshare-view',
      actor,
      at: now,
      data: gone,
    })
  })
}
