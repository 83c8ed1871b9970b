import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'
import { beforeAll, expect, it } from 'vitest'

import { query } from '../../src/db/transaction'
import { getTestPayload } from '../support/database'

const INDEX = 'names_of_a_town_idx'

let payload: Payload

/** A town in which every name ends alike and begins in one of two ways. */
beforeAll(async () => {
  payload = await getTestPayload()
  await query(payload, sql`create table names_of_a_town (search_text text)`)
  await query(
    payload,
    sql`insert into names_of_a_town select case when n % 2 = 0 then 'haikou' else 'yangpu' end || 'youxiangongsi'
      from generate_series(1, 400) as n`,
  )
  await query(
    payload,
    sql`create index names_of_a_town_idx on names_of_a_town using gin (name_grams(search_text))`,
  )
  await query(payload, sql`analyze names_of_a_town`)
})

const chosenOf = async (term: string) => {
  const grams = sql`(select array_agg(substr(${term}, place, 4) order by place) from generate_series(1, ${term.length - 3}) as place)`
  const [row] = await query<{ chosen: string[] }>(
    payload,
    sql`select rare_grams(${INDEX}, ${grams}) as chosen`,
  )
  return row?.chosen ?? []
}

it('looks up the rarest letters of a term, and none that share more than one letter with what is looked up already', async () => {
  expect(await chosenOf('shuhailanyouxiangongsi')).toEqual(['shuh', 'hail', 'lany'])
})

it('leaves out what is common once two are found', async () => {
  const chosen = await chosenOf('xqzwkvyouxiangongsi')
  expect(chosen.slice(0, 2)).toEqual(['xqzw', 'wkvy'])
  expect(chosen).toHaveLength(2)
})

it('takes what is common where nothing else is there', async () => {
  expect(await chosenOf('gong')).toEqual(['gong'])
  expect(await chosenOf('youxiangongsi')).toHaveLength(2)
})
