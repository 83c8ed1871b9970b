import { validate as isUuid } from 'uuid'

import type { DeskList } from './deskList'

/** The tab that shows every state. */
export const ALL = 'all'

/** What a list is narrowed to; its address in the panel, and what an export and a saved view remember. */
export type RegisterFilter = {
  /** Values of the list's own narrowings, by their names. */
  [narrowing: string]: string | undefined
  /** A queue of the list, or `all`. */
  queue: string
  /** One state of the queue. */
  state?: string
  /** GB/T 2260. */
  county?: string
  /** `none`, or a user id. */
  assignee?: string
  /** Part of a name, its pinyin or initials, or a code. */
  term?: string
  /** `<ISO time>_<id>` of the row the page starts after. */
  after?: string
}

const oneOf = (value: string | null, values: readonly string[]) => values.find((known) => known === value)

/** The filter an address carries; what is no filter of this list is left out. */
export const readRegisterFilter = (
  { queues, workflow, narrowings = [] }: DeskList,
  params: URLSearchParams,
): RegisterFilter => {
  const text = (name: string) => params.get(name)?.slice(0, 100) || undefined
  const assignee = text('assignee')
  const queue = oneOf(params.get('queue'), [ALL, ...queues.map(({ name }) => name)])
  return {
    queue: queue ?? queues[0]?.name ?? ALL,
    state: oneOf(params.get('state'), Object.keys(workflow.states)),
    county: text('county'),
    assignee: assignee === 'none' || isUuid(assignee ?? '') ? assignee : undefined,
    term: text('term'),
    after: text('after'),
    ...Object.fromEntries(narrowings.map(({ name }) => [name, text(name)])),
  }
}

/** The address of a filter, without `?`; `changes` of nothing take a setting away. A changed filter starts at its first page. */
export const addressOf = (filter: RegisterFilter, changes: Partial<RegisterFilter> = {}): string => {
  const { after: _after, ...kept } = filter
  const params = new URLSearchParams()
  for (const [name, value] of Object.entries({ ...kept, ...changes })) {
    if (value) params.set(name, value)
  }
  return params.toString()
}

/** Whether a filter asks for more than a queue. */
export const isNarrowedFilter = ({ queue: _queue, after: _after, ...rest }: RegisterFilter): boolean =>
  Object.values(rest).some(Boolean)

/** The states a filter looks into. */
export const statesOf = ({ queues, workflow }: DeskList, filter: RegisterFilter): readonly string[] => {
  const ofQueue = queues.find(({ name }) => name === filter.queue)?.states ?? Object.keys(workflow.states)
  return filter.state ? ofQueue.filter((state) => state === filter.state) : ofQueue
}
