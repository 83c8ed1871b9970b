import type { ReactNode } from 'react'

import { translator } from '../../../i18n'
import type { Locale } from '../../../i18n'
import { formatReceiptCode } from '../../../intake/receiptCode'
import { CopyButton } from './CopyButton'
import { PrintButton } from './PrintButton'

type Props = { locale: Locale; receipt: string; children?: ReactNode }

/** A receipt code, to be copied and printed; `children` are further things to take along. */
export const ReceiptCode = ({ locale, receipt, children }: Props) => {
  const t = translator(locale, 'site')
  const code = formatReceiptCode(receipt)
  return (
    <div className="receipt">
      <p className="receipt__label">{t('receipt.code')}</p>
      <p className="receipt__code" translate="no">
        <span id="receipt-code-value">{code}</span>
      </p>
      <p className="receipt__actions no-print">
        <CopyButton
          text={code}
          texts={{ copy: t('receipt.copy'), copied: t('receipt.copied'), failed: t('receipt.copyFailed') }}
        />
        {children}
        <PrintButton label={t('receipt.print')} />
      </p>
    </div>
  )
}
