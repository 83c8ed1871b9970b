import type { EntryChoice } from '../../entry/findEntryChoices'
import type { Choice } from '../../queries/queueChoices'

/** What stays for the whole pile. */
export const KEPT_FIELDS = ['consultation', 'channel', 'arrivedOn', 'arrivedTime', 'meeting'] as const

/** What is new with each sheet. */
export const SHEET_FIELDS = [
  'postmarkedOn',
  'name',
  'contact',
  'email',
  'county',
  'submitterKind',
  'clause',
  'body',
] as const

export const FIELDS = [...KEPT_FIELDS, ...SHEET_FIELDS, 'files'] as const

export type FieldName = (typeof FIELDS)[number]

export type Typed = Record<Exclude<FieldName, 'files'>, string>

export type EntryError = { field: string; code: string; message: string }

export type EntrySetup = {
  consultations: EntryChoice[]
  counties: Choice[]
  today: string
  rules: { body: number; files: number; accept: string }
}

/** A sheet that was saved, as the list beside the form shows it; no name, no contact. */
export type Entered = {
  receipt: string
  channel: string
  /** How the text begins. */
  opening: string
  late: boolean
  repeated: boolean
}
