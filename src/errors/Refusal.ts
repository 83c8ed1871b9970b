import { APIError } from 'payload'

/** Why something is refused: a code with its sentence under `errors:<code>` in both languages, and the values in it. */
export type RefusalReason = { code: string; params?: Record<string, string | number> }

export const reasonOf = (code: string, params?: RefusalReason['params']): RefusalReason => ({ code, params })

/**
 * A refusal that a person reads: what, why and what to do. The root `afterError` hook puts it into the reader's
 * language; `message` is the code, for logs.
 *
 * @param status 400 malformed · 403 not yours to do · 404 not there for you · 409 no longer possible · 413 too large ·
 *   422 understood but not acceptable · 429 too many.
 */
export class Refusal extends APIError<{ reasons: RefusalReason[] }> {
  readonly reasons: RefusalReason[]

  constructor(status: 400 | 403 | 404 | 409 | 413 | 422 | 429, ...reasons: RefusalReason[]) {
    super(reasons.map(({ code }) => code).join(', '), status, { reasons }, true)
    this.reasons = reasons
  }
}
