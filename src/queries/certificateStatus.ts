import { validityOf } from '../certificates/validity'
import type { Validity } from '../certificates/validity'
import type { BothLanguages, CertificateFacts } from '../certificates/facts'
import { intakePool } from '../db/intakePool'
import { countAct, findWait } from '../intake/rateLimits'
import { parseReceiptCode } from '../intake/receiptCode'
import { beijingDay } from '../legal/beijing'
import { parseDocumentNumber } from '../numbering/documentNumber'

/** What the outside is told of a certificate, and nothing else. Days are Beijing days, YYYY-MM-DD. */
export type CertificateStatus = {
  number: string
  title: BothLanguages
  holder: string
  labels?: CertificateFacts['labels']
  issuer: BothLanguages
  issuedOn: string
  validFrom: string
  validUntil: string | null
  validity: Validity
  /** The day it was withdrawn or superseded. */
  endedOn: string | null
}

export type CertificateAnswer =
  | { kind: 'found'; status: CertificateStatus }
  /** Neither a code nor a number, or one that nobody has: both are told apart only by the form of what was typed. */
  | { kind: 'unreadable' }
  | { kind: 'unknown' }
  | { kind: 'too-many'; seconds: number }

type Row = { state: string; facts: CertificateFacts; ended_at: Date | null }

type Wanted = { column: 'code' | 'number'; value: string }

/** What was typed, as it is stored: a verification code, else a document number. */
export const readWanted = (typed: string): Wanted | undefined => {
  const code = parseReceiptCode(typed)
  if (code.ok) return { column: 'code', value: code.code }
  // As long as a code, and none: on a paper it is what somebody has made up, and is looked for like one.
  if (code.code === 'wrong-check') return { column: 'code', value: typed }
  const number = parseDocumentNumber(typed)
  return number === undefined ? undefined : { column: 'number', value: number }
}

const read = async ({ column, value }: Wanted): Promise<Row | undefined> => {
  const { rows } = await intakePool().query<Row>({
    name: `certificate-by-${column}`,
    text: `select state, facts, ended_at from certificates where ${column} = $1`,
    values: [value],
  })
  return rows[0]
}

const statusOf = ({ state, facts, ended_at }: Row, now: Date): CertificateStatus => {
  const { number, title, holder, labels, issuer, issuedOn, validFrom, validUntil } = facts
  return {
    number,
    title,
    holder,
    labels,
    issuer,
    issuedOn,
    validFrom,
    validUntil,
    validity: validityOf({ state, validFrom, validUntil }, now),
    endedOn: ended_at && beijingDay(ended_at),
  }
}

/**
 * Whether a certificate holds, for who has its code or number. Wrong codes are counted per sender and in all, and every
 * question by number: numbers run on, and whoever asks for one after the other is making a list. Over the limit right
 * and wrong get the same answer, so guessing learns nothing.
 *
 * @param typed code or number as typed.
 * @param sender key of the sender's address.
 */
export const findCertificateStatus = async (
  typed: string,
  sender: string,
  now = new Date(),
): Promise<CertificateAnswer> => {
  const seconds = await findWait('certificate-lookup', () => sender)
  if (seconds !== undefined) return { kind: 'too-many', seconds }
  const wanted = readWanted(typed)
  const row = wanted && (await read(wanted))
  if (!row || wanted.column === 'number') await countAct('certificate-lookup', () => sender)
  if (row) return { kind: 'found', status: statusOf(row, now) }
  return { kind: wanted ? 'unknown' : 'unreadable' }
}
