import { sql } from '@payloadcms/db-postgres/drizzle'

import { beijingDay, endOfBeijingDay, startOfBeijingDay } from '../legal/beijing'
import { addWorkingDays, countWorkingDays, isKnownYear } from '../legal/workingDays'
import type { HolidayCalendar } from '../legal/workingDays'
import { reasonOf } from '../errors/Refusal'
import { getHolidayCalendar } from '../queries/holidayCalendar'
import type {
  ActionContext,
  ActionDefinition,
  Guard,
  StateDefinition,
  WorkflowDefinition,
} from './definition'
import { notifyEscalation, notifyReminder } from './follow/notify'

/**
 * Columns of a collection whose states run against a clock. Running: `clockFrom` is set. Standing still while the
 * applicant is to move: `clockFrom` is empty and `clockLeft` holds what was left of `clockState`.
 */
export type ClockColumns = {
  /** Last second of the last working day; null while nobody can say (see `dueUnknownYear`), and when no clock runs. */
  dueAt: string | null
  remindAt: string | null
  escalateAt: string | null
  /** The year whose holidays are not known yet and on which the due day depends. */
  dueUnknownYear: number | null
  clockState: string | null
  /** Beijing day after which working days count. */
  clockFrom: string | null
  /** Working days there were when the clock last started or stopped. */
  clockLeft: number | null
}

/** `owned` defaults of such a collection. */
export const CLOCK_OWNED = {
  dueAt: null,
  remindAt: null,
  escalateAt: null,
  dueUnknownYear: null,
  clockState: null,
  clockFrom: null,
  clockLeft: null,
} satisfies ClockColumns

export const hasClock = ({ states }: Pick<WorkflowDefinition, 'states'>): boolean =>
  Object.values(states).some(({ within }) => within !== undefined)

/** Reminders go out when people have come to work: 09:00 Beijing. */
const MORNING_MS = 9 * 60 * 60 * 1000

type Start = { state: string; from: string; left: number; now: Date }

/** A clock that starts with so many working days; without a due day when it runs into a year nobody knows. */
export const startClock = ({ state, from, left, now }: Start, calendar: HolidayCalendar): ClockColumns => {
  const running = { clockState: state, clockFrom: from, clockLeft: left }
  const last = addWorkingDays(from, left, calendar)
  if (!('day' in last)) return { ...CLOCK_OWNED, ...running, dueUnknownYear: last.unknownYear }
  const dueAt = endOfBeijingDay(last.day).toISOString()
  const before = addWorkingDays(from, Math.max(left - 1, 0), calendar)
  const morning = new Date(startOfBeijingDay('day' in before ? before.day : from).getTime() + MORNING_MS)
  const remindAt = (left <= 1 || morning < now ? now : morning).toISOString()
  return { ...running, dueAt, remindAt, escalateAt: dueAt, dueUnknownYear: null }
}

type Clocked = Pick<ActionContext, 'tx' | 'record' | 'now'>

const columnsOf = (
  record: Record<string, unknown>,
): Pick<ClockColumns, 'clockState' | 'clockFrom' | 'clockLeft'> => ({
  clockState: typeof record.clockState === 'string' ? record.clockState : null,
  clockFrom: typeof record.clockFrom === 'string' ? record.clockFrom : null,
  clockLeft: typeof record.clockLeft === 'number' ? record.clockLeft : null,
})

const stopClock = async ({ tx, record, now }: Clocked): Promise<Partial<ClockColumns>> => {
  const { clockState, clockFrom, clockLeft } = columnsOf(record)
  if (clockState === null || clockFrom === null) return {}
  const used = countWorkingDays(clockFrom, beijingDay(now), await getHolidayCalendar(tx))
  return { ...CLOCK_OWNED, clockState, clockLeft: Math.max((clockLeft ?? 0) - used, 0) }
}

const isSameStay = (record: Record<string, unknown>, state: string) => {
  const { clockState, clockFrom, clockLeft } = columnsOf(record)
  return clockState === state && clockFrom === null && clockLeft !== null
}

/**
 * What a move to another state does to the record's clock: starts it in a state with `within`, stops it in one that
 * `pauses`, goes on with what was left when the record comes back to where it was stopped, clears it otherwise.
 */
