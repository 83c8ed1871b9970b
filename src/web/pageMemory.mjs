/** Long enough for a crowd to share a page, short enough that nobody notices. */
const FRESH_MS = 1_000

/** All pages together; one that takes up an eighth of it is not kept. */
const MOST_BYTES = 32 * 2 ** 20
const LARGEST_PAGE = MOST_BYTES / 8

/** Whoever sends one of these may get an answer of their own: a signed-in person, Next's own router, a reload. */
const PERSONAL = new Set(['cookie', 'authorization', 'range', 'purpose', 'cache-control', 'pragma'])
const PERSONAL_PREFIX = /^(?:rsc$|next-|x-prerender-|x-nextjs-|x-middleware-)/

const isPersonal = ({ headers }) =>
  Object.keys(headers).some((name) => PERSONAL.has(name) || PERSONAL_PREFIX.test(name))

const keyOf = ({ url, headers }) => `${headers['accept-encoding'] ?? ''} ${url}`

const withoutWeakness = (tag) => tag.trim().replace(/^W\//, '')

/** RFC 9110 §13.1.2: tags compare weakly for GET. */
const isKnownToReader = (asked, etag) =>
  asked !== undefined &&
  etag !== undefined &&
  asked.split(',').some((tag) => tag.trim() === '*' || withoutWeakness(tag) === withoutWeakness(etag))

/** Lists: what they show depends on their address alone, which Next cannot know of a page that reads its query. */
const LIST = /^\/[a-z]+\/(?:consultations|policies|events|registers\/[\w-]+)(?:\?|$)/

/** The same for everybody: what Next itself calls a page out of its cache, and the lists. */
const isShared = (url, response) =>
  response.statusCode === 200 &&
  (response.getHeader('x-nextjs-cache') === 'HIT' || LIST.test(url)) &&
  !response.hasHeader('set-cookie') &&
  String(response.getHeader('content-type')).startsWith('text/html')

const CHUNKED = ['transfer-encoding']

/** An answer without a body does not describe one. */
const OF_THE_BODY = ['content-type', 'content-encoding', 'content-length']

const without = (headers, names) =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !names.includes(name)))

/** `write` and `end` may be given a callback in its place. */
const readEncoding = (encoding) => (typeof encoding === 'string' ? encoding : 'utf8')

/** Calls `done` with the page a response sent, once it is sent; never for anything but a page that fits. */
function whenPageSent(url, response, done) {
  const { write, end } = response
  const chunks = []
  let bytes = 0
  let isWanted
  const keep = (chunk, encoding) => {
    if (typeof chunk !== 'string' && !(chunk instanceof Uint8Array)) return
    isWanted = (isWanted ?? isShared(url, response)) && bytes + chunk.length <= LARGEST_PAGE
    if (!isWanted) return
    const part = typeof chunk === 'string' ? Buffer.from(chunk, readEncoding(encoding)) : chunk
    bytes += part.length
    chunks.push(part)
  }
  response.write = (chunk, encoding, callback) => {
    keep(chunk, encoding)
    return write.call(response, chunk, encoding, callback)
  }
  response.end = (chunk, encoding, callback) => {
    keep(chunk, encoding)
    return end.call(response, chunk, encoding, callback)
  }
  response.once('finish', () => isWanted && done(Buffer.concat(chunks)))
}

/**
 * Holds public pages for a second as they were sent, compressed and with their ETag, so that a crowd before one page
 * costs little more than one reader: Next would route, hash and compress it anew for each of them.
 *
 * @param {{ now?: () => number }} [options] milliseconds
 */
export function createPageMemory({ now = Date.now } = {}) {
  const pages = new Map()
  let bytes = 0
  let epoch = 0

  const drop = (key) => {
    bytes -= pages.get(key)?.body.length ?? 0
    pages.delete(key)
  }

  const store = (key, page) => {
    drop(key)
    pages.set(key, page)
    bytes += page.body.length
    while (bytes > MOST_BYTES) drop(pages.keys().next().value)
  }

  const send = (request, response, { headers, body }) => {
    if (isKnownToReader(request.headers['if-none-match'], headers.etag)) {
      response.writeHead(304, without(headers, OF_THE_BODY)).end()
    } else {
      response.writeHead(200, headers).end(body)
    }
  }

  return {
    /**
     * Answers from memory, or watches the answer somebody else is about to give.
     * @param {import('node:http').IncomingMessage} request
     * @param {import('node:http').ServerResponse} response
     * @returns {boolean} whether it has answered
     */
    answer(request, response) {
      if (request.method !== 'GET' || isPersonal(request)) return false
      const key = keyOf(request)
      const page = pages.get(key)
      if (page && now() - page.at < FRESH_MS) {
        send(request, response, page)
        return true
      }
      const began = epoch
      whenPageSent(request.url, response, (body) => {
        if (began !== epoch) return
        const headers = { ...without(response.getHeaders(), CHUNKED), 'content-length': body.length }
        store(key, { at: now(), headers, body })
      })
      return false
    },

    /** A page changed: nothing older is given out from now on, not even by answers that are on their way. */
    forget() {
      epoch += 1
      bytes = 0
      pages.clear()
    },
  }
}
