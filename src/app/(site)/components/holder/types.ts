import type { FormDraft } from '../../../../intake/formDraft'
import type { Locale } from '../../../../i18n'
import type { HolderPage } from '../../../../registers/holder/holderPage'

export type HolderProps = {
  locale: Locale
  page: HolderPage
  /** Where the forms of the page are sent. */
  action: string
  /** What was typed into the form that was refused, with what is wrong. */
  draft: FormDraft<string | string[]> | undefined
  /** The return or ledger entry whose form is open: one at a time, so that every control is there once. */
  chosen: string
  /** The page with another one's form open. */
  choose: (id: string) => string
}
