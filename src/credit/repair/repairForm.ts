import { readUnifiedCode } from '../../identifiers/unifiedCode'
import type { FieldError } from '../../intake/submissionSchema'
import type { RegisterDefinition } from '../../registers/definition'
import { cleanText } from '../../text/normalise'

export const MAX_GROUNDS = 2000

const MAX_CONTACT = 254

/** What must be handed in with an application for repair. */
export const REPAIR_EVIDENCE: Pick<RegisterDefinition, 'application'> = {
  application: { isPublic: true, files: [{ name: 'proof', required: true }], correctable: [] },
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

type Checked<Value> = { ok: true; value: Value } | { ok: false; errors: FieldError[] }

/** Who asks for a link: code and contact. */
export const checkAsking = (typed: Record<string, unknown>): Checked<{ code: string; contact: string }> => {
  const code = readUnifiedCode(textOf(typed.code))
  const contact = cleanText(textOf(typed.contact), { max: MAX_CONTACT, multiline: false })
  if (code.ok && contact.ok) return { ok: true, value: { code: code.code, contact: contact.value } }
  return {
    ok: false,
    errors: [
      ...(code.ok ? [] : [{ field: 'code', code: 'code' }]),
      ...(contact.ok ? [] : [{ field: 'contact', code: 'contact' }]),
    ],
  }
}

/** How the matter was put right. */
export const checkGrounds = (typed: unknown): Checked<string> => {
  const cleaned = cleanText(textOf(typed), { max: MAX_GROUNDS, multiline: true })
  return cleaned.ok
    ? { ok: true, value: cleaned.value }
    : { ok: false, errors: [{ field: 'grounds', code: cleaned.code === 'too-long' ? 'too-long' : 'empty' }] }
}
