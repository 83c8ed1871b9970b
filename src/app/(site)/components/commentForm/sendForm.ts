import type { FormError } from './types'

export type SendResult =
  | { kind: 'received'; url: string }
  | { kind: 'refused'; errors: FormError[] }
  | { kind: 'network' }
  | { kind: 'server' }

const answerOf = (request: XMLHttpRequest): SendResult => {
  const { status, responseText } = request
  const created = request.getResponseHeader('Location')
  if (status === 201 && created) return { kind: 'received', url: created }
  try {
    const { errors } = JSON.parse(responseText) as { errors?: FormError[] }
    if (status >= 400 && status < 500 && errors?.length) return { kind: 'refused', errors }
  } catch {
    // Not our own answer: a proxy's page, or one cut short.
    return { kind: 'server' }
  }
  return { kind: 'server' }
}

/**
 * Sends the form and tells how far its files have come; `fetch` cannot tell.
 *
 * @param onProgress whole per cent uploaded
 */
export const sendForm = (
  action: string,
  data: FormData,
  onProgress: (percent: number) => void,
): Promise<SendResult> =>
  new Promise((resolve) => {
    const request = new XMLHttpRequest()
    request.open('POST', action)
    request.setRequestHeader('Accept', 'application/json')
    request.upload.onprogress = ({ loaded, total, lengthComputable }) => {
      if (lengthComputable && total > 0) onProgress(Math.floor((loaded / total) * 100))
    }
    request.onload = () => resolve(answerOf(request))
    request.onerror = () => resolve({ kind: 'network' })
    request.ontimeout = () => resolve({ kind: 'network' })
    request.send(data)
  })

/** A fresh form token, from this page made anew; empty when the page no longer has a form. */
export const fetchToken = async (): Promise<string> => {
  const answer = await fetch(window.location.href, { cache: 'no-store' })
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
  return page.querySelector<HTMLInputElement>('input[name="token"]')?.value ?? ''
}
