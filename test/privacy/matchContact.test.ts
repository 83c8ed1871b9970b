import { describe, expect, it } from 'vitest'

import { isSameContact } from '../../src/privacy/matchContact'

process.env.PAYLOAD_SECRET ??= 'a-secret-for-tests'

describe('the contact a comment came with', () => {
  it.each([
    ['13800001234', ['13800001234', null]],
    ['138 0000 1234', ['13800001234', null]],
    ['+86-138-0000-1234', ['13800001234', null]],
    ['１３８００００１２３４', ['138-0000-1234', null]],
    ['13800001234', ['手机 13800001234（微信同号）', null]],
    ['0898 6534 2123', ['0898-65342123', null]],
    ['Fu@Mail.Example', [null, 'fu@mail.example']],
    [' fu@mail.example ', ['13800001234', 'fu@mail.example']],
    ['haikou_fu88', ['haikou_fu88', null]],
  ])('is known by %s', (typed, stored) => {
    expect(isSameContact(typed, stored)).toBe(true)
  })

  it.each([
    ['13800001235', ['13800001234', null]],
    ['1380000', ['13800001234', null]],
    ['', ['13800001234', null]],
    ['', [null, null]],
    ['', ['', '']],
    ['1', ['1', null]],
    ['fumail.example', [null, 'fu@mail.example']],
    ['f-u@mail.example', [null, 'fu@mail.example']],
  ])('is not %s', (typed, stored) => {
    expect(isSameContact(typed, stored)).toBe(false)
  })
})
