export type ImportRefusal =
  | 'type-not-allowed'
  | 'extension-mismatch'
  | 'damaged'
  | 'unpacks-too-large'
  | 'too-many-rows'
  | 'too-many-merges'
  | 'no-rows'
  | 'headers-missing'
  | 'headers-repeated'
  | 'malformed-csv'
  | 'consultation-takes-nothing'
  | 'list-wanted'
  | 'no-registry-agency'
  | 'event-takes-no-guests'
  | 'too-many-guests'

/** A file that cannot be imported at all; the sentence for the reader is `entry:refused.<code>` with `params`. */
export class ImportRefused extends Error {
  override readonly name = 'ImportRefused'
  readonly code: ImportRefusal
  readonly params: Record<string, string | number>

  constructor(code: ImportRefusal, params: Record<string, string | number> = {}, cause?: unknown) {
    super(code, { cause })
    this.code = code
    this.params = params
  }
}
