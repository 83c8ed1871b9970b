import { describe, expect, it } from 'vitest'

import { judgeOffline } from '../../src/components/events/checkIn/judgeOffline'
import type { ListEntry } from '../../src/components/events/checkIn/judgeOffline'

const entry = (id: string, state: string): ListEntry => ({
  id,
  number: 1,
  name: `客人${id}`,
  organisation: null,
  state,
  receipt: '',
  doubledAt: null,
  key: `${id}-code-`.slice(0, 8),
})

const LIST = [
  entry('a', 'registered'),
  entry('b', 'waiting'),
  entry('c', 'cancelled'),
  entry('d', 'attended'),
]

const ticket = (key: string) => `EVT1:${key.padEnd(20, 'x')}`

const judge = (id: string, admitted: string[] = []) =>
  judgeOffline(LIST, new Set(admitted), { registration: id })

describe('a door without a connection', () => {
  it('admits who has a place, by ticket or by name', () => {
    expect(judge('a')).toEqual({ entry: LIST[0] })
    expect(judgeOffline(LIST, new Set(), { scanned: ticket('a-code-') })).toEqual({ entry: LIST[0] })
  })

  it('admits nobody twice', () => {
    expect(judge('a', ['a'])).toEqual({ why: 'used', name: '客人a' })
    expect(judge('d')).toEqual({ why: 'used', name: '客人d' })
  })

  it.each([
    ['b', 'waiting'],
    ['c', 'cancelled'],
  ])('does not admit %s, who is %s', (id, why) => {
    expect(judge(id)).toMatchObject({ why })
  })

  it.each(['EVT1:unknown-ticket-code0', 'https://desk.example', ''])('does not know “%s”', (scanned) => {
    expect(judgeOffline(LIST, new Set(), { scanned })).toEqual({ why: 'unknown', name: '' })
  })
})
