export type PersonalDataKind =
  | 'mobile'
  | 'landline'
  | 'resident-id'
  | 'email'
  | 'account'
  | 'bank-card'
  | 'plate'
  | 'address'
  /** A company's code is public: shown, but not suggested for redaction by itself. */
  | 'credit-code'

/** Personal data a machine believes to have seen; UTF-16 offsets, `end` behind the last unit. */
export type Finding = { start: number; end: number; kind: PersonalDataKind }

/** Finds one kind of personal data in a text that `narrow()` has prepared. */
export type Detector = (text: string) => Finding[]

/** Every match of a pattern that passes `accept`, as findings. With a group named `own`, that group alone. */
export const findAll = (
  text: string,
  kind: PersonalDataKind,
  pattern: RegExp,
  accept: (match: string, before: string, after: string) => boolean = () => true,
): Finding[] =>
  [...text.matchAll(pattern)].flatMap((match) => {
    const own = match.groups?.own ?? match[0]
    const start = match.index + match[0].lastIndexOf(own)
    const end = start + own.length
    const isPersonal = accept(own, text.slice(Math.max(0, start - 12), start), text.slice(end, end + 6))
    return isPersonal ? [{ start, end, kind }] : []
  })
