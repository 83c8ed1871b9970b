import { expect } from '@playwright/test'
import type { APIRequestContext } from '@playwright/test'

import { codeOf } from '../../registers/unifiedCodes'

let serial = Number(String(Date.now()).slice(-6))

type Entry = { name: string; phone?: string; baseURL: string | undefined }

/** Enters an enterprise of Haikou at the counter, as who is signed in; its id. Its code is nobody's in the demo. */
export async function enterEnterprise(
  request: APIRequestContext,
  { name, phone, baseURL = '' }: Entry,
): Promise<string> {
  serial += 1
  const form = {
    name,
    contactName: '符小妹',
    contactPhone: phone ?? `139${String(serial).padStart(8, '0')}`,
    contactEmail: `counter${serial}@mail.example`,
    county: '460100',
    unifiedCode: codeOf(serial % 1_000_000),
    kinds: 'merchant',
    supervisionCodes: '9610',
    legalRepresentative: '王阿海',
    address: `海口市秀英区窗口路${serial}号`,
    business: '热带水果出口',
    nonce: `e2e-${serial}`,
  }
  const response = await request.post('/api/enter-application/enterprises', {
    headers: { origin: baseURL },
    multipart: form,
  })
  const body = (await response.json()) as { id?: string; errors?: unknown }
  expect(body.errors).toBeUndefined()
  return body.id ?? ''
}
