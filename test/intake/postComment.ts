import { POST } from '../../src/app/(site)/[locale]/consultations/[id]/comments/route'
import { issueFormToken } from '../../src/intake/formToken'
import { solvedCheck } from './solvedCheck'

export const SITE = 'http://127.0.0.1:3000'

export type Fields = Record<string, string>

export type Answer = {
  status: number
  location: string | null
  receipt?: string
  errors: { field: string; code: string; message: string }[]
}

export const freshToken = (consultation: string, now = new Date()): string =>
  issueFormToken({ secret: process.env.PAYLOAD_SECRET ?? '', consultation, now })

/** What a citizen fills in, complete and right. */
export async function filledForm(consultation: string, overrides: Fields = {}): Promise<Fields> {
  return {
    token: freshToken(consultation),
    altcha: await solvedCheck(),
    clause: 'c-2',
    body: '建议把第二条的适用范围写得更清楚一些。',
    name: '符小妹',
    contact: '13800000123',
    email: '',
    county: '460100',
    consent: 'yes',
    ...overrides,
  }
}

const answerOf = async (response: Response): Promise<Answer> => {
  const isJson = (response.headers.get('content-type') ?? '').includes('json')
  const body = (isJson ? await response.json() : {}) as { errors?: Answer['errors'] }
  const location = response.headers.get('location')
  return {
    status: response.status,
    location,
    receipt: /\/receipts\/(\w+)\?new=1$/.exec(location ?? '')?.[1],
    errors: body.errors ?? [],
  }
}

/** Sends a request to the real route handler. */
export async function post(
  consultation: string,
  body: BodyInit,
  headers: Record<string, string> = {},
  locale = 'zh',
): Promise<Answer> {
  const request = new Request(`${SITE}/${locale}/consultations/${consultation}/comments`, {
    method: 'POST',
    body,
    headers: { origin: SITE, 'x-forwarded-for': '203.0.113.7', ...headers },
  })
  return answerOf(await POST(request, { params: Promise.resolve({ locale, id: consultation }) }))
}

/** As the page's script sends it. */
export const postJson = (consultation: string, fields: Fields, headers: Record<string, string> = {}) =>
  post(consultation, JSON.stringify(fields), { 'content-type': 'application/json', ...headers })

/** As a browser without JavaScript sends it. */
export const postForm = (consultation: string, fields: Fields, headers: Record<string, string> = {}) =>
  post(consultation, new URLSearchParams(fields), headers)

/** With files, as the page's script sends it. */
export function postFiles(consultation: string, fields: Fields, files: File[]) {
  const data = new FormData()
  for (const [name, value] of Object.entries(fields)) data.set(name, value)
  for (const file of files) data.append('files', file)
  return post(consultation, data, { accept: 'application/json' })
}
