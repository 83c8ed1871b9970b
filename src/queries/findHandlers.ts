import type { Payload } from 'payload'

import type { StaffActor } from '../access/actor'
import { findStaffByRoles } from '../access/findStaff'
import { inTransaction } from '../db/transaction'
import type { Choice } from './queueChoices'

/** Those beside this person who may have a record of a register in hand: registrars, and officers of shared counties. */
export const findHandlers = (payload: Payload, actor: StaffActor): Promise<Choice[]> =>
  inTransaction(payload, async (tx) => {
    const isProvince = actor.roles.some((role) => role !== 'county-officer')
    const people = await findStaffByRoles(tx, ['registrar', 'county-officer'])
    return people
      .filter(({ id }) => id !== actor.id)
      .filter(
        ({ roles, counties }) =>
          isProvince ||
          roles.includes('registrar') ||
          counties.some((county) => actor.counties.includes(county)),
      )
      .map(({ id, name }) => ({ value: id, label: name }))
      .sort((one, other) => one.label.localeCompare(other.label, 'zh'))
  })
