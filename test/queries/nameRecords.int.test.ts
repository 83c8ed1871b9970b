import { createLocalReq, getLocalI18n } from 'payload'
import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'

import { SLUGS } from '../../src/collections/slugs'
import type { Locale } from '../../src/i18n'
import { nameRecords } from '../../src/queries/nameRecords'
import type { RecordOf } from '../../src/queries/nameRecords'
import { createDesk, createPolicy, createRevision } from '../support/factories'
import type { Desk } from '../support/factories'
import { createPerson, seedPlaces } from '../support/people'
import type { Person } from '../support/people'
import { getTestPayload } from '../support/database'

let payload: Payload
let desk: Desk
let policy: string
let revision: string

beforeAll(async () => {
  payload = await getTestPayload()
  await seedPlaces(payload)
  desk = await createDesk(payload)
  policy = await createPolicy(payload, desk, { title: '海外仓建设指引', titleEn: 'Overseas warehouses' })
  revision = await createRevision(payload, desk, { policy })
})

const namesFor = async ({ user }: Person, records: readonly RecordOf[], language: Locale = 'zh') => {
  const i18n = await getLocalI18n({ config: payload.config, language })
  return nameRecords(await createLocalReq({ user, req: { i18n } }, payload), records)
}

describe('the name of a record', () => {
  it('is the one it has in the language of the reader', async () => {
    const records = [
      { collection: SLUGS.policies, id: policy },
      { collection: SLUGS.agencies, id: 'harbour' },
    ]
    const chinese = await namesFor(desk.editor, records)
    expect([chinese.get(policy), chinese.get('harbour')]).toEqual(['海外仓建设指引', '海港商务厅'])
    const english = await namesFor(desk.editor, records, 'en')
    expect([english.get(policy), english.get('harbour')]).toEqual(['Overseas warehouses', 'Harbour Commerce'])
  })

  it('is not told to who may not read the record', async () => {
    const moderator = await createPerson(payload, ['moderator'], { counties: ['460100'] })
    const records = [{ collection: SLUGS.policyRevisions, id: revision }]
    expect((await namesFor(moderator, records)).size).toBe(0)
    expect((await namesFor(desk.editor, records)).size).toBe(1)
  })
})
