export type Posted =
  /** The server has answered with the address of the next page. */
  | { kind: 'answered'; next: URL }
  /** The connection broke. */
  | { kind: 'network' }
  /** Something else than our own answer. */
  | { kind: 'server' }

/**
 * Sends a form and tells how far its files have come; `fetch` cannot tell.
 *
 * @param onProgress whole per cent uploaded
 */
export const postForm = (
  action: string,
  data: FormData,
  onProgress: (percent: number) => void,
): Promise<Posted> =>
  new Promise((resolve) => {
    const request = new XMLHttpRequest()
    request.open('POST', action)
    request.upload.onprogress = ({ loaded, total, lengthComputable }) => {
      if (lengthComputable && total > 0) onProgress(Math.floor((loaded / total) * 100))
    }
    request.onreadystatechange = () => {
      if (request.readyState !== XMLHttpRequest.HEADERS_RECEIVED) return
      const next = new URL(request.responseURL || action, window.location.href)
      const isAnswer = next.href !== new URL(action, window.location.href).href
      resolve(isAnswer ? { kind: 'answered', next } : { kind: 'server' })
      // The address is all that was wanted: the page itself is asked for when the reader goes there.
      request.abort()
    }
    request.onerror = () => resolve({ kind: 'network' })
    request.ontimeout = () => resolve({ kind: 'network' })
    request.send(data)
  })
