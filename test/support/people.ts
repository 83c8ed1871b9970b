import { sql } from '@payloadcms/db-postgres/drizzle'
import { jwtSign } from 'payload'
import type { Payload, TypedUser } from 'payload'
import { v7 as uuidv7 } from 'uuid'

import { staffActorOf } from '../../src/access/actor'
import type { StaffActor } from '../../src/access/actor'
import type { Role } from '../../src/access/roles'
import { query } from '../../src/db/transaction'

export const AGENCIES = ['harbour', 'upland'] as const
export const COUNTIES = ['460100', '460200'] as const

export type Person = {
  id: string
  email: string
  actor: StaffActor
  /** A session token, as a login gives it. */
  token: string
  /** For the Local API. */
  user: TypedUser
}

export type PersonOptions = {
  agency?: string | null
  counties?: readonly string[]
  disabled?: boolean
  name?: string
}

/** Two agencies and two counties, in every test database that needs people. */
export async function seedPlaces(payload: Payload): Promise<void> {
  await query(
    payload,
    sql`insert into counties (id, name, name_en) values ('460100', '海口市', 'Haikou'), ('460200', '三亚市', 'Sanya')
      on conflict do nothing`,
  )
  await query(
    payload,
    sql`insert into agencies (id, name, name_en, kind)
      values ('harbour', '海港商务厅', 'Harbour Commerce', 'commerce'), ('upland', '山地市监局', 'Upland Markets', 'market-regulation')
      on conflict do nothing`,
  )
}

const insertUser = async (
  payload: Payload,
  { id, email, session, roles, name, agency, counties, disabled }: Record<string, unknown> & { id: string },
) => {
  await query(
    payload,
    sql`insert into users (id, name, email, agency_id, disabled) values (${id}, ${name}, ${email}, ${agency}, ${disabled})`,
  )
  for (const [order, role] of (roles as string[]).entries()) {
    await query(
      payload,
      sql`insert into users_roles (id, "order", parent_id, value) values (${uuidv7()}, ${order + 1}, ${id}, ${role})`,
    )
  }
  for (const [order, county] of (counties as string[]).entries()) {
    await query(
      payload,
      sql`insert into users_rels ("order", parent_id, path, counties_id) values (${order + 1}, ${id}, 'counties', ${county})`,
    )
  }
  await query(
    payload,
    sql`insert into users_sessions (_order, _parent_id, id, created_at, expires_at)
      values (1, ${id}, ${session}, now(), now() + interval '1 hour')`,
  )
}

/** An account, straight in the database with an open session: hashing a password for each would take most of the run. */
export async function createPerson(
  payload: Payload,
  roles: readonly Role[],
  { agency = 'harbour', counties = [], disabled = false, name }: PersonOptions = {},
): Promise<Person> {
  const id = uuidv7()
  const session = uuidv7()
  const email = `${id}@desk.example`
  const title = name ?? `${agency ?? 'none'} ${roles.join('+') || 'nobody'}`
  await insertUser(payload, {
    id,
    email,
    session,
    roles: [...roles],
    name: title,
    agency,
    counties: [...counties],
    disabled,
  })
  const { token } = await jwtSign({
    fieldsToSign: { id, collection: 'users', email, sid: session },
    secret: payload.secret,
    tokenExpiration: 3600,
  })
  const found = await payload.findByID({ collection: 'users', id, depth: 0, overrideAccess: true })
  const user = { ...found, collection: 'users' } as TypedUser
  return { id, email, token, user, actor: staffActorOf(user) }
}
