import { QUEUE_FLAGS } from './commentQueue'
import type { QueueFilter } from './commentQueue'

const oneOf = <Value extends string>(value: string | null, values: readonly Value[]): Value | undefined =>
  values.find((known) => known === value)

/**
 * The filter a queue address carries: `state` (repeatable), `consultation`, `county`, `clause`, `channel`, `assignee`
 * (`none` or an id), `flag` (`late`, `unverified`, `suspect`, `disowned`), `term`, `order` (`newest`, `oldest`), `after`.
 */
export const readQueueFilter = (params: URLSearchParams): QueueFilter => ({
  states: params.getAll('state'),
  consultation: params.get('consultation') ?? undefined,
  county: params.get('county') ?? undefined,
  clause: params.get('clause') ?? undefined,
  channel: params.get('channel') ?? undefined,
  assignee: params.get('assignee') ?? undefined,
  flag: oneOf(params.get('flag'), QUEUE_FLAGS),
  term: params.get('term')?.slice(0, 100) || undefined,
  order: oneOf(params.get('order'), ['newest', 'oldest'] as const),
  after: params.get('after') ?? undefined,
})
