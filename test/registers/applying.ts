import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'
import { v7 as uuidv7 } from 'uuid'

import type { Actor, ApplicantActor } from '../../src/access/actor'
import { PUBLIC_ACTOR } from '../../src/access/actor'
import type { Role } from '../../src/access/roles'
import { query } from '../../src/db/transaction'
import { SETTINGS } from '../../src/globals/Settings'
import type { ApplicationValues, RegisterDefinition } from '../../src/registers/definition'
import { checkApplication } from '../../src/registers/applicationSchema'
import { receiveApplication } from '../../src/registers/door/receiveApplication'
import type { Application } from '../../src/registers/door/receiveApplication'
import { enterprises } from '../../src/registers/enterprises/definition'
import { system } from '../support/factories'
import { createPerson, seedPlaces } from '../support/people'
import type { Person } from '../support/people'
import { enterpriseForm } from './enterpriseForm'

export type Registry = Record<
  | 'officer'
  | 'colleague'
  | 'elsewhere'
  | 'registrar'
  | 'second'
  | 'division'
  | 'legal'
  | 'approver'
  | 'other',
  Person
>

/** Who keeps a register: two officers of the county, one of another, two registrars, two divisions, two leaders. */
export async function createRegistry(payload: Payload): Promise<Registry> {
  await seedPlaces(payload)
  await payload.updateGlobal({
    slug: SETTINGS,
    data: {
      zoneName: '某综合试验区',
      zoneNameEn: 'A Pilot Zone',
      department: '某省商务厅',
      departmentEn: 'A Department of Commerce',
      privacyContact: '0898-00000000',
      provinceName: '海南',
      registryAgency: 'harbour',
      numberSeries: [
        { kind: 'enterprises', series: '琼跨备' },
        { kind: 'service-providers', series: '琼合规' },
        { kind: 'parks', series: '琼跨园' },
        { kind: 'trademark-stations', series: '琼商标站' },
        { kind: 'selection-centres', series: '琼选品' },
        { kind: 'credit-decisions', series: '琼商信' },
      ],
    },
    overrideAccess: true, // the deployment's settings, before anybody works
  })
  const officer = (county: string) =>
    createPerson(payload, ['county-officer'], { agency: 'harbour', counties: [county] })
  const person = (role: Role) => createPerson(payload, [role], { agency: 'harbour' })
  return {
    officer: await officer('460100'),
    colleague: await officer('460100'),
    elsewhere: await officer('460200'),
    registrar: await person('registrar'),
    second: await person('registrar'),
    division: await person('reviewer'),
    legal: await person('legal-reviewer'),
    approver: await person('approver'),
    other: await person('approver'),
  }
}

const COUNTIES = new Set(['460100', '460200'])

/** Values as the schema gives them. */
export const valuesOf = (
  register: RegisterDefinition,
  form: Record<string, unknown>,
): { values: ApplicationValues; county: string } => {
  const checked = checkApplication(register, form, { counties: COUNTIES })
  if (!checked.ok) throw new TypeError(JSON.stringify(checked.errors))
  return checked
}

/** An application through the one door. */
export async function apply(
  payload: Payload,
  changes: Record<string, unknown> = {},
  rest: Partial<Application> = {},
): Promise<{ id: string; receipt: string }> {
  const register = rest.register ?? enterprises
  const received = await receiveApplication(payload, {
    register,
    ...valuesOf(register, { ...enterpriseForm, ...changes }),
    agency: 'harbour',
    locale: 'zh',
    channel: 'web',
    arrivedAt: new Date(),
    actor: PUBLIC_ACTOR,
    submissionKey: uuidv7(),
    ...rest,
  })
  if (received.outcome !== 'received') throw new TypeError(received.outcome)
  return received
}

export const applicantOf = (record: string, collection = 'enterprises'): ApplicantActor => ({
  kind: 'applicant',
  collection,
  record,
})

/** The actor of a name: of the registry, the applicant of the record, or the system. */
export const actorNamed = (registry: Registry, name: string, record: string, collection?: string): Actor => {
  if (name === 'applicant') return applicantOf(record, collection)
  if (name === 'system') return system
  return registry[name as keyof Registry].actor
}

/** The letters in line for a record, by the act they tell of. */
export const lettersOf = async (payload: Payload, record: string): Promise<string[]> => {
  const rows = await query<{ act: string }>(
    payload,
    sql`select content->>'act' as act from outbox
      where content->>'template' = 'register-step' and content->>'record' = ${record} order by created_at, id`,
  )
  return rows.map(({ act }) => act)
}
