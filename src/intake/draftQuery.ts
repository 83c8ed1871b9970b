/** Id of what says, on top of a form, what is wrong with it. */
export const ERROR_BOX = 'error-summary'

/** Leads back to a form with what was typed; without scripts a reader lands on what is wrong with it. */
export const draftQuery = (draft: string): string => `?draft=${draft}#${ERROR_BOX}`
