import { AbilityBuilder, createMongoAbility, subject } from '@casl/ability'
import type { MongoAbility } from '@casl/ability'

import { REGISTER_SLUGS, SLUGS } from '../collections/slugs'
import type { Slug } from '../collections/slugs'
import { PUBLIC_EVENT_STATES } from '../events/kinds'
import { WORKFLOWS } from '../workflow/registry'
import type { ActionDefinition } from '../workflow/definition'
import { PUBLIC_STATES } from '../workflow/consultations'
import { PUBLIC_PROGRAMME_STATES } from '../talent/workflows/programmes'
import type { Actor, StaffActor } from './actor'
import { NEVER_LENT } from './delegation'
import type { Loan } from './delegation'
import { GRANTS, grantsOf } from './grants'
import type { Operation } from './grants'
import { ROLES, SCOPE_OF } from './roles'
import type { Role } from './roles'

export type DeskAbility = MongoAbility

type Conditions = Record<string, unknown>

/** In whose scope a role works: the person's own, or the lender's. */
type Place = Pick<StaffActor, 'agency' | 'counties'>

const scopeConditions = (role: Role, actor: Place): Conditions | undefined => {
  switch (SCOPE_OF[role]) {
    case 'province':
      return {}
    case 'agency':
      return actor.agency ? { agency: actor.agency } : undefined
    case 'counties':
      return actor.counties.length > 0 ? { county: { $in: [...actor.counties] } } : undefined
  }
}

/** Who judges livestreams, of their own or for somebody else. */
const JUDGES: readonly Role[] = ['moderator', 'senior-moderator']

const holdsOneOf = (actor: StaffActor, wanted: readonly Role[]): boolean =>
  [actor, ...actor.lent].some(({ roles }) => roles.some((role) => wanted.includes(role)))

/** Of what is judged by several who do not know of each other: one's own, and what one has been dealt. */
const grantOwnJudgements = (builder: AbilityBuilder<DeskAbility>, actor: StaffActor) => {
  // What one has decided and marked oneself, sealed for everybody else.
  builder.can('read', SLUGS.caseDecisions, { owner: actor.id, state: 'sealed' })
  builder.can('read', SLUGS.caseMarks, { owner: actor.id, visibility: 'sealed' })
  // A case one has been dealt for a second look; what it came to, whoever judged the case before.
  builder.can('read', SLUGS.qualityLooks, { owner: actor.id })
  // Stills one has taken oneself: sealed for others at first, and of a second look in a county that is not one's own.
  builder.can('read', SLUGS.caseFiles, { owner: actor.id })
}

/** Reference data and what the public can read anyway: every member of staff may read it; their own account they may keep. */
const grantCommon = (builder: AbilityBuilder<DeskAbility>, actor: StaffActor) => {
  builder.can('read', SLUGS.agencies)
  builder.can('read', SLUGS.counties)
  builder.can('read', SLUGS.holidayCalendars)
  builder.can('read', SLUGS.policyCodes)
  // What one has lent or been offered, with its history; to lend something is every one's own to do.
  for (const column of ['owner', 'delegate']) {
    builder.can('read', SLUGS.delegations, { [column]: actor.id })
    builder.can('history', SLUGS.delegations, { [column]: actor.id })
  }
  if (actor.roles.some((role) => !NEVER_LENT.includes(role))) builder.can('create', SLUGS.delegations)
  // They hold for the whole province, whichever counties a moderator has.
  if (holdsOneOf(actor, ['moderator'])) {
    builder.can('read', SLUGS.textRules)
    builder.can('history', SLUGS.textRules)
  }
  builder.can('read', SLUGS.opinionRequests, { owner: actor.id })
  builder.can('history', SLUGS.opinionRequests, { owner: actor.id })
  if (holdsOneOf(actor, JUDGES)) grantOwnJudgements(builder, actor)
  builder.can('read', SLUGS.consultations, { state: { $in: [...PUBLIC_STATES] } })
  builder.can('read', SLUGS.talentProgrammes, { state: { $in: [...PUBLIC_PROGRAMME_STATES] } })
  // What one has been asked to score; another's sheet is under seal wherever it is read.
  builder.can('read', SLUGS.talentScores, { owner: actor.id })
  builder.can('history', SLUGS.talentScores, { owner: actor.id })
  builder.can('read', SLUGS.policies, { state: { $in: ['issued', 'repealed'] } })
  for (const slug of [SLUGS.venues, SLUGS.venueRooms, SLUGS.speakers]) builder.can('read', slug)
  builder.can('read', SLUGS.events, { state: { $in: [...PUBLIC_EVENT_STATES] } })
  builder.can('read', SLUGS.users, { id: actor.id })
  builder.can('read', SLUGS.runs, { owner: actor.id })
  builder.can('update', SLUGS.users, { id: actor.id })
}

const isByRoles = (by: ActionDefinition['by']): by is readonly Role[] => Array.isArray(by)

/** Acts of one person by name, whatever their roles. */
const grantPersonal = (builder: AbilityBuilder<DeskAbility>, actor: StaffActor) => {
  for (const { collection, actions } of WORKFLOWS) {
    for (const [action, { by }] of Object.entries(actions)) {
      if (typeof by === 'object' && 'person' in by) builder.can(action, collection, { [by.person]: actor.id })
    }
  }
}

const grantTransitions = (builder: AbilityBuilder<DeskAbility>, role: Role, scope: Conditions) => {
  for (const workflow of WORKFLOWS) {
    for (const [action, definition] of Object.entries(workflow.actions)) {
      if (!isByRoles(definition.by) || !definition.by.includes(role)) continue
      builder.can(action, workflow.collection, scope)
    }
  }
}

