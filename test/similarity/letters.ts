import type { Payload } from 'payload'

import { receiveComment } from '../support/factories'

export const LETTER =
  '我是做跨境小店的个体户，货放在园区云仓，按月付费。第二条要求签一年以上协议，我们就不算入驻企业了。' +
  '请把按月使用园区仓库满半年的小卖家也计入，给小卖家一个机会。'

/** Nobody's but one's own, told apart by its place. */
export const alone = (place: number): string => {
  const words = Array.from({ length: 40 }, (_, at) =>
    String.fromCodePoint(0x4e00 + ((place * 977 + at * 131) % 20_000)),
  )
  return words.join('')
}

/** Hands in texts in turn, a second apart. @returns their ids, in that order */
export async function sendIn(
  payload: Payload,
  consultation: string,
  texts: readonly string[],
): Promise<string[]> {
  const ids: string[] = []
  for (const [place, body] of texts.entries()) {
    const contact = `1380000${String(1000 + place)}`
    ids.push(await receiveComment(payload, consultation, { values: { body, contact } }))
  }
  return ids
}
