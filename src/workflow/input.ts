import type { RefusalReason } from '../errors/Refusal'
import { reasonOf } from '../errors/Refusal'
import { findBeijingMoment, isBeijingDay } from '../legal/beijing'
import { cleanText } from '../text/normalise'
import { RELATION_INPUTS } from './definition'
import type { ActionDefinition, InputField } from './definition'
import { MAX_REASON } from './limits'

type Checked = { input: Record<string, string>; reason: string | null; refusals: RefusalReason[] }

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** What an input that is typed in a fixed form looks like. */
const SHAPES: Partial<Record<InputField['type'], (value: string) => boolean>> = {
  day: isBeijingDay,
  moment: (value) => findBeijingMoment(value) !== undefined,
  number: (value) => /^\d{1,12}$/.test(value),
}

const checkField = (field: InputField, value: unknown): { value?: string; refusal?: RefusalReason } => {
  const { name } = field
  if (value === undefined || value === null || value === '') {
    return field.required ? { refusal: reasonOf('input-missing', { field: name }) } : {}
  }
  if (typeof value !== 'string') return { refusal: reasonOf('input-invalid', { field: name }) }
  if (field.type === 'select') {
    return field.options?.includes(value)
      ? { value }
      : { refusal: reasonOf('input-invalid', { field: name }) }
  }
  if (RELATION_INPUTS.some((type) => type === field.type)) {
    return UUID.test(value) ? { value } : { refusal: reasonOf('input-invalid', { field: name }) }
  }
  const shape = SHAPES[field.type]
  if (shape) return shape(value) ? { value } : { refusal: reasonOf('input-invalid', { field: name }) }
  const cleaned = cleanText(value, { max: field.maxLength ?? 200, multiline: field.type === 'long' })
  return cleaned.ok ? { value: cleaned.value } : { refusal: reasonOf('input-invalid', { field: name }) }
}

const checkReason = (definition: ActionDefinition, reason: unknown) => {
  if (!definition.reason || reason === undefined || reason === null || reason === '') {
    return definition.reason === 'required' ? { refusal: reasonOf('reason-required') } : {}
  }
  if (typeof reason !== 'string') return { refusal: reasonOf('reason-required') }
  const cleaned = cleanText(reason, { max: MAX_REASON, multiline: true })
  if (cleaned.ok) return { value: cleaned.value }
  if (cleaned.code === 'empty')
    return definition.reason === 'required' ? { refusal: reasonOf('reason-required') } : {}
  return { refusal: reasonOf(`reason-${cleaned.code}`, { max: MAX_REASON }) }
}

/** What of it goes into the trail. */
export const traceableInput = (
  { input: fields }: ActionDefinition,
  input: Record<string, string>,
): Record<string, string> => {
  const isPrivate = (name: string) => fields?.some((field) => field.name === name && field.isPrivate)
  return Object.fromEntries(Object.entries(input).filter(([name]) => !isPrivate(name)))
}

/** Checks what a person entered for an action against its definition; unknown fields are dropped. */
export const checkInput = (
  definition: ActionDefinition,
  entered: { input?: Record<string, unknown>; reason?: unknown },
): Checked => {
  const checked: Checked = { input: {}, reason: null, refusals: [] }
  for (const field of definition.input ?? []) {
    const { value, refusal } = checkField(field, entered.input?.[field.name])
    if (refusal) checked.refusals.push(refusal)
    if (value !== undefined) checked.input[field.name] = value
  }
  const { value, refusal } = checkReason(definition, entered.reason) as {
    value?: string
    refusal?: RefusalReason
  }
  if (refusal) checked.refusals.push(refusal)
  checked.reason = value ?? null
  return checked
}
