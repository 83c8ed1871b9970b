import type { ActionContext } from '../workflow/definition'

export const redactBody = (_context: ActionContext): Record<string, unknown> => {
  throw new Error('Redaction is not laid yet')
}
