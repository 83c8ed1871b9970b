import type { FlattenedField, SanitizedCollectionConfig } from 'payload'

import type { Locale, Translate } from '../../i18n'
import { formatBeijing } from '../../legal/beijing'
import type { TimelineEntry } from '../../queries/timeline'
import { findWorkflow } from '../../workflow/registry'
import { actLabel } from './actLabel'
import { actorWords } from './actorWords'
import { describeValue, fieldLabel } from './describeValue'
import type { TimelineItem } from './timelineItem'

type Context = {
  collection: SanitizedCollectionConfig
  t: Translate
  locale: Locale
  /** Names of agencies and users by id. */
  names: ReadonlyMap<string, string>
}

const HASH_PREFIX = 12

const stateOf = ({ collection, t }: Context, state: string | null) => {
  const definition = state === null ? undefined : findWorkflow(collection.slug)?.states[state]
  return definition
    ? { tone: definition.tone, label: t(`workflow:${collection.slug}.states.${state}`) }
    : null
}

const fieldOf = ({ collection }: Context, name: string): FlattenedField | undefined =>
  collection.flattenedFields.find((field) => field.name === name)

const inputFacts = ({ t, names }: Context, input: unknown) =>
  Object.entries((input ?? {}) as Record<string, string>).map(([name, value]) => {
    const option = t(`workflow:options.${value}`)
    const known = option === `options.${value}` ? undefined : option
    return { label: t(`workflow:inputs.${name}`), before: null, after: names.get(value) ?? known ?? value }
  })

const changeFacts = (context: Context, entry: TimelineEntry) => {
  const { locale, names } = context
  const changes = (entry.data.changes ?? {}) as Record<string, { before?: unknown; after?: unknown }>
  return Object.entries(changes).flatMap(([name, { before, after }]) => {
    const field = fieldOf(context, name)
    const isEmpty = (value: unknown) => value === null || value === undefined || value === ''
    if (isEmpty(before) && isEmpty(after)) return []
    return {
      label: fieldLabel(field, name, locale),
      before: entry.action === 'create' ? null : describeValue(before, field, context, names),
      after: describeValue(after, field, context, names),
    }
  })
}

/** A trail's entries in words, in their order. */
export const readTimeline = (entries: readonly TimelineEntry[], context: Context): TimelineItem[] =>
  entries.map((entry) => {
    const at = new Date(entry.at)
    const hasMoved = entry.fromState !== entry.toState
    return {
      sequence: entry.sequence,
      when: formatBeijing(at, context.locale, 'minute'),
      exact: entry.at,
      act: actLabel(context.t, context.collection.slug, entry.action),
      actor: {
        ...actorWords(context.t, entry.actor),
        agency: entry.actor.agency ? (context.names.get(entry.actor.agency) ?? entry.actor.agency) : '',
      },
      from: hasMoved ? stateOf(context, entry.fromState) : null,
      to: hasMoved ? stateOf(context, entry.toState) : null,
      reason: entry.reason,
      facts: [...inputFacts(context, entry.data.input), ...changeFacts(context, entry)],
      hash: entry.hash.slice(0, HASH_PREFIX),
    }
  })
