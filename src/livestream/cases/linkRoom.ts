import { sql } from '@payloadcms/db-postgres/drizzle'

import { reasonOf } from '../../errors/Refusal'
import type { ActionContext, Guard } from '../../workflow/definition'

/** A room of the case's own county: whoever sees the case sees the room. */
const isOfCounty: Guard = async ({ tx, record, input }) => {
  if (!input.room) return null
  const [room] = await tx.query(sql`
    select 1 from live_rooms where id = ${input.room}::uuid and county_id is not distinct from ${record.county ?? null}`)
  return room ? null : reasonOf('room-elsewhere')
}

const change = async ({ tx, input }: ActionContext) => {
  const [room] = await tx.query<{ platform: string; account: string; base: string | null }>(sql`
    select platform::text, platform_account as account, base from live_rooms where id = ${input.room}::uuid`)
  return { room: input.room, platform: room?.platform, roomText: room?.account, base: room?.base ?? null }
}

/** Says which recorded room a reported one is 关联直播间. */
export const linkRoom = { guard: isOfCounty, change }
