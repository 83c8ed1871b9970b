import type { FlattenedField, Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'

import { getTestPayload } from '../support/database'

let payload: Payload

beforeAll(async () => {
  payload = await getTestPayload()
})

type Shown = { slug: string; field: FlattenedField }

/** Every field a person meets in a form of the panel. */
const shown = (): Shown[] => {
  const within = (slug: string, fields: readonly FlattenedField[]): Shown[] =>
    fields
      .filter(({ admin }) => !(admin && 'hidden' in admin && admin.hidden) && !admin?.disabled)
      .flatMap((field) => [
        { slug: `${slug}.${field.name}`, field },
        ...('flattenedFields' in field ? within(`${slug}.${field.name}`, field.flattenedFields) : []),
      ])
  return payload.config.collections
    .filter(({ admin }) => admin.hidden !== true)
    .flatMap(({ slug, flattenedFields }) => within(slug, flattenedFields))
}

const isLeftToPayload = ({ field }: Shown) =>
  !(field.admin?.components as { Field?: unknown } | undefined)?.Field

describe('what a person is shown of a record', () => {
  it('is never JSON in an editor that is fetched from another origin', () => {
    const raw = shown().filter((one) => ['json', 'code'].includes(one.field.type) && isLeftToPayload(one))
    expect(raw.map(({ slug }) => slug)).toEqual([])
  })

  it('is no list to choose from where nothing can be chosen', () => {
    const relations = shown().filter(({ field }) => field.type === 'relationship')
    expect(relations.length).toBeGreaterThan(20)
    expect(relations.filter(isLeftToPayload).map(({ slug }) => slug)).toEqual([])
  })

  it('is not the answer of the API', () => {
    const { collections, globals } = payload.config
    const raw = [...collections, ...globals].filter(
      ({ slug, admin }) => !slug.startsWith('payload-') && !admin?.hideAPIURL,
    )
    expect(raw.map(({ slug }) => slug)).toEqual([])
  })
})
