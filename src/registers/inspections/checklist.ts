import { z } from 'zod'

import type { InspectionDefinition } from '../definition'

export const VERDICTS = ['yes', 'no', 'not-applicable'] as const

export type Verdict = (typeof VERDICTS)[number]

const MAX_NOTE = 500

/** One item of the checklist, as it was found; no verdict while nobody has looked. */
export type ChecklistItem = { item: string; verdict: Verdict | null; note: string }

const checklist = z.array(
  z.object({
    item: z.string().max(60),
    verdict: z.enum(VERDICTS).nullable(),
    note: z.string().max(MAX_NOTE),
  }),
)

export const emptyChecklist = ({ items }: Pick<InspectionDefinition, 'items'>): ChecklistItem[] =>
  items.map((item) => ({ item, verdict: null, note: '' }))

/** The items in the order they stand; undefined for anything else. */
export const readChecklist = (value: unknown): ChecklistItem[] | undefined => {
  const read = checklist.safeParse(value)
  return read.success ? read.data : undefined
}

/** Whether somebody has changed what is asked instead of answering it. */
export const hasSameItems = (one: readonly ChecklistItem[], other: readonly ChecklistItem[]): boolean =>
  one.length === other.length && one.every(({ item }, index) => item === other[index]?.item)

/** What a second visit looks at again; what was in order stays answered. */
export const againFrom = (items: readonly ChecklistItem[]): ChecklistItem[] =>
  items.map((one) => (one.verdict === 'no' ? { ...one, verdict: null } : one))
