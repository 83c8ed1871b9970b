import type { ActionContext } from '../workflow/definition'

export const startImport = (_context: ActionContext): Promise<Record<string, unknown>> =>
  Promise.reject(new Error('Imports are not laid yet'))
