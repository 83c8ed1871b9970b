import { REQUEST_KINDS } from '../collections/PrivacyRequests'
import { parseReceiptCode } from '../intake/receiptCode'
import { cleanText } from '../text/normalise'
import { seal, unseal } from './sealed'

export const MAX_NOTE = 500

const MAX_CONTACT = 254

export type RequestKind = (typeof REQUEST_KINDS)[number]

/** As typed, by name of field: `code`, `contact`, `kind`, `note`. */
export type TypedFields = Record<string, string>

/** Codes stand under `privacy:errors.<code>`. */
export type FormErrorCode =
  'code' | 'contact' | 'kind' | 'note' | 'too-many' | 'foreign-origin' | 'expired' | 'no-match'

export type OwnerProof = { code: string; contact: string }

export type DataRequest = OwnerProof & { kind: RequestKind; note: string | null }

type Checked<Value> = { ok: true; value: Value } | { ok: false; errors: FormErrorCode[] }

/** Receipt code and contact: what shows that somebody asks about their own comment. */
export const checkOwner = ({ code = '', contact = '' }: TypedFields): Checked<OwnerProof> => {
  const parsed = parseReceiptCode(code)
  const cleaned = cleanText(contact, { max: MAX_CONTACT, multiline: false })
  if (parsed.ok && cleaned.ok) return { ok: true, value: { code: parsed.code, contact: cleaned.value } }
  return {
    ok: false,
    errors: [...(parsed.ok ? [] : ['code' as const]), ...(cleaned.ok ? [] : ['contact' as const])],
  }
}

/** The whole form. */
export const checkDataRequest = (typed: TypedFields): Checked<DataRequest> => {
  const owner = checkOwner(typed)
  const kind = REQUEST_KINDS.find((known) => known === typed.kind)
  const note = cleanText(typed.note ?? '', { max: MAX_NOTE, multiline: true })
  const isNoteFine = note.ok || note.code === 'empty'
  if (owner.ok && kind && isNoteFine) {
    return { ok: true, value: { ...owner.value, kind, note: note.ok ? note.value : null } }
  }
  const errors = owner.ok ? [] : owner.errors
  return {
    ok: false,
    errors: [...errors, ...(kind ? [] : ['kind' as const]), ...(isNoteFine ? [] : ['note' as const])],
  }
}

export type FormDraft = { typed: TypedFields; errors: FormErrorCode[] }

const DRAFT_MINUTES = 30
const LONGEST_FIELD = 1000

/** What somebody typed, sealed for the way back to the form: an address must not show whose contact it is. */
export const sealDraft = ({ typed, errors }: FormDraft): string => {
  const kept = Object.entries(typed).map(([name, value]) => [name, value.slice(0, LONGEST_FIELD)])
  return seal('request-draft', { typed: Object.fromEntries(kept) as TypedFields, errors }, DRAFT_MINUTES)
}

export const openDraft = (sealed: string): FormDraft | undefined => {
  if (!sealed) return undefined
  const draft = unseal('request-draft', sealed) as FormDraft | undefined
  return draft ?? { typed: {}, errors: ['expired'] }
}
