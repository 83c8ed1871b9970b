import type { APIRequestContext } from '@playwright/test'

import { issueFormToken } from '../../../src/intake/formToken'
import { mintedCheck } from '../../intake/mintedCheck'
import { query } from './site'

type Sending = { consultation: string; body: string; baseURL: string | undefined }

/** Sends a comment as the form does, past the human check; the id of what was stored. */
export async function submit(
  request: APIRequestContext,
  { consultation, body, baseURL = '' }: Sending,
): Promise<string> {
  const secret = process.env.PAYLOAD_SECRET ?? ''
  const response = await request.post(`/zh/consultations/${consultation}/comments`, {
    headers: { origin: baseURL },
    maxRedirects: 0,
    data: {
      token: issueFormToken({ secret, consultation, now: new Date() }),
      altcha: await mintedCheck(secret),
      body,
      name: '测试',
      contact: '13800000000',
      consent: 'yes',
    },
  })
  const receipt = /receipts\/(\w+)/.exec(response.headers().location ?? '')?.[1] ?? ''
  const [stored] = await query<{ id: string }>('select id from comments where receipt_code = $1', [receipt])
  return stored?.id ?? ''
}
