/** Filters that narrow the queue beside state, term, order and page. */
export const FILTERS = ['consultation', 'county', 'clause', 'channel', 'assignee', 'flag'] as const

export type FilterName = (typeof FILTERS)[number]

const OTHERS = ['state', 'term', 'order', 'after'] as const

type Settable = FilterName | (typeof OTHERS)[number]

/** What opens without an address: the oldest comments that nobody has looked at. */
const START = 'state=received&order=oldest'

/** The tab of every state: no state is called so, and an unknown state filters nothing. */
export const ALL_STATES = 'all'

/** The part of a page's address that is the queue's own, in one order, so that equal filters are equal texts. */
export const readAddress = (search: string): string => {
  const given = new URLSearchParams(search)
  const params = new URLSearchParams()
  for (const name of [...OTHERS, ...FILTERS]) {
    const value = given.get(name)
    if (value) params.set(name, value)
  }
  return params.has('state') ? params.toString() : withSettings(START, params)
}

const withSettings = (address: string, settings: URLSearchParams): string => {
  const params = new URLSearchParams(address)
  settings.forEach((value, name) => params.set(name, value))
  return params.toString()
}

/**
 * The queue's address with one thing changed. Whatever changes, the page starts over; a clause belongs to its
 * consultation and goes with it.
 */
export const withSetting = (address: string, name: Settable, value: string): string => {
  const params = new URLSearchParams(address)
  params.delete('after')
  params.delete(name)
  if (value) params.set(name, value)
  if (name === 'consultation') params.delete('clause')
  return readAddress(params.toString())
}

/** The address without filters and term; state and order stay. */
export const withoutFilters = (address: string): string => {
  const params = new URLSearchParams(address)
  for (const name of [...FILTERS, 'term', 'after']) params.delete(name)
  return params.toString()
}

/** How many filters narrow the list. */
export const countFilters = (address: string): number => {
  const params = new URLSearchParams(address)
  return FILTERS.filter((name) => params.get(name)).length
}
