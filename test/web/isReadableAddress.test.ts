import { expect, it } from 'vitest'

import { isReadableAddress } from '../../src/web/isReadableAddress.mjs'

it.each(['/zh/receipts/%E4%BD%A0', '/zh/verify/%25', '/zh?q=%', '/'])('reads %s', (url) => {
  expect(isReadableAddress(url)).toBe(true)
})

it.each(['/zh/disown/%', '/zh/disown/%E0%A4%A', '/zh/%zz?q=1'])('does not read %s', (url) => {
  expect(isReadableAddress(url)).toBe(false)
})
