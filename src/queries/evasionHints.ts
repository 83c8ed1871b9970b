import { sql } from '@payloadcms/db-postgres/drizzle'

import type { StaffActor } from '../access/actor'
import { SLUGS } from '../collections/slugs'
import type { Slug } from '../collections/slugs'
import type { Transaction } from '../db/transaction'
import { findEvasion, keysOf, keysOfFile } from '../livestream/sanctions/evasion'
import type { EvasionHint } from '../livestream/sanctions/evasion'
import { findVisible } from '../workflow/perform'

/** A hint, and whom it is about where that is not the record itself. */
export type RoomHint = EvasionHint & { of: string | null }

/** Records hints are asked for. */
export const HINTED = [SLUGS.streamers, SLUGS.liveOperators, SLUGS.liveRooms, SLUGS.liveCases] as const

type Party = {
  of: string
  unifiedCode: string | null
  identityDigest: string | null
  phone: string | null
  payee: string | null
}

/** Who runs a room, who serves it, and who speaks in it. */
const partiesOf = ({ query }: Pick<Transaction, 'query'>, room: unknown) =>
  query<Party>(sql`
    select o.name as of, o.unified_code as "unifiedCode", null as "identityDigest", o.contact_phone as phone, o.payee
    from live_rooms r join live_operators o on o.id in (r.operator_id, r.agency_of_streamers_id)
    where r.id = ${room ?? null}::uuid
    union
    select s.stage_name, null, s.identity_digest, s.phone, s.payee
    from broadcasts b join streamers s on s.id = b.streamer_id where b.room_id = ${room ?? null}::uuid`)

const ofRoom = async (tx: Transaction, room: unknown): Promise<RoomHint[]> => {
  const hints: RoomHint[] = []
  for (const party of await partiesOf(tx, room)) {
    const found = await findEvasion(tx, keysOf(party))
    hints.push(...found.map((hint) => ({ ...hint, of: party.of })))
  }
  return hints
}

/**
 * Entries of the blacklist that agree with a record in identity, telephone or payee: with a file itself, of a room or a
 * case with those who stand behind its room.
 *
 * @returns undefined when the record is not there for this person
 */
export const findHints = async (
  tx: Transaction,
  { collection, id, actor }: { collection: Slug; id: string; actor: StaffActor },
): Promise<RoomHint[] | undefined> => {
  const record = await findVisible(tx, { collection, id, actor })
  if (!record) return undefined
  if (collection === SLUGS.liveRooms) return ofRoom(tx, id)
  if (collection === SLUGS.liveCases) return ofRoom(tx, record.room)
  return (await findEvasion(tx, keysOfFile(record))).map((hint) => ({ ...hint, of: null }))
}
