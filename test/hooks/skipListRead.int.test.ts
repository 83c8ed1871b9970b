import { afterAll, describe, expect, it } from 'vitest'

import { SLUGS } from '../../src/collections/slugs'
import { closeIntakePool } from '../../src/db/intakePool'
import { getTestPayload } from '../support/database'
import { commentIn, consultationIn, createDesk } from '../support/factories'

afterAll(closeIntakePool)

describe('the list of comments', () => {
  it('is not read and counted by Payload before the queue reads its own page', async () => {
    const payload = await getTestPayload()
    const desk = await createDesk(payload)
    await commentIn(payload, desk, 'received', await consultationIn(payload, desk, 'open'))
    const asked = { collection: SLUGS.comments, user: desk.editor.user, overrideAccess: false, depth: 0 }

    const plain = await payload.find(asked)
    const asTheListView = await payload.find({ ...asked, includeLockStatus: true, limit: 10, page: 1 })

    expect(plain.totalDocs).toBe(1)
    expect(asTheListView.docs).toEqual([])
  })
})