export const clockChange = async (
  context: Clocked,
  workflow: WorkflowDefinition,
  to: string,
): Promise<Partial<ClockColumns>> => {
  const { tx, record, now } = context
  if (to === record.state || !hasClock(workflow)) return {}
  const target: StateDefinition | undefined = workflow.states[to]
  if (target?.pauses) return stopClock(context)
  if (target?.within === undefined) return CLOCK_OWNED
  const left = isSameStay(record, to) ? Number(record.clockLeft) : target.within
  return startClock({ state: to, from: beijingDay(now), left, now }, await getHolidayCalendar(tx))
}

/** The clock of a new record, for whoever stores it beside Payload's operations: an intake, an import. */
export const initialClock = async (
  tx: Clocked['tx'],
  workflow: WorkflowDefinition,
  now: Date,
): Promise<Partial<ClockColumns>> => {
  const left = workflow.states[workflow.initial]?.within
  if (left === undefined) return hasClock(workflow) ? CLOCK_OWNED : {}
  const start = { state: workflow.initial, from: beijingDay(now), left, now }
  return startClock(start, await getHolidayCalendar(tx))
}

const settle = async ({ tx, record, now }: ActionContext): Promise<Partial<ClockColumns>> => {
  const { clockState, clockFrom, clockLeft } = columnsOf(record)
  if (clockState === null || clockFrom === null) return { dueUnknownYear: null }
  const start = { state: clockState, from: clockFrom, left: clockLeft ?? 0, now }
  return startClock(start, await getHolidayCalendar(tx))
}

const yearIsKnown: Guard = async ({ tx, record }) => {
  const year = Number(record.dueUnknownYear ?? 0)
  if (year === 0) return reasonOf('clock-is-settled')
  return isKnownYear(year, await getHolidayCalendar(tx)) ? null : reasonOf('holidays-unknown', { year })
}

const isRunning =
  (column: 'remindAt' | 'escalateAt'): Guard =>
  ({ record }) =>
    Promise.resolve(record[column] ? null : reasonOf('clock-does-not-run'))

type ClockAction<State extends string> = ActionDefinition<State>

/**
 * The acts of the clock, each by the system and once per stay: `remind` one working day before the end, `escalate` at
 * the end, `settle-clock` once the holidays of a year that was unknown have been entered.
 *
 * @param states those with `within`.
 */
export const clockActions = <const State extends string>(
  states: readonly State[],
): Record<'remind' | 'escalate' | 'settle-clock', ClockAction<State>> => ({
  remind: {
    from: states,
    to: 'same',
    by: 'system',
    due: 'remindAt',
    guards: [isRunning('remindAt')],
    change: () => ({ remindAt: null }),
    followAll: [notifyReminder],
  },
  escalate: {
    from: states,
    to: 'same',
    by: 'system',
    due: 'escalateAt',
    guards: [isRunning('escalateAt')],
    change: () => ({ escalateAt: null, remindAt: null }),
    followAll: [notifyEscalation],
  },
  'settle-clock': {
    from: states,
    to: 'same',
    by: 'system',
    guards: [yearIsKnown],
    change: settle,
  },
})

/** How long a person has, as lists and forms show it; null where no clock runs. */
export type Clock = Pick<ClockColumns, 'dueAt' | 'dueUnknownYear'> & {
  /** Working days left of a clock that stands still. */
  left: number | null
}

export const readClock = (record: Record<string, unknown>): Clock | null => {
  const { clockState, clockFrom, clockLeft } = columnsOf(record)
  if (clockState === null) return null
  const dueAt = record.dueAt instanceof Date ? record.dueAt.toISOString() : record.dueAt
  return {
    dueAt: typeof dueAt === 'string' ? dueAt : null,
    dueUnknownYear: typeof record.dueUnknownYear === 'number' ? record.dueUnknownYear : null,
    left: clockFrom === null ? clockLeft : null,
  }
}

/** Records of a reviewed table whose due day waits for the holidays of a year. */
export const unsettledSql = (table: string) => sql`
  select id, due_unknown_year::int as year from ${sql.identifier(table)} where due_unknown_year is not null`
