import { translator } from '../../../i18n'
import type { Locale } from '../../../i18n'
import { addressOf } from '../addresses'
import { LookupForm } from './LookupForm'

/** Reasons a look-up is refused for, as they stand in the address. */
export const VERIFY_ERRORS = ['unreadable', 'unknown', 'too-many', 'foreign-origin'] as const

export type VerifyError = (typeof VERIFY_ERRORS)[number]

/** The form that takes a verification code or a document number. */
export const CertificateLookup = ({
  locale,
  typed = '',
  error,
}: {
  locale: Locale
  typed?: string
  error?: VerifyError | undefined
}) => {
  const t = translator(locale, 'certificates')
  return (
    <LookupForm
      id="certificate-code"
      action={addressOf.findCertificate(locale)}
      typed={typed}
      error={error && t(`verify.errors.${error}`)}
      texts={{ label: t('verify.code'), help: t('verify.codeHelp'), submit: t('verify.find') }}
    />
  )
}
