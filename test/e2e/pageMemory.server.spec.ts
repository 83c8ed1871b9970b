import { expect, test } from './support/test'

import { requestRevalidation } from '../../src/outbox/revalidation'
import { consultationIn, query } from './support/site'

/** A page as a crowd asks for it: nothing in the request that would give somebody an answer of their own. */
const readPlainly = async (address: string) => (await fetch(address)).text()

test('a page that changed is given out new from the moment the worker says so', async ({ baseURL }) => {
  const id = await consultationIn('published')
  const path = `/zh/consultations/${id}`
  const address = `${baseURL}${path}`
  const [{ phone } = { phone: '' }] = await query<{ phone: string }>(
    'select phones as phone from consultations where id = $1',
    [id],
  )
  const setPhone = (value: string) => query('update consultations set phones = $1 where id = $2', [value, id])
  try {
    for (const value of ['0898-00000001', '0898-00000002', '0898-00000003']) {
      // Twice: into Next's cache, and out of it into memory.
      await readPlainly(address)
      await readPlainly(address)
      await setPhone(value)
      expect((await readPlainly(address)).includes(value)).toBe(false)
      await requestRevalidation([path])
      expect((await readPlainly(address)).includes(value)).toBe(true)
    }
  } finally {
    await setPhone(phone)
    await requestRevalidation([path])
  }
})
