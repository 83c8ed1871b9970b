import { translator } from '../../../i18n'
import type { Locale } from '../../../i18n'
import { addressOf } from '../addresses'

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

/** The form that takes a receipt code. What was typed stays in the field beside what is wrong with it. */
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
    <form className="lookup" action={action ?? addressOf.findReceipt(locale)} method="post">
      <div className={error ? 'field field--error' : 'field'}>
        <label htmlFor="receipt-code">{t('receipts.code')}</label>
        <p className="field__help" id="receipt-code-help">
          {t('receipts.codeHelp')}
        </p>
        {error && (
          <p className="field__error" id="receipt-code-error">
            {t(`receipts.errors.${error}`)}
          </p>
        )}
        <div className="lookup__row">
          <input
            id="receipt-code"
            name="code"
            type="text"
            defaultValue={typed}
            required
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            aria-invalid={error ? true : undefined}
            aria-describedby={error ? 'receipt-code-error receipt-code-help' : 'receipt-code-help'}
          />
          <button className="button" type="submit">
            {t('receipts.find')}
          </button>
        </div>
      </div>
    </form>
  )
}
