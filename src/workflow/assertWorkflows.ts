import { LOCALES, translator } from '../i18n'
import type { WorkflowDefinition } from './definition'
import { WORKFLOWS } from './registry'

const reachableFrom = ({ initial, actions }: WorkflowDefinition): Set<string> => {
  const reached = new Set([initial])
  let grew = true
  while (grew) {
    const before = reached.size
    for (const { from, to } of Object.values(actions)) {
      if (to !== 'same' && from.some((state) => reached.has(state))) reached.add(to)
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
    ...Object.keys(actions).map((action) => `workflow:${collection}.actions.${action}`),
    ...inputs.map(({ name }) => `workflow:inputs.${name}`),
    ...inputs.flatMap(({ options }) => options ?? []).map((option) => `workflow:options.${option}`),
  ]
  return LOCALES.flatMap((locale) =>
    keys
      .filter((key) => translator(locale)(key) === key.slice(key.indexOf(':') + 1))
      .map((key) => `${key} (${locale})`),
  )
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
    ...Object.entries(actions).flatMap(([action, { from, to }]) =>
      [...from, ...(to === 'same' ? [] : [to])]
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

/** Everything wrong with a definition, as sentences for a developer. */
export const findWorkflowFaults = (workflow: WorkflowDefinition): string[] => {
  const { collection, states, actions } = workflow
  const reached = reachableFrom(workflow)
  const left = new Set(
    Object.values(actions).flatMap(({ from, to }) => from.filter((state) => to !== 'same' && to !== state)),
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
      .filter(([, { by }]) => by !== 'system' && by.length === 0)
      .map(([action]) => `nobody may ${action}`),
    ...Object.entries(actions)
      .filter(([, { differsFrom }]) =>
        differsFrom?.some((other) => !(other in actions) && other !== 'create' && other !== 'edit'),
      )
      .map(([action]) => `${action} names an unknown action for four eyes`),
    ...findMissingLabels(workflow).map((key) => `no label ${key}`),
  ]
  return faults.map((fault) => `${collection}: ${fault}`)
}

/** Run at boot: a server with a faulty workflow does not start. */
export const assertWorkflows = (workflows: readonly WorkflowDefinition[] = WORKFLOWS): void => {
  const faults = workflows.flatMap(findWorkflowFaults)
  if (faults.length > 0) throw new TypeError(`Workflow definitions are faulty:\n${faults.join('\n')}`)
}
