import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'

import { may } from '../access/abilities'
import type { StaffActor } from '../access/actor'
import { SLUGS } from '../collections/slugs'
import { inTransaction } from '../db/transaction'
import { reasonOf, Refusal } from '../errors/Refusal'
import { startRun } from '../runs/startRun'
import { findVisible } from '../workflow/perform'
import { pointRefusal } from '../workflow/guards/pointTakesComment'

/** Single members excepted at most; who excepts more had better split the campaign by hand. */
export const MOST_EXCEPTED = 1000

type Request = { campaign: string; point: string; except: readonly string[]; actor: StaffActor }

/**
 * Has every member of a campaign carry a point, but for those excepted: long work, begun here and done by the worker.
 *
 * @returns the run's id, and how many members the campaign has now.
 * @throws Refusal 403 not this actor's to do · 404 no such campaign · 409 the point takes none of them · 422 too many
 *   exceptions.
 */
export const assignCampaign = (
  payload: Payload,
  { campaign, point, except, actor }: Request,
): Promise<{ run: string; members: number }> =>
  inTransaction(payload, async (tx) => {
    const record = await findVisible(tx, { collection: SLUGS.campaigns, id: campaign, actor })
    if (!record) throw new Refusal(404, reasonOf('not-found'))
    if (!may(actor, 'group', SLUGS.comments, { agency: record.agency })) {
      throw new Refusal(403, reasonOf('not-your-action'))
    }
    if (except.length > MOST_EXCEPTED) {
      throw new Refusal(422, reasonOf('too-many-records', { max: MOST_EXCEPTED }))
    }
    const refusal = await pointRefusal(tx, point, record.consultation)
    if (refusal) throw new Refusal(409, refusal)
    const [counted] = await tx.query<{ members: number }>(sql`
      select count(*)::int as members from comment_signatures where campaign_id = ${campaign}::uuid`)
    const members = counted?.members ?? 0
    const params = { campaign, point, except }
    return { run: await startRun(tx, { kind: 'campaign', params, actor, total: members }), members }
  })
