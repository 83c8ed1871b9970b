import { describe, expect, it } from 'vitest'

import { roomLeft } from '../../src/events/registrations/roomLeft'

const room = (capacity: number, taken: number, rest: { repeats?: number; isWaiting?: boolean } = {}) =>
  roomLeft({ capacity, taken, repeats: 0, isWaiting: false, ...rest })

describe('the room the public is told of', () => {
  it.each([
    [500, 0, 'many'],
    [500, 249, 'many'],
    [500, 250, 'some'],
    [500, 449, 'some'],
    [500, 450, 'few'],
    [500, 499, 'few'],
    [500, 500, 'none'],
    [5, 1, 'many'],
    [5, 2, 'few'],
  ] as const)('of %i places with %i taken is %s', (capacity, taken, expected) => {
    expect(room(capacity, taken)).toBe(expected)
  })

  it('is none while somebody waits: places given back are theirs', () => {
    expect(room(500, 10, { isWaiting: true })).toBe('none')
  })

  it('counts forms of today that took no place', () => {
    expect(room(500, 249, { repeats: 1 })).toBe('some')
    expect(room(500, 400, { repeats: 200 })).toBe('none')
  })
})
