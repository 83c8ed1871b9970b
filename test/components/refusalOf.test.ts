import { describe, expect, it } from 'vitest'

import { readRefusal, refusalOf } from '../../src/components/askDesk'
import { translator } from '../../src/i18n'

const t = translator('zh')

describe('what a person is told of a refusal', () => {
  it('is what the server said', async () => {
    const response = Response.json({ errors: [{ message: '请写明理由。' }, {}] }, { status: 422 })
    expect(refusalOf(await readRefusal(response), t)).toEqual(['请写明理由。'])
  })

  it('is that the server failed, with its status, when it answered without words', async () => {
    const [sentence] = refusalOf(await readRefusal(new Response('<html>', { status: 502 })), t)
    expect(sentence).toContain('502')
    expect(sentence).not.toContain('网络')
  })

  it('is to look at the network only when nothing answered', () => {
    expect(refusalOf({ ok: false, status: 0, messages: [] }, t)).toEqual([t('admin:unreachable')])
  })
})
