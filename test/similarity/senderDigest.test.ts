import { describe, expect, it } from 'vitest'

import { normaliseContact, senderDigest } from '../../src/similarity/senderDigests'

describe('a contact that is compared', () => {
  it.each([
    ['13800138000', '13800138000'],
    ['+86 138-0013-8000', '13800138000'],
    ['0086 13800138000', '13800138000'],
    ['１３８００１３８０００', '13800138000'],
    ['0898-6520 0001', '089865200001'],
    ['(0898) 65200001', '089865200001'],
    [' Fu.Xiaomei@Mail.Example ', 'fu.xiaomei@mail.example'],
  ])('%j is %j', (written, normal) => {
    expect(normaliseContact(written)).toBe(normal)
  })

  it.each(['无', '海口市龙华区', '12345', '0000000', '微信同号', '', '138 转 2'])(
    '%j says nothing about who it is',
    (written) => {
      expect(normaliseContact(written)).toBeUndefined()
    },
  )
})

describe('the digest of a contact', () => {
  it('is the same however the contact is written', () => {
    expect(senderDigest('one', '+86 138 0013 8000')).toBe(senderDigest('one', '13800138000'))
  })

  it('cannot be followed into another consultation', () => {
    expect(senderDigest('one', '13800138000')).not.toBe(senderDigest('two', '13800138000'))
  })
})
