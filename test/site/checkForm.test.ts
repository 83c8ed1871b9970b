import { describe, expect, it } from 'vitest'

import { checkForm } from '../../src/app/(site)/components/commentForm/checkForm'
import { fill } from '../../src/app/(site)/components/commentForm/types'
import { formTexts } from '../../src/app/(site)/components/commentForm/formTexts'

const rules = { body: 20, files: 2, fileBytes: 10, accept: '', requireName: true, requireContact: true }

const form = (values: Record<string, string>, files: File[] = []) => {
  const data = new FormData()
  const complete = { body: '意见', name: '符小妹', contact: '13800000000', consent: 'yes', ...values }
  Object.entries(complete).forEach(([name, value]) => data.set(name, value))
  files.forEach((file) => data.append('files', file))
  return data
}

const check = (data: FormData, overrides: Partial<typeof rules> = {}) =>
  checkForm(data, { ...rules, ...overrides }, formTexts('zh')).map(({ field, code }) => `${field} ${code}`)

describe('the form before it is sent', () => {
  it('has nothing against a complete one', () => {
    expect(check(form({}))).toEqual([])
  })

  it.each([
    [{ body: ' \n ' }, 'body empty'],
    [{ body: '长'.repeat(21) }, 'body too-long'],
    [{ name: ' ' }, 'name empty'],
    [{ contact: '' }, 'contact empty'],
    [{ consent: '' }, 'consent empty'],
  ])('with %j is told: %s', (values, error) => {
    expect(check(form(values))).toEqual([error])
  })

  it('counts 𠮷 as one character', () => {
    expect(check(form({ body: '𠮷'.repeat(20) }))).toEqual([])
  })

  it('asks for no name the notice does not ask for', () => {
    expect(check(form({ name: '', contact: '' }), { requireName: false, requireContact: false })).toEqual([])
  })

  it('says which file is too large, and that there are too many', () => {
    const files = ['a.pdf', 'b.pdf', 'c.pdf'].map((name) => new File(['x'.repeat(11)], name))
    expect(check(form({}, files))).toEqual(['files too-many', ...files.map(() => 'files too-large')])
  })
})

describe('a sentence the browser fills in', () => {
  it('keeps its places until then', () => {
    expect(fill(formTexts('en').count, { count: 3 })).toBe('3 of at most 20000 characters')
  })

  it('shows what was typed as it is', () => {
    expect(fill(formTexts('zh').fileTooLarge, { filename: '$& {{count}}.pdf' })).toContain('$& {{count}}.pdf')
  })
})
