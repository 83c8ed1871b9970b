import { translator } from '../../i18n'
import { checkApplication } from '../../registers/applicationSchema'
import type { ApplicationValues, RegisterDefinition, RegisterField } from '../../registers/definition'
import { applicantFieldsOf } from '../../registers/fieldsOf'
import { foldForSearch } from '../../text/normalise'
import { saysYes } from '../saysYes'
import type { CountyFinder } from '../findCounty'
import type { Columns } from '../header'
import { readDay } from '../readDay'
import { cellFaults, remarksOn, typedIn } from '../row'
import type { CheckedRow, RowContent } from '../row'
import type { SheetRow } from '../sheetRow'

/** What waits in `import_rows` for the door of applications. */
export type ApplicationRow = RowContent & {
  values?: ApplicationValues
  /** GB/T 2260. */
  county?: string
}

export type ApplicationContext = {
  register: RegisterDefinition
  counties: ReadonlySet<string>
  findCounty: CountyFinder
  /** Whether whoever handed the file in may enter records of this county. */
  mayEnter: (county: string) => boolean
}

const SEPARATORS = /[\n,，、;；]/

/** 9610、9710 or their names in either language become what the register knows them by; what is none stays. */
const chosenIn = (
  { slug }: RegisterDefinition,
  { name, options }: Extract<RegisterField, { kind: 'choice' | 'choices' }>,
  text: string,
): string[] => {
  const known = new Map(
    options.flatMap((option) =>
      [
        option,
        ...(['zh', 'en'] as const).map((locale) =>
          translator(locale)(`registers:${slug}.options.${name}.${option}`),
        ),
      ].map((label): [string, string] => [foldForSearch(label), option]),
    ),
  )
  return text
    .split(SEPARATORS)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => known.get(foldForSearch(part)) ?? part)
}

const readCell = (register: RegisterDefinition, field: RegisterField, text: string): unknown => {
  switch (field.kind) {
    case 'choice':
      return chosenIn(register, field, text)[0] ?? ''
    case 'choices':
      return chosenIn(register, field, text)
    case 'yes-no':
      return saysYes(text)
    case 'day':
      return readDay(text)?.day ?? text
    case 'text':
    case 'longtext':
    case 'number':
    case 'email':
    case 'phone':
    case 'url':
    case 'unified-code':
      return text
  }
}

/** Judges a row as the door would judge the public form with the same words: every fault at once, each with its cell. */
export const checkApplicationRow = (
  row: SheetRow,
  columns: Columns,
  { register, counties, findCounty, mayEnter }: ApplicationContext,
): CheckedRow<ApplicationRow> => {
  const typed = typedIn(row, columns)
  const broken = cellFaults(row, columns)
  const county = findCounty(typed.county ?? '')
  const entered = Object.fromEntries(
    applicantFieldsOf(register).map((field) => [
      field.name,
      readCell(register, field, typed[field.name] ?? ''),
    ]),
  )
  const application = checkApplication(
    register,
    { ...entered, county: county ?? typed.county ?? '' },
    { counties },
  )
  const foreign = county && !mayEnter(county) ? [{ field: 'county', code: 'other-county' }] : []
  const brokenFields = new Set(broken.map(({ field }) => field))
  const faults = [
    ...broken,
    ...[...(application.ok ? [] : application.errors), ...foreign].filter(
      ({ field }) => !brokenFields.has(field),
    ),
  ]
  const remarks = remarksOn(row, { columns, main: 'name', level: 'fault' }, faults)
  const content =
    application.ok && faults.length === 0
      ? { typed, values: application.values, county: application.county }
      : { typed }
  return { number: row.number, content, remarks }
}
