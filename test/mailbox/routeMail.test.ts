import { describe, expect, it } from 'vitest'

import { routeMail } from '../../src/mailbox/routeMail'
import type { Addressee } from '../../src/mailbox/routeMail'

const addressee = (id: string, overrides: Partial<Addressee> = {}): Addressee => ({
  id,
  state: 'open',
  title: `关于${id}的征求意见`,
  emailSubject: `${id}意见`,
  opensAt: new Date('2026-11-01'),
  ...overrides,
})

const route = (subject: string, ...addressees: Addressee[]) =>
  routeMail({ subject, receivedAt: new Date('2026-11-20') }, addressees)

describe('the way of a letter', () => {
  it.each([
    ['as the notice asks', '园区意见'],
    ['in full width with spaces and brackets', '【园 区】意　见'],
    ['as a reply', 'Re: 回复：园区意见 - 张三'],
    ['by the title', '对《关于园区的征求意见》的几点看法'],
  ])('is clear when the subject is %s', (_how, subject) => {
    expect(route(subject, addressee('园区'), addressee('直播'))).toEqual({
      consultation: '园区',
      wrongSubject: false,
    })
  })

  it('goes to the line that fits best where one contains the other', () => {
    expect(route('跨境园区意见', addressee('园区'), addressee('跨境园区'))).toMatchObject({
      consultation: '跨境园区',
    })
  })

  it('prefers the open one of two that ask for the same subject', () => {
    const closed = addressee('去年', { state: 'closed', emailSubject: '园区意见' })
    expect(route('园区意见', closed, addressee('园区'))).toMatchObject({ consultation: '园区' })
  })

  it('is not taken to another when the one it names is over', () => {
    expect(route('园区意见', addressee('园区', { state: 'published' }), addressee('直播'))).toEqual({
      why: 'concluded',
    })
  })

  it('is right with any subject when the notice asks for none', () => {
    expect(route('你好', addressee('园区', { emailSubject: null }))).toMatchObject({ wrongSubject: false })
  })

  it('is for a person when nothing tells', () => {
    expect(route('你好')).toEqual({ why: 'no-consultation' })
    expect(route('你好', addressee('园区'), addressee('直播'))).toEqual({ why: 'several-consultations' })
  })
})
