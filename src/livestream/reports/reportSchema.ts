import { z } from 'zod'

import { isBeijingDay } from '../../legal/beijing'
import { cleanText } from '../../text/normalise'
import type { FieldError } from '../../intake/submissionSchema'
import { PLATFORMS } from '../platforms'
import type { Platform } from '../platforms'
import { TOPICS } from '../policyCodes'
import type { Topic } from '../policyCodes'

export const MAX_DESCRIPTION = 4000

/** What a report says; codes of what is wrong stand under `livestream:report.fields.<field>.<code>`. */
export type ReportValues = {
  platform: Platform
  /** The account or room number, as the reporter wrote it. */
  roomText: string
  url: string | null
  topic: Topic
  description: string
  county: string
  /** YYYY-MM-DD and HH:mm in Beijing. */
  day: string
  time: string | null
  contactName: string | null
  contactEmail: string | null
}

type TextOptions = { max: number; multiline?: boolean; required?: boolean }

const text = ({ max, multiline = false, required = false }: TextOptions) =>
  z
    .string()
    .default('')
    .transform((value, context): string | null => {
      const cleaned = cleanText(value, { max, multiline })
      if (cleaned.ok) return cleaned.value
      if (cleaned.code === 'empty' && !required) return null
      context.addIssue({ code: 'custom', message: cleaned.code, params: { max } })
      return z.NEVER
    })

const oneOf = <Value extends string>(values: readonly Value[]) =>
  z
    .string()
    .default('')
    .transform((value, context): Value => {
      const found = values.find((one) => one === value)
      if (found) return found
      context.addIssue({ code: 'custom', message: value === '' ? 'empty' : 'unknown' })
      return z.NEVER
    })

const isLink = (value: string) => /^https?:\/\/[^\s]+$/i.test(value)

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/

const schemaFor = (counties: ReadonlySet<string>, today: string) =>
  z.object({
    platform: oneOf(PLATFORMS),
    roomText: text({ max: 100, required: true }),
    url: text({ max: 500 }).refine((url) => url === null || isLink(url), 'invalid'),
    topic: oneOf(TOPICS),
    description: text({ max: MAX_DESCRIPTION, multiline: true, required: true }),
    county: text({ max: 6, required: true }).refine((county) => counties.has(county ?? ''), 'unknown'),
    day: text({ max: 10, required: true })
      .refine((day) => isBeijingDay(day ?? ''), 'invalid')
      .refine((day) => (day ?? '') <= today, 'to-come'),
    time: text({ max: 5 }).refine((time) => time === null || TIME.test(time), 'invalid'),
    contactName: text({ max: 60 }),
    contactEmail: text({ max: 254 }).refine(
      (email) => email === null || z.email().safeParse(email).success,
      'invalid',
    ),
  })

const fieldErrorOf = (issue: z.core.$ZodIssue): FieldError => ({
  field: String(issue.path[0] ?? 'form'),
  code: issue.code === 'invalid_type' ? 'invalid' : issue.message,
  ...(issue.code === 'custom' && issue.params?.max ? { params: { max: Number(issue.params.max) } } : {}),
})

/** Cleans and checks a report, whoever hands it in. @returns the values to store, or the first error of each field */
export const checkReport = (
  entered: Record<string, unknown>,
  { counties, today }: { counties: ReadonlySet<string>; today: string },
): { ok: true; values: ReportValues } | { ok: false; errors: FieldError[] } => {
  const parsed = schemaFor(counties, today).safeParse(entered)
  if (parsed.success) return { ok: true, values: parsed.data as ReportValues }
  const errors = parsed.error.issues.map(fieldErrorOf)
  return {
    ok: false,
    errors: errors.filter(({ field }, index) => errors.findIndex((one) => one.field === field) === index),
  }
}
