import type { CollectionBeforeValidateHook, PayloadRequest } from 'payload'

import { actorOf } from '../../access/actor'
import type { StaffActor } from '../../access/actor'
import { readSettings } from '../../globals/readSettings'

/** What a county plans is reviewed by the agency that keeps the calendar of the province. */
const calendarAgency = async (req: PayloadRequest): Promise<string | null> => {
  const { registryAgency } = await readSettings(req.payload, req)
  return typeof registryAgency === 'string' ? registryAgency : null
}

const isOfCounty = ({ roles }: StaffActor) => roles.includes('county-officer') && !roles.includes('editor')

/**
 * A new record belongs to the county of the officer who makes it, else to the agency of the editor, whatever the request
 * says, and stays there.
 */
export const assignOwner: CollectionBeforeValidateHook = async ({ data, operation, originalDoc, req }) => {
  if (!data) return data
  const { agency, county } = (originalDoc ?? {}) as { agency?: unknown; county?: unknown }
  if (operation !== 'create') return agency ? { ...data, agency, county } : data
  const actor = actorOf(req)
  if (actor.kind !== 'staff') return data
  if (!isOfCounty(actor)) return { ...data, agency: actor.agency, county: null }
  return {
    ...data,
    agency: (await calendarAgency(req)) ?? actor.agency,
    county: actor.counties[0] ?? null,
  }
}
