import type { Payload } from 'payload'

import { SLUGS } from '../collections/slugs'
import { SETTINGS } from '../globals/Settings'
import { agencies } from './data/agencies'
import { counties } from './data/counties'
import { settings } from './data/settings'
import type { SeedAgency, SeedCounty, SeedUser } from './data/types'
import { users } from './data/users'

/** Known to everybody who reads this file: for demonstration only. */
export const DEMO_PASSWORD = 'Desk-Demo-2026'

export type Login = { role: string; email: string; password: string }

const exists = async (payload: Payload, collection: 'counties' | 'agencies' | 'users', where: object) => {
  const { totalDocs } = await payload.count({ collection, where: where as never, overrideAccess: true }) // seeding
  return totalDocs > 0
}

const seedCounty = async (payload: Payload, county: SeedCounty) => {
  if (await exists(payload, 'counties', { id: { equals: county.code } })) return
  await payload.create({
    collection: SLUGS.counties,
    overrideAccess: true, // seeding: no person stands behind reference data
    data: {
      id: county.code,
      name: county.nameZh,
      nameEn: county.nameEn,
      tier: county.tier,
      startYear: county.startYear,
      corridor: county.corridor,
      zones: county.zones.map(({ nameZh }) => nameZh).join('、') || null,
    },
  })
}

const seedAgency = async (payload: Payload, agency: SeedAgency) => {
  if (await exists(payload, 'agencies', { id: { equals: agency.id } })) return
  await payload.create({
    collection: SLUGS.agencies,
    overrideAccess: true, // seeding: no person stands behind reference data
    data: {
      id: agency.id,
      name: agency.nameZh,
      nameEn: agency.nameEn,
      shortName: agency.shortZh,
      kind: agency.kind,
      county: agency.county,
    },
  })
}

const seedUser = async (payload: Payload, user: SeedUser) => {
  if (await exists(payload, 'users', { email: { equals: user.email } })) return
  await payload.create({
    collection: SLUGS.users,
    overrideAccess: true, // seeding: the first accounts cannot be made by an account
    data: {
      email: user.email,
      password: DEMO_PASSWORD,
      name: user.nameZh,
      roles: [...user.roles],
      agency: user.agency,
      counties: [...user.counties],
      disabled: false,
    },
  })
}

const seedSettings = async (payload: Payload) => {
  const current = await payload.findGlobal({ slug: SETTINGS, overrideAccess: true }) // seeding
  if (current.zoneName) return
  await payload.updateGlobal({ slug: SETTINGS, data: settings, overrideAccess: true }) // seeding
}

/** Settings, counties, agencies and one account per role. */
export const seedDirectory = async (payload: Payload): Promise<Login[]> => {
  for (const county of counties) await seedCounty(payload, county)
  for (const agency of agencies) await seedAgency(payload, agency)
  await seedSettings(payload)
  for (const user of users) await seedUser(payload, user)
  return users.map(({ email, roles, nameZh }) => ({
    role: `${roles.join(', ')} ${nameZh}`,
    email,
    password: DEMO_PASSWORD,
  }))
}
