import { z } from 'zod'

import { SUBMITTER_KINDS } from './submitterKinds'
import type { SubmitterKind } from './submitterKinds'
import { cleanText } from '../text/normalise'
import type { IntakeConsultation } from './openConsultation'

/** Longest comment, in code points. */
export const MAX_BODY = 20_000

const MAX_NAME = 60
const MAX_CONTACT = 100

/** What a person filled in; codes of what is wrong stand under `intake:fields.<field>.<code>`. */
export type SubmissionValues = {
  clause: string | null
  body: string
  name: string | null
  contact: string | null
  email: string | null
  county: string | null
  /** Citizen, enterprise, association …; null: not said. */
  submitterKind: SubmitterKind | null
}

export type FieldError = { field: string; code: string; params?: Record<string, string | number> }

const text = (options: { max: number; multiline: boolean; required: boolean }) =>
  z
    .string()
    .default('')
    .transform((value, context): string | null => {
      const cleaned = cleanText(value, options)
      if (cleaned.ok) return cleaned.value
      if (cleaned.code === 'empty' && !options.required) return null
      context.addIssue({ code: 'custom', message: cleaned.code, params: { max: options.max } })
      return z.NEVER
    })

const email = z.email().max(254)

const isEmail = (value: string) => email.safeParse(value).success

type Context = { consultation: IntakeConsultation; counties: ReadonlySet<string> }

/** The one schema every submission passes, whatever channel it came by. */
const submissionSchema = ({ consultation, counties }: Context) =>
  z.object({
    clause: text({ max: 100, multiline: false, required: false }).refine(
      (anchor) => anchor === null || consultation.anchors.has(anchor),
      'unknown',
    ),
    body: text({ max: MAX_BODY, multiline: true, required: true }),
    name: text({ max: MAX_NAME, multiline: false, required: consultation.requireName }),
    contact: text({ max: MAX_CONTACT, multiline: false, required: consultation.requireContact }),
    email: text({ max: 254, multiline: false, required: false }).refine(
      (email) => email === null || isEmail(email),
      'invalid',
    ),
    county: text({ max: 6, multiline: false, required: false }).refine(
      (county) => county === null || counties.has(county),
      'unknown',
    ),
    submitterKind: z
      .string()
      .default('')
      .transform((value, context): SubmitterKind | null => {
        const kind = SUBMITTER_KINDS.find((known) => known === value)
        if (kind || value === '') return kind ?? null
        context.addIssue({ code: 'custom', message: 'unknown' })
        return z.NEVER
      }),
  })

type Known = { counties: ReadonlySet<string>; schema: ReturnType<typeof submissionSchema> }

const schemas = new WeakMap<IntakeConsultation, Known>()

/** Building a schema costs more than using it; both things it is built from are remembered objects. */
const schemaFor = ({ consultation, counties }: Context): Known['schema'] => {
  const known = schemas.get(consultation)
  if (known?.counties === counties) return known.schema
  const schema = submissionSchema({ consultation, counties })
  schemas.set(consultation, { counties, schema })
  return schema
}

const fieldErrorOf = (issue: z.core.$ZodIssue): FieldError => ({
  field: String(issue.path[0] ?? 'form'),
  code: issue.code === 'invalid_type' ? 'invalid' : issue.message,
  ...(issue.code === 'custom' && issue.params?.max ? { params: { max: Number(issue.params.max) } } : {}),
})

/**
 * Cleans and checks what was filled in.
 *
 * @returns the values to store, or every error, one per field.
 */
export const checkSubmission = (
  entered: Record<string, unknown>,
  context: Context,
): { ok: true; values: SubmissionValues } | { ok: false; errors: FieldError[] } => {
  const parsed = schemaFor(context).safeParse(entered)
  if (!parsed.success) return { ok: false, errors: parsed.error.issues.map(fieldErrorOf) }
  return { ok: true, values: { ...parsed.data, body: parsed.data.body ?? '' } }
}
