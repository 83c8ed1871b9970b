import type { Actor } from '../access/actor'
import { sm3 } from './sm3'

/** Who acted, as they were at that time. */
export type AuditActor = {
  kind: Actor['kind']
  id: string | null
  name: string | null
  roles: readonly string[]
  agency: string | null
  counties: readonly string[]
  /** Whose rights were lent for the act; absent where the own sufficed. */
  for?: { id: string; name: string }
}

/** One act on one record. `at` is ISO 8601 in UTC with milliseconds; `data` must survive JSON unchanged. */
export type AuditContent = {
  subjectCollection: string
  subjectId: string
  sequence: number
  at: string
  action: string
  fromState: string | null
  toState: string | null
  reason: string | null
  actor: AuditActor
  data: Record<string, unknown>
}

export const auditActorOf = (actor: Actor): AuditActor => {
  switch (actor.kind) {
    case 'staff': {
      const { lent: _lent, ...person } = actor
      return person
    }
    case 'system':
      return { kind: 'system', id: null, name: actor.name, roles: [], agency: null, counties: [] }
    case 'public':
    case 'applicant':
      return { kind: actor.kind, id: null, name: null, roles: [], agency: null, counties: [] }
  }
}

/** JSON with sorted keys, so that the database's own ordering of jsonb keys does not change a digest. */
export const canonicalJson = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value ?? null)
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`)
  return `{${members.join(',')}}`
}

/** What the first entry of a record's chain follows. */
export const CHAIN_START = ''

/**
 * The link of a record's chain: SM3 (GB/T 32905) over the previous link and every field of the entry.
 * Changing, removing or inserting an entry breaks every link after it.
 */
export const auditHash = (previousHash: string, content: AuditContent): string =>
  sm3(
    canonicalJson([
      previousHash,
      content.subjectCollection,
      content.subjectId,
      content.sequence,
      content.at,
      content.action,
      content.fromState,
      content.toState,
      content.reason,
      content.actor,
      content.data,
    ]),
  )
