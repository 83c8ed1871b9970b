import { translator } from '../../../i18n'
import type { Locale } from '../../../i18n'
import { addressOf } from '../addresses'
import { LookupForm } from './LookupForm'

/** Reasons a look-up is refused for, as they stand in the address. */
export const LOOKUP_ERRORS = [
  'wrong-length',
  'wrong-character',
  'wrong-check',
  'unknown',
  'too-many',
  'foreign-origin',
] as const

export type LookupError = (typeof LOOKUP_ERRORS)[number]

/** The form that takes a receipt code. */
export const ReceiptLookup = ({
  locale,
  typed = '',
  error,
  action,
}: {
  locale: Locale
  typed?: string
  error?: LookupError | undefined
  action?: string
}) => {
  const t = translator(locale, 'site')
  return (
    <LookupForm
      id="receipt-code"
      action={action ?? addressOf.findReceipt(locale)}
      typed={typed}
      error={error && t(`receipts.errors.${error}`)}
      texts={{ label: t('receipts.code'), help: t('receipts.codeHelp'), submit: t('receipts.find') }}
    />
  )
}
