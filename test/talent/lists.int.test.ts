import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'

import { SLUGS } from '../../src/collections/slugs'
import { getList } from '../../src/registers/desk/lists'
import { readRegisterFilter } from '../../src/registers/desk/registerFilter'
import { findRegisterPage } from '../../src/registers/desk/registerQueue'
import { getTestPayload } from '../support/database'
import { applyTo, createWorld, openProgramme } from './world'
import type { World } from './world'

const list = getList(SLUGS.talentApplications)

let payload: Payload
let world: World

beforeAll(async () => {
  payload = await getTestPayload()
  world = await createWorld(payload)
})

describe('the list of applications', () => {
  it('names each programme in the reader’s language, and in Chinese where it has no other name', async () => {
    const named = await openProgramme(payload, world, { title: '外籍主播扶持', titleEn: 'Foreign streamers' })
    const unnamed = await openProgramme(payload, world, { title: '优秀主播评选' })
    for (const programme of [named, unnamed]) await applyTo(payload, programme)
    const programmesIn = async (locale: 'zh' | 'en') => {
      const filter = readRegisterFilter(list, new URLSearchParams('queue=all'))
      const asked = { actor: world.editor.actor, list, filter, locale }
      const { rows } = await findRegisterPage(payload, asked)
      return rows.map(({ facts: [programme] }) => programme)
    }
    expect(await programmesIn('zh')).toEqual(['优秀主播评选', '外籍主播扶持'])
    expect(await programmesIn('en')).toEqual(['优秀主播评选', 'Foreign streamers'])
  })
})
