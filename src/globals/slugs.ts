/** Apart from the globals themselves, so that a rule the workflows ask can name one without loading it. */
export const SETTINGS = 'settings'
