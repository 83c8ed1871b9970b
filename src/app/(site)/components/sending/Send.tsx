import { translator } from '../../../../i18n'
import type { Locale } from '../../../../i18n'
import { addressOf } from '../../addresses'
import { SendButton } from './SendButton'
import type { SendTexts } from './SendButton'

type Props = {
  locale: Locale
  /** What the button says. */
  label: string
  note?: string
  /** The form asks for proof of a human being. */
  isChecked?: boolean
  isLarge?: boolean
}

const textsOf = (locale: Locale): SendTexts => {
  const t = translator(locale, 'site')
  return {
    sending: t('form.sending'),
    uploading: t('form.uploading', { percent: '{{percent}}' }),
    checking: t('form.checking'),
    stored: t('form.stored'),
    network: t('form.errors.network'),
    server: t('form.errors.server'),
    progress: t('form.files'),
  }
}

/** The button that sends a form of the public site, and what is said while it is on its way. */
export const Send = ({ locale, label, note, isChecked, isLarge }: Props) => (
  <SendButton
    {...(isChecked && { challengeUrl: addressOf.challenge(locale) })}
    className={isLarge ? 'button button--large' : 'button'}
    texts={textsOf(locale)}
    {...(note && { note })}
  >
    {label}
  </SendButton>
)
