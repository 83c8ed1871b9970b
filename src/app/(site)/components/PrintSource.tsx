import { siteUrl } from '../../../environment'
import { translator } from '../../../i18n'
import type { Locale } from '../../../i18n'

/** On paper only: where the page came from. */
export const PrintSource = ({ locale, address }: { locale: Locale; address: string }) => (
  <p className="print-only">{translator(locale, 'site')('print.from', { url: `${siteUrl()}${address}` })}</p>
)