/** Nothing can be blacked out in a file: while its comment is redacted it is for those who may read the original. */
const shownFilesOnly = (role: Role, slug: string): Conditions =>
  slug === SLUGS.attachments && !GRANTS[role]?.comments?.includes('reveal') ? { visibility: 'shown' } : {}

/** Those who decide on entries see their evidence, those who handle them that of all they read; that of a talent application is under seal and asked for elsewhere. */
const EVIDENCE_OF: Partial<Record<Role, readonly Slug[]>> = {
  reviewer: REGISTER_SLUGS,
  approver: REGISTER_SLUGS,
  'legal-reviewer': [SLUGS.parks],
}

const readableBy = (role: Role): string[] =>
  grantsOf(role).flatMap(([slug, operations]) => (operations.includes('read') ? [slug] : []))

const evidenceOnly = (role: Role, slug: string): Conditions => {
  if (slug !== SLUGS.registryFiles) return {}
  const about = EVIDENCE_OF[role] ?? readableBy(role).filter((one) => one !== SLUGS.talentApplications)
  return { subjectCollection: { $in: [...about] } }
}

/** A certificate or letter is read by those who may read what it is about: an answer to one person is nobody else's. */
const lettersOnly = (role: Role, slug: string): Conditions =>
  slug === SLUGS.certificates ? { subjectCollection: { $in: readableBy(role) } } : {}

/** What one of two reviewers thinks is nobody's to read but theirs until both have said it. */
const openedOnly = (slug: string, operation: Operation): Conditions => {
  if (operation === 'create') return {}
  if (slug === SLUGS.caseDecisions) return { state: { $in: ['opened', 'superseded'] } }
  const isMarked = slug === SLUGS.caseMarks || slug === SLUGS.caseFiles
  return isMarked ? { visibility: 'shown' } : {}
}

const grantRole = (builder: AbilityBuilder<DeskAbility>, role: Role, actor: Place) => {
  const scope = scopeConditions(role, actor)
  if (!scope) return
  for (const [slug, operations] of grantsOf(role)) {
    const editable = WORKFLOWS.find((workflow) => workflow.collection === slug)?.editable
    for (const operation of operations) {
      const states = operation === 'update' && editable ? { state: { $in: [...editable] } } : {}
      builder.can(operation, slug, {
        ...scope,
        ...states,
        ...shownFilesOnly(role, slug),
        ...evidenceOnly(role, slug),
        ...lettersOnly(role, slug),
        ...openedOnly(slug, operation),
      })
      // What is public is not the way it came about: only one's own scope shows a record's timeline.
      if (operation === 'read')
        builder.can('history', slug, {
          ...scope,
          ...evidenceOnly(role, slug),
          ...lettersOnly(role, slug),
          ...openedOnly(slug, 'read'),
        })
    }
  }
  grantTransitions(builder, role, scope)
}

/**
 * The one definition of who may see and do what: rules of role × scope. `can()` answers for one record, `toWhere`
 * compiles the same rules for the database. The system and the public get no rules: the system acts through
 * transitions marked `system`, the public through the one door for what comes in.
 */
export const abilityFor = (actor: Actor): DeskAbility => {
  const builder = new AbilityBuilder<DeskAbility>(createMongoAbility)
  if (actor.kind === 'staff' && actor.roles.length > 0) {
    grantCommon(builder, actor)
    grantPersonal(builder, actor)
    for (const { roles, ...place } of [actor, ...actor.lent]) {
      ROLES.filter((role) => roles.includes(role)).forEach((role) => grantRole(builder, role, place))
    }
  }
  return builder.build()
}

const abilities = new WeakMap<Actor, DeskAbility>()

/** As `abilityFor`, remembered for the actor object (one per request). */
export const abilityOf = (actor: Actor): DeskAbility => {
  const known = abilities.get(actor)
  if (known) return known
  const ability = abilityFor(actor)
  abilities.set(actor, ability)
  return ability
}

/** May this actor do this to this record (own columns: `id`, `agency`, `county`, `state`)? */
export const may = (actor: Actor, action: string, slug: Slug, record: Record<string, unknown>): boolean =>
  abilityOf(actor).can(action, subject(slug, { ...record }))

const owners = new WeakMap<StaffActor, StaffActor>()

/** The same person without what others have lent. */
const withoutLoans = (actor: StaffActor): StaffActor => {
  const known = owners.get(actor) ?? { ...actor, lent: [] }
  owners.set(actor, known)
  return known
}

const canByLoan = (
  actor: StaffActor,
  loan: Loan,
  action: string,
  slug: Slug,
  record: Record<string, unknown>,
) =>
  may(
    { ...actor, roles: loan.roles, agency: loan.agency, counties: loan.counties, lent: [] },
    action,
    slug,
    record,
  )

/**
 * The actor as the trail names them for this act: on behalf of the lender where it is possible through a loan only.
 */
export const actingFor = <Who extends Actor>(
  actor: Who,
  action: string,
  slug: Slug,
  record: Record<string, unknown>,
): Who => {
  if (actor.kind !== 'staff' || actor.lent.length === 0) return actor
  if (may(withoutLoans(actor), action, slug, record)) return actor
  const loan = actor.lent.find((one) => canByLoan(actor, one, action, slug, record))
  return loan ? { ...actor, for: { id: loan.id, name: loan.name } } : actor
}
