import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'
import { v7 as uuidv7 } from 'uuid'
import { beforeAll, describe, expect, it } from 'vitest'

import type { Role } from '../../src/access/roles'
import { SLUGS } from '../../src/collections/slugs'
import { query } from '../../src/db/transaction'
import { getTestPayload } from '../support/database'
import { createPerson, seedPlaces } from '../support/people'

const SUBJECTS = [SLUGS.enterprises, SLUGS.parks, SLUGS.creditRecords, SLUGS.talentApplications]

let payload: Payload

beforeAll(async () => {
  payload = await getTestPayload()
  await seedPlaces(payload)
  for (const subject of SUBJECTS) {
    const id = uuidv7()
    await query(
      payload,
      sql`insert into registry_files (id, original_name, sm3, subject_collection, agency_id, county_id, filename)
        values (${id}, '材料.pdf', 'x', ${subject}, 'harbour', '460100', ${`${id}.pdf`})`,
    )
  }
})

const seenBy = async (role: Role): Promise<string[]> => {
  const { user } = await createPerson(payload, [role], { agency: 'harbour', counties: ['460100'] })
  const { docs } = await payload.find({
    collection: SLUGS.registryFiles,
    depth: 0,
    user,
    overrideAccess: false,
  })
  return docs.map(({ subjectCollection }) => String(subjectCollection)).sort()
}

describe('evidence', () => {
  it.each<[Role, string[]]>([
    ['reviewer', ['enterprises', 'parks']],
    ['approver', ['enterprises', 'parks']],
    ['legal-reviewer', ['parks']],
    ['county-officer', ['credit-records', 'enterprises', 'parks']],
    ['registrar', ['credit-records', 'enterprises', 'parks']],
  ])('of what a %s works on is theirs to see, that of a talent application is not', async (role, seen) => {
    expect(await seenBy(role)).toEqual(seen)
  })
})
