import { describe, expect, it } from 'vitest'

import { interleave, WARM_UP } from '../../bench/rounds.mjs'

const play = async (rounds: number) => {
  const calls: string[] = []
  const contestant = (name: string) => (extent?: { most: number; seconds: number }) => {
    calls.push(extent ? `${name}:${extent.most}` : name)
    return Promise.resolve(calls.length)
  }
  const contestants = { a: contestant('a'), b: contestant('b'), c: contestant('c') }
  const results = await interleave({ rounds, contestants })
  return { calls, results }
}

describe('interleaved rounds', () => {
  it('warm every contestant up, by requests, before the first is measured', async () => {
    const { calls } = await play(1)
    expect(calls.slice(0, 3)).toEqual(['a', 'b', 'c'].map((name) => `${name}:${WARM_UP.requests}`))
  })

  it('begin with another contestant each time', async () => {
    const { calls } = await play(4)
    expect(calls.slice(3)).toEqual(['a', 'b', 'c', 'b', 'c', 'a', 'c', 'a', 'b', 'a', 'b', 'c'])
  })

  it('keep the results of the rounds alone, in their order', async () => {
    const { results } = await play(2)
    expect(results).toEqual({ a: [4, 9], b: [5, 7], c: [6, 8] })
  })
})
