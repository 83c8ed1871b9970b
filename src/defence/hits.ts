import { intakePool } from '../db/intakePool'

/** Hits wait here before they are written: whoever is refused does not wait for it, and a killed process loses no more. */
const FLUSH_MS = 1000

const MINUTE = 60_000

/** Hits by `<rule>_<minute>`. */
let waiting = new Map<string, number>()
let timer: NodeJS.Timeout | undefined

/** Writes the hits counted so far; those of a rule that is gone are dropped. */
export const flushHits = async (): Promise<void> => {
  clearTimeout(timer)
  timer = undefined
  const taken = waiting
  waiting = new Map()
  if (taken.size === 0) return
  const rows = [...taken].map(([key, hits]) => {
    const [rule, minute] = key.split('_') as [string, string]
    return { rule, minute: new Date(Number(minute)).toISOString(), hits }
  })
  await intakePool().query(
    `insert into defence_hits (rule_id, minute, hits)
      select hit.rule, hit.minute, hit.hits
      from jsonb_to_recordset($1::jsonb) as hit(rule uuid, minute timestamptz, hits int)
        join defence_rules on defence_rules.id = hit.rule
      order by hit.rule, hit.minute
      on conflict (rule_id, minute) do update set hits = defence_hits.hits + excluded.hits`,
    [JSON.stringify(rows)],
  )
}

const flushLater = () => {
  timer ??= setTimeout(() => {
    // The count of hits is for statistics: a failure to write it must not stop the door.
    flushHits().catch((error: unknown) => console.error('hits of defence rules not written:', error))
  }, FLUSH_MS).unref()
}

/** Counts a hit of a rule, without waiting for the database. */
export const countHit = (rule: string, now = Date.now()): void => {
  const key = `${rule}_${Math.floor(now / MINUTE) * MINUTE}`
  waiting.set(key, (waiting.get(key) ?? 0) + 1)
  flushLater()
}
