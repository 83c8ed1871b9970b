import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'

import { PUBLIC_ACTOR } from '../access/actor'
import type { Actor } from '../access/actor'
import type { Slug } from '../collections/slugs'
import { query } from '../db/transaction'
import { findRegistryAgency } from '../registers/door/registryAgency'
import { receiveApplication } from '../registers/door/receiveApplication'
import { checkApplication } from '../registers/applicationSchema'
import { getRegister } from '../registers/registry'
import { perform } from '../workflow/perform'
import { applications } from './data/applications'
import type { SeedApplication } from './data/applications'
import { seedPassedVisit } from './inspections'
import { creditSubjects } from './data/creditSubjects'
import { getPerson } from './people'

const DAY = 24 * 60 * 60 * 1000
const HOUR = 60 * 60 * 1000

/** An officer's account has the name of the county. */
const OFFICERS: Record<string, string> = {
  '460100': 'haikou',
  '460200': 'sanya',
  '460400': 'danzhou',
}

const accountOf = (by: string, county: string) => (by === 'county-officer' ? (OFFICERS[county] ?? by) : by)

type Taken = { by: string; county: string; register: Slug; record: string }

const actorOf = async (payload: Payload, { by, county, register, record }: Taken): Promise<Actor> =>
  by === 'applicant'
    ? { kind: 'applicant', collection: register, record }
    : (await getPerson(payload, accountOf(by, county))).actor

const seedOne = async (payload: Payload, source: SeedApplication, agency: string, today: Date) => {
  const register = getRegister(source.register)
  const counties = new Set([String(source.form.county)])
  const checked = checkApplication(register, source.form, { counties })
  if (!checked.ok) throw new TypeError(`Demo application is faulty: ${JSON.stringify(checked.errors)}`)
  const arrivedAt = new Date(today.getTime() - source.daysAgo * DAY)
  const received = await receiveApplication(payload, {
    register,
    values: checked.values,
    county: checked.county,
    agency,
    locale: 'zh',
    channel: 'web',
    arrivedAt,
    actor: PUBLIC_ACTOR,
    submissionKey: `demo:${source.register}:${String(source.form.unifiedCode)}`,
  })
  if (received.outcome !== 'received') return false
  for (const [index, { act, by, reason, daysAgo }] of source.steps.entries()) {
    const actor = await actorOf(payload, {
      by,
      county: checked.county,
      register: register.slug,
      record: received.id,
    })
    const now =
      daysAgo === undefined
        ? new Date(arrivedAt.getTime() + (index + 1) * 5 * HOUR)
        : new Date(today.getTime() - daysAgo * DAY)
    if (act === 'accredit' && register.inspection?.beforeEntry) {
      await seedPassedVisit(payload, {
        collection: register.slug,
        record: received.id,
        kind: 'entry',
        officer: accountOf('county-officer', checked.county),
        at: now,
      })
    }
    await perform(payload, {
      collection: source.register,
      id: received.id,
      action: act,
      actor,
      reason,
      now,
    })
  }
  return true
}

/** Applications to the registers, on their way and decided; the demo's letters about the past are not sent. */
export const seedApplications = async (payload: Payload, today: Date): Promise<number> => {
  const agency = await findRegistryAgency(payload)
  if (!agency) throw new TypeError('The demo settings name no agency that keeps the registers')
  let made = 0
  for (const source of [...applications, ...creditSubjects])
    made += (await seedOne(payload, source, agency, today)) ? 1 : 0
  await query(
    payload,
    sql`update outbox set state = 'sent', sent_at = now() where state = 'pending' and content->>'template' = 'register-step'`,
  )
  return made
}
