import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'
import { beforeAll, expect, it } from 'vitest'

import { query } from '../../src/db/transaction'
import { isSearchableName, matchesName } from '../../src/registers/searchSql'
import { getTestPayload } from '../support/database'
import { apply, createRegistry } from './applying'

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

it('finds a name by any piece of its characters, pinyin, initials or code, short or long', async () => {
  await createRegistry(payload)
  const { id } = await apply(payload, { name: '海口潭门2026跨境电商有限公司' })
  const [row] = await query<{ text: string }>(
    payload,
    sql`select search_text as text from enterprises where id = ${id}::uuid`,
  )
  const text = [...(row?.text ?? '')]
  const missed: string[] = []
  for (let length = 2; length <= 13; length += 1) {
    for (let from = 0; from + length <= text.length; from += 1) {
      const piece = text.slice(from, from + length).join('')
      if (piece.trim() !== piece || !isSearchableName(piece)) continue
      const found = await query(
        payload,
        sql`select id from enterprises where ${matchesName('enterprises', piece)}`,
      )
      if (found.length !== 1) missed.push(piece)
    }
  }
  expect(text.length).toBeGreaterThan(60)
  expect(missed).toEqual([])
})
