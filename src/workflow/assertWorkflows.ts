import { LOCALES, translator } from '../i18n'
import { CLOCK_OWNED } from './clock'
import type { ActionDefinition, WorkflowDefinition } from './definition'
import { WORKFLOWS } from './registry'

/** Where an action leads in the end: the last of parallel reviews moves the record. */
const targetOf = ({ to, all }: ActionDefinition): string => all?.then ?? to

const reachableFrom = ({ initial, actions }: WorkflowDefinition): Set<string> => {
  const reached = new Set([initial])
  let grew = true
  while (grew) {
    const before = reached.size
    for (const action of Object.values(actions)) {
      const to = targetOf(action)
      if (to !== 'same' && action.from.some((state) => reached.has(state))) reached.add(to)
    }
    grew = reached.size > before
  }
  return reached
}

const findMissingLabels = (workflow: WorkflowDefinition): string[] => {
  const { collection, states, actions } = workflow
  const inputs = Object.values(actions).flatMap(({ input }) => input ?? [])
  const keys = [
    ...Object.keys(states).map((state) => `workflow:${collection}.states.${state}`),
    ...inputs.map(({ name }) => `workflow:inputs.${name}`),
    ...inputs.flatMap(({ options }) => options ?? []).map((option) => `workflow:options.${option}`),
  ]
  return LOCALES.flatMap((locale) => {
    const isMissing = (key: string) => translator(locale)(key) === key.slice(key.indexOf(':') + 1)
    const missing = [
      ...keys.filter(isMissing),
      // What every workflow has alike (claim, remind) is labelled once, under `acts`.
      ...Object.keys(actions)
        .filter((action) => isMissing(`workflow:acts.${action}`))
        .map((action) => `workflow:${collection}.actions.${action}`)
        .filter(isMissing),
    ]
    return missing.map((key) => `${key} (${locale})`)
  })
}

/** Words of the access rules and of the trail: an action of that name would be taken for one of them. */
const TAKEN = [
  'manage',
  'create',
  'read',
  'update',
  'delete',
  'reveal',
  'history',
  'enter',
  'export',
  'edit',
  'receive',
]

const findUnknownNames = ({ states, initial, actions, editable }: WorkflowDefinition): string[] => {
  const isUnknown = (state: string) => !Object.hasOwn(states, state)
  return [
    ...[initial].filter(isUnknown).map((state) => `initial state ${state} does not exist`),
    ...editable.filter(isUnknown).map((state) => `editable state ${state} does not exist`),
    ...Object.entries(actions).flatMap(([action, { from, to, all }]) =>
      [...from, ...(to === 'same' ? [] : [to]), ...(all ? [all.then] : [])]
        .filter(isUnknown)
        .map((state) => `${action} names state ${state}, which does not exist`),
    ),
    ...Object.keys(actions)
      .filter((action) => TAKEN.includes(action))
      .map((action) => `${action} is no name for an action`),
    ...Object.entries(actions)
      .filter(([, { input }]) => input?.some(({ type, options }) => type === 'select' && !options?.length))
      .map(([action]) => `${action} asks to choose from nothing`),
  ]
}

/** Acts of a parallel review must name each other alike, from the same states, and leave the moving to the last. */
const findParallelFaults = ({ actions }: WorkflowDefinition): string[] => {
  const isSame = (one: readonly string[], other: readonly string[]) =>
    one.length === other.length && one.every((name) => other.includes(name))
  return Object.entries(actions).flatMap(([action, { all, from, to }]) => {
    if (!all) return []
    const others = all.of.map((name) => actions[name])
    const isAlike = others.every(
      (other) => other?.all?.then === all.then && isSame(other.all.of, all.of) && isSame(other.from, from),
    )
    return [
      ...(all.of.includes(action) && all.of.length > 1 ? [] : [`${action} reviews in parallel with nobody`]),
      ...(to === 'same' ? [] : [`${action} reviews in parallel and moves the record by itself`]),
      ...(isAlike ? [] : [`${action} and its parallel reviews do not name each other alike`]),
    ]
  })
}

/** A clock needs its columns and its acts, and a state that pauses needs one to pause. */
const findClockFaults = (workflow: WorkflowDefinition): string[] => {
  const { states, actions, owned } = workflow
  const clocked = Object.keys(states).filter((state) => states[state]?.within !== undefined)
  const pausing = Object.keys(states).filter((state) => states[state]?.pauses)
  if (clocked.length === 0) return pausing.map((state) => `${state} pauses a clock that no state has`)
  return [
    ...Object.keys(CLOCK_OWNED)
      .filter((column) => !(column in owned))
      .map((column) => `the clock's column ${column} is not owned`),
    ...['remind', 'escalate', 'settle-clock'].flatMap((act) =>
      clocked
        .filter((state) => !actions[act]?.from.includes(state))
        .map((state) => `${act} is missing in ${state}, which has a clock`),
    ),
    ...clocked
      .filter((state) => states[state]?.pauses)
      .map((state) => `${state} runs and pauses a clock at once`),
  ]
}

/** Acts of the trail that no table has: a record made, edited, or come in by the door. */
const OUTSIDE = ['create', 'edit', 'receive']

/** Everything wrong with a definition, as sentences for a developer. */
export const findWorkflowFaults = (workflow: WorkflowDefinition): string[] => {
  const { collection, states, actions } = workflow
  const reached = reachableFrom(workflow)
  const left = new Set(
    Object.values(actions).flatMap((action) =>
      action.from.filter((state) => !['same', state].includes(targetOf(action))),
    ),
  )
  const mayEnd = new Set(['done', 'ended'])
  const faults = [
    ...Object.keys(states)
      .filter((state) => !reached.has(state))
      .map((state) => `${state} cannot be reached`),
    ...Object.entries(states)
      .filter(([state, { tone }]) => !mayEnd.has(tone) && !left.has(state))
      .map(([state]) => `${state} is a dead end`),
    ...findUnknownNames(workflow),
    ...Object.entries(actions)
      .filter(([, { by }]) => Array.isArray(by) && by.length === 0)
      .map(([action]) => `nobody may ${action}`),
    ...Object.entries(actions)
      .filter(([, { differsFrom }]) =>
        differsFrom?.some((other) => !(other in actions) && !OUTSIDE.includes(other)),
      )
      .map(([action]) => `${action} names an unknown action for four eyes`),
    ...findParallelFaults(workflow),
    ...findClockFaults(workflow),
    ...findMissingLabels(workflow).map((key) => `no label ${key}`),
  ]
  return faults.map((fault) => `${collection}: ${fault}`)
}

/** Run at boot: a server with a faulty workflow does not start. */
export const assertWorkflows = (workflows: readonly WorkflowDefinition[] = WORKFLOWS): void => {
  const faults = workflows.flatMap(findWorkflowFaults)
  if (faults.length > 0) throw new TypeError(`Workflow definitions are faulty:\n${faults.join('\n')}`)
}
