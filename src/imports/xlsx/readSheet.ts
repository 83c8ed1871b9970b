import { ImportRefused } from '../ImportRefused'
import { MAX_COLUMNS, MAX_MERGES } from '../limits'
import { columnNumber } from '../sheetRow'
import type { Cell, CellRange, SheetRow } from '../sheetRow'
import type { Zip } from '../openZip'
import { withoutEscapes } from './readParts'
import { dayOfSerial } from './serialDay'
import { xmlEvents } from './xmlEvents'
import type { XmlEvent } from './xmlEvents'

export type SheetContext = {
  strings: readonly string[]
  dateStyles: ReadonlySet<number>
  is1904: boolean
}

type OpenCell = {
  column: number
  type: string
  style: number
  hasFormula: boolean
  /** Undefined until a value is seen. */
  value: string | undefined
}

const REFERENCE = /^([A-Z]{1,3})(\d{1,7})$/

const placeOf = (reference: string) => {
  const [, letters = '', digits = ''] = REFERENCE.exec(reference) ?? []
  return { column: columnNumber(letters), row: Number(digits) }
}

const rangeOf = (reference: string): CellRange | undefined => {
  const [from = '', to = ''] = reference.split(':')
  const start = placeOf(from)
  const end = placeOf(to)
  if (start.column < 0 || end.column < 0) return undefined
  return { fromRow: start.row, toRow: end.row, fromColumn: start.column, toColumn: end.column }
}

const numberText = (value: string, style: number, { dateStyles, is1904 }: SheetContext): string => {
  const number = Number(value)
  if (!Number.isFinite(number)) return value
  return (dateStyles.has(style) ? dayOfSerial(number, is1904) : undefined) ?? String(number)
}

const cellOf = ({ type, style, hasFormula, value }: OpenCell, context: SheetContext): Cell | undefined => {
  if (value === undefined || value === '') {
    return hasFormula ? { text: '', fault: 'formula-without-value' } : undefined
  }
  switch (type) {
    case 's':
      return { text: context.strings[Number(value)] ?? '' }
    case 'e':
      return { text: value, fault: 'cell-error' }
    case 'b':
      return { text: value === '1' ? 'TRUE' : 'FALSE' }
    case 'n':
      return { text: numberText(value, style, context) }
    default:
      return { text: withoutEscapes(value) }
  }
}

/** Gathers rows from the events of a sheet; merged ranges stand behind them in the part. */
class SheetGatherer {
  readonly merges: CellRange[] = []
  private row: { number: number; cells: Map<number, Cell> } | undefined
  private last = 0
  private cell: OpenCell | undefined
  private isValue = false
  private inPhonetic = false

  constructor(private readonly context: SheetContext) {}

  /** The row this event completes. */
  take(event: XmlEvent): SheetRow | undefined {
    if (event.kind === 'text') {
      if (this.cell && this.isValue && !this.inPhonetic)
        this.cell.value = (this.cell.value ?? '') + event.text
      return undefined
    }
    return event.kind === 'open' ? this.open(event.name, event.attributes) : this.close(event.name)
  }

  private open(name: string, attributes: Record<string, string>): undefined {
    if (name === 'row') {
      this.last = Number(attributes.r) || this.last + 1
      this.row = { number: this.last, cells: new Map() }
    } else if (name === 'c' && this.row) {
      const column = attributes.r ? placeOf(attributes.r).column : this.row.cells.size
      const style = Number(attributes.s) || 0
      this.cell = { column, type: attributes.t ?? 'n', style, hasFormula: false, value: undefined }
    } else if (name === 'f' && this.cell) this.cell.hasFormula = true
    else if (name === 'v' || name === 't') this.isValue = true
    else if (name === 'rPh') this.inPhonetic = true
    else if (name === 'mergeCell') this.addMerge(attributes.ref ?? '')
  }

  private close(name: string): SheetRow | undefined {
    if (name === 'v' || name === 't') this.isValue = false
    else if (name === 'rPh') this.inPhonetic = false
    else if (name === 'c' && this.cell) {
      const cell = cellOf(this.cell, this.context)
      const { column } = this.cell
      if (cell && column >= 0 && column < MAX_COLUMNS && (cell.text.trim() !== '' || cell.fault)) {
        this.row?.cells.set(column, cell)
      }
      this.cell = undefined
    } else if (name === 'row') {
      const { row } = this
      this.row = undefined
      return row && row.cells.size > 0 ? row : undefined
    }
    return undefined
  }

  private addMerge(reference: string) {
    const range = rangeOf(reference)
    if (range) this.merges.push(range)
    if (this.merges.length > MAX_MERGES) throw new ImportRefused('too-many-merges')
  }
}

/**
 * The rows of a sheet that have anything in them, one after the other; nothing is calculated.
 *
 * @param merges is filled with the merged ranges by the time the last row has been given.
 */
export async function* readSheet(
  zip: Zip,
  path: string,
  context: SheetContext,
  merges: CellRange[],
): AsyncGenerator<SheetRow> {
  const stream = await zip.open(path)
  if (!stream) throw new ImportRefused('damaged')
  const gatherer = new SheetGatherer(context)
  for await (const events of xmlEvents(stream)) {
    for (const event of events) {
      const row = gatherer.take(event)
      if (row) yield row
    }
  }
  merges.push(...gatherer.merges)
}
