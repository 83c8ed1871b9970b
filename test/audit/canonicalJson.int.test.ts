import { sql } from '@payloadcms/db-postgres/drizzle'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { auditHash, canonicalJson } from '../../src/audit/entry'
import { query } from '../../src/db/transaction'
import { getTestPayload } from '../support/database'

/** PostgreSQL refuses NUL in text; so does every door of ours. */
const withoutNul = (text: string) => text.replaceAll('\u0000', '')

const json = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.string({ unit: 'grapheme' }).map(withoutNul),
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.string({ unit: 'grapheme' }).map(withoutNul), tie('value'), { maxKeys: 5 }),
  ),
})).value

describe('the form in which an entry is digested', () => {
  it('survives the way through the database', async () => {
    const payload = await getTestPayload()
    await fc.assert(
      fc.asyncProperty(fc.array(json, { maxLength: 20 }), async (values) => {
        const [row] = await query<{ back: unknown }>(
          payload,
          sql`select ${JSON.stringify(values)}::jsonb as back`,
        )
        expect(canonicalJson(row?.back)).toBe(canonicalJson(JSON.parse(JSON.stringify(values))))
      }),
      { numRuns: 100 },
    )
  })

  it('does not depend on the order of keys, and does on the order of a list', () => {
    expect(canonicalJson({ b: 1, a: { d: 1, c: 2 } })).toBe(canonicalJson({ a: { c: 2, d: 1 }, b: 1 }))
    expect(canonicalJson([1, 2])).not.toBe(canonicalJson([2, 1]))
  })

  it('keeps apart what is not the same', () => {
    const values = [
      null,
      0,
      '',
      '0',
      'null',
      false,
      [],
      {},
      [null],
      { a: null },
      { a: 1 },
      { a: '1' },
      [['a']],
      ['a'],
    ]
    expect(new Set(values.map(canonicalJson)).size).toBe(values.length)
  })
})

describe('a link of the chain', () => {
  const entry = {
    subjectCollection: 'comments',
    subjectId: 'x',
    sequence: 2,
    at: '2026-11-24T00:00:00.000Z',
    action: 'screen',
    fromState: 'received',
    toState: 'screened',
    reason: null,
    actor: {
      kind: 'staff' as const,
      id: 'u',
      name: '符',
      roles: ['editor'],
      agency: 'harbour',
      counties: [],
    },
    data: { revision: 2 },
  }

  it.each([
    ['subjectCollection', 'policies'],
    ['subjectId', 'y'],
    ['sequence', 3],
    ['at', '2026-11-24T00:00:00.001Z'],
    ['action', 'claim'],
    ['fromState', null],
    ['toState', 'received'],
    ['reason', ''],
    ['actor', { ...entry.actor, name: '陈' }],
    ['data', { revision: 3 }],
  ])('depends on %s', (field, value) => {
    expect(auditHash('p', { ...entry, [field]: value })).not.toBe(auditHash('p', entry))
  })

  it('depends on the link before', () => {
    expect(auditHash('p', entry)).not.toBe(auditHash('q', entry))
  })
})
