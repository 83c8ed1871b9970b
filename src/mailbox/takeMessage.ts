import type { ActionContext } from '../workflow/definition'

export const takeMessage = (_context: ActionContext): Promise<Record<string, unknown>> =>
  Promise.reject(new Error('The mailbox is not laid yet'))
