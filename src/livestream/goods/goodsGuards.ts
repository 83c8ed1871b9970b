import { sql } from '@payloadcms/db-postgres/drizzle'

import type { Transaction } from '../../db/transaction'
import { reasonOf } from '../../errors/Refusal'
import { findHits } from '../../moderation/rules/findHits'
import { rulesInForce } from '../../moderation/rules/rulesInForce'
import type { Guard } from '../../workflow/definition'
import { FORBIDDEN_GOODS, NEEDS_LICENCE } from './categories'
import type { GoodsCategory } from './categories'

type Goods = { name: string; category: GoodsCategory; licence: string | null }

const goodsOf = ({ query }: Pick<Transaction, 'query'>, broadcast: unknown) =>
  query<Goods>(sql`
    select name, category::text, licence from broadcasts_goods_shown where _parent_id = ${broadcast}::uuid order by _order`)

const named = (goods: readonly { name: string }[]) => goods.map(({ name }) => name).join('、')

/** Names that a rule in force for forbidden goods finds a word in. */
const findForbiddenNames = async ({ query }: Pick<Transaction, 'query'>, goods: readonly Goods[]) => {
  const { rules, set } = await rulesInForce(query)
  const forbidding = new Set(
    rules.filter(({ kind, state }) => kind === 'forbidden-goods' && state === 'live').map(({ id }) => id),
  )
  if (forbidding.size === 0) return []
  return goods.filter(({ name }) =>
    (['title', 'description'] as const).some((scope) =>
      findHits(set, name, scope).some(({ rule }) => forbidding.has(rule)),
    ),
  )
}

/** Nothing that may not be sold in a broadcast, by its category or by its name. 直播电商监督管理办法 art 33. */
export const goodsMayBeSold: Guard = async ({ tx, record }) => {
  const goods = await goodsOf(tx, record.id)
  const byName = await findForbiddenNames(tx, goods)
  const wrong = goods.filter((one) => FORBIDDEN_GOODS.includes(one.category) || byName.includes(one))
  return wrong.length > 0 ? reasonOf('goods-forbidden', { names: named(wrong) }) : null
}

/** What is licensed has its number. 直播电商监督管理办法 art 30. */
export const goodsAreLicensed: Guard = async ({ tx, record }) => {
  const wrong = (await goodsOf(tx, record.id)).filter(
    ({ category, licence }) => NEEDS_LICENCE.includes(category) && !licence?.trim(),
  )
  return wrong.length > 0 ? reasonOf('goods-unlicensed', { names: named(wrong) }) : null
}
