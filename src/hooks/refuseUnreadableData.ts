import { reasonOf, Refusal } from '../errors/Refusal'

/** Deeper than any record, and far from where a stack ends. */
const DEEPEST = 60

const isObject = (value: unknown): value is object => value !== null && typeof value === 'object'

const isShallow = (value: unknown): boolean => {
  let level: unknown[] = [value]
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > DEEPEST) return false
    level = level.filter(isObject).flatMap((one) => Object.values(one))
  }
  return true
}

/**
 * What is sent for a record has its fields by name; Payload takes a list, a text or a bottomless heap as it is and fails on it.
 *
 * @throws Refusal 400
 */
export const refuseUnreadableData = ({
  args,
  operation,
  req,
}: {
  args?: object
  operation: string
  req: { payloadAPI: string; file?: unknown }
}): void => {
  if ((operation !== 'create' && operation !== 'update') || req.payloadAPI === 'local') return
  const { data, duplicateFromID } = (args ?? {}) as { data?: unknown; duplicateFromID?: unknown }
  // A file may come alone.
  if (data === undefined && (operation === 'update' || duplicateFromID || req.file)) return
  if (!isObject(data) || Array.isArray(data) || !isShallow(data)) {
    throw new Refusal(400, reasonOf('malformed-request'))
  }
}
