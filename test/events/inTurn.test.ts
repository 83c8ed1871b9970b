import { describe, expect, it } from 'vitest'

import { inTurn } from '../../src/events/registrations/door/inTurn'

const later = () => new Promise((resolve) => setTimeout(resolve, 5))

describe('what comes while others are being taken', () => {
  it('is taken together, in the order it came, each with its own answer', async () => {
    const batches: number[][] = []
    const take = inTurn(async (items: readonly number[]) => {
      batches.push([...items])
      await later()
      return items.map((item) => item * 10)
    })
    const answers = await Promise.all([1, 2, 3, 4].map((item) => take('one', item)))
    expect(answers).toEqual([10, 20, 30, 40])
    expect(batches).toEqual([[1], [2, 3, 4]])
  })

  it('of another key does not wait', async () => {
    const order: string[] = []
    const take = inTurn(async ([item = '']: readonly string[]) => {
      order.push(`begin ${item}`)
      await later()
      return [item]
    })
    await Promise.all([take('one', 'a'), take('two', 'b')])
    expect(order).toEqual(['begin a', 'begin b'])
  })

  it('does not fail for what another did wrong', async () => {
    const take = inTurn(async (items: readonly string[]) => {
      await later()
      if (items.includes('bad')) throw new TypeError('bad')
      return items
    })
    const answers = await Promise.allSettled(
      ['first', 'good', 'bad', 'fine'].map((item) => take('one', item)),
    )
    expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled'])
  })

  it('leaves nothing behind: the next is taken at once', async () => {
    const batches: number[] = []
    const take = inTurn((items: readonly number[]) => {
      batches.push(items.length)
      return Promise.resolve(items)
    })
    await take('one', 1)
    await take('one', 2)
    expect(batches).toEqual([1, 1])
  })
})
