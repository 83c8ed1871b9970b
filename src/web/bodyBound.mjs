/** Read piece by piece and counted as they come: recordings and stills. */
const COUNTED = /^\/api\/(?:recording-upload|frame-upload|look-frame)\//

/** Above the largest a desk's form may be: eight pieces of evidence of ten megabytes. */
const LARGEST_FORM = 96

/** Above the largest list of words, a hundred thousand of sixty characters. */
const LARGEST_TEXT = 20

const MEGABYTE = 2 ** 20

/** Forms of the public site say in their own pages what is too large; see `readForm`, `readApplicationForm`, `readFields`. */
const SITE = /^\/[a-z]{2}\//

const limitOf = ({ url, headers }) => {
  if (!(headers['content-type'] ?? '').startsWith('multipart/')) return LARGEST_TEXT
  return SITE.test(url) ? undefined : LARGEST_FORM
}

/** Where a refusal is put into words; the body is not read. */
const refused = (code, megabytes) => `/internal/refused-body?code=${code}&megabytes=${megabytes}`

/**
 * Turns a request whose body is too large, or does not say how large it is, to where it is refused: what reads a body
 * further on reads it whole, and goes by the length it states. Node itself keeps a body to that length.
 */
export const boundBody = (request) => {
  const { url, headers } = request
  if (COUNTED.test(url)) return
  if (headers['transfer-encoding'] !== undefined) request.url = refused('length-required', LARGEST_TEXT)
  const limit = limitOf(request)
  if (limit !== undefined && Number(headers['content-length'] ?? 0) > limit * MEGABYTE) {
    request.url = refused('submission-too-large', limit)
  }
}
