import { checkRegistration } from '../../events/registrations/form'
import type { RegistrationValues } from '../../events/registrations/form'
import type { Locale } from '../../i18n'
import { foldForSearch } from '../../text/normalise'
import type { Columns } from '../header'
import { cellFaults, remarksOn, typedIn } from '../row'
import type { CheckedRow, RowContent } from '../row'
import type { SheetRow } from '../sheetRow'

/** What waits in `import_rows` for the door of registrations. */
export type GuestRow = RowContent & { values?: RegistrationValues; locale?: Locale }

const LANGUAGES = new Map<string, Locale>([
  ['', 'zh'],
  ...['中文', '汉语', '中', 'zh', 'chinese'].map((word): [string, Locale] => [word, 'zh']),
  ...['英文', '英语', '英', 'en', 'english'].map((word): [string, Locale] => [word, 'en']),
])

/** Judges a row as the door would judge the public form with the same words: every fault at once, each with its cell. */
export const checkGuestRow = (row: SheetRow, columns: Columns): CheckedRow<GuestRow> => {
  const typed = typedIn(row, columns)
  const broken = cellFaults(row, columns)
  const checked = checkRegistration([], typed)
  const locale = LANGUAGES.get(foldForSearch(typed.language ?? ''))
  const brokenFields = new Set(broken.map(({ field }) => field))
  const faults = [
    ...broken,
    ...[
      ...(checked.ok ? [] : checked.errors),
      ...(locale ? [] : [{ field: 'language', code: 'language-unknown' }]),
    ].filter(({ field }) => !brokenFields.has(field)),
  ]
  const remarks = remarksOn(row, { columns, main: 'name', level: 'fault' }, faults)
  const isGood = checked.ok && locale && faults.length === 0
  return {
    number: row.number,
    content: isGood ? { typed, values: checked.values, locale } : { typed },
    remarks,
  }
}
