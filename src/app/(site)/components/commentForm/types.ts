/** What is wrong with one field; `form` when it is the form as a whole. */
export type FormError = { field: string; code: string; message: string }

/** What was typed is kept for a while only; this says that the while is over. */
export const DRAFT_GONE = 'draft-gone'

/** In the order they stand on the page. */
export const FIELDS = [
  'clause',
  'body',
  'files',
  'name',
  'contact',
  'email',
  'county',
  'submitterKind',
  'consent',
] as const

export type FieldName = (typeof FIELDS)[number]

export type FormLimits = { body: number; files: number; fileBytes: number; accept: string }

export type FormRules = FormLimits & { requireName: boolean; requireContact: boolean }

export type Choice = { value: string; label: string }

/** Sentences of the form in the reader's language; `{{…}}` is filled in by `fill`. */
export type FormTexts = Record<
  | 'clause'
  | 'whole'
  | 'quote'
  | 'quoteLink'
  | 'newWindow'
  | 'body'
  | 'bodyHelp'
  | 'max'
  | 'count'
  | 'countOver'
  | 'person'
  | 'personHelp'
  | 'name'
  | 'contact'
  | 'contactHelp'
  | 'email'
  | 'emailHelp'
  | 'county'
  | 'countyNone'
  | 'submitterKind'
  | 'submitterKindHelp'
  | 'files'
  | 'filesHelp'
  | 'filesAgain'
  | 'honeypot'
  | 'optional'
  | 'consent'
  | 'submit'
  | 'sending'
  | 'uploading'
  | 'checking'
  | 'stored'
  | 'afterwards'
  | 'errorTitle'
  | 'errorKept'
  | 'network'
  | 'server'
  | 'bodyEmpty'
  | 'bodyTooLong'
  | 'nameEmpty'
  | 'contactEmpty'
  | 'consentEmpty'
  | 'tooManyFiles'
  | 'fileTooLarge',
  string
>

/** Puts values into a sentence as i18next does. */
export const fill = (text: string, values: Record<string, string | number>): string =>
  text.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => String(values[name] ?? whole))
