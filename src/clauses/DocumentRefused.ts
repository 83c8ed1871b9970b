export type DocumentRefusal =
  'not-a-document' | 'too-large' | 'unpacks-too-large' | 'empty' | 'wrong-extension'

/**
 * A file that is not read as a draft. The sentence for the reader is `clauses:refused.<code>` with `params`;
 * `cause` holds the reader's own error, for logs.
 */
export class DocumentRefused extends Error {
  override readonly name = 'DocumentRefused'
  readonly code: DocumentRefusal
  readonly params: Record<string, string | number>

  constructor(
    code: DocumentRefusal,
    details: { params?: Record<string, string | number>; cause?: unknown } = {},
  ) {
    super(code, { cause: details.cause })
    this.code = code
    this.params = details.params ?? {}
  }
}
