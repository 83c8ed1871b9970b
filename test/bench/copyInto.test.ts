import { expect, it } from 'vitest'

import { copyCell } from '../../bench/copyInto'

it.each([
  [null, '\\N'],
  ['一\t二\n三\\四\r', '一\\t二\\n三\\\\四\\r'],
  [[1, -2], '{1,-2}'],
  [true, 'true'],
  [7, '7'],
])('writes %j as COPY reads it', (cell, expected) => {
  expect(copyCell(cell)).toBe(expected)
})
