import { translator } from '../../../../i18n'
import type { Locale } from '../../../../i18n'
import type { FormDraft } from '../../../../privacy/dataRequestForm'
import { errorText } from './RequestErrors'

type Props = { locale: Locale; draft: FormDraft }

type Entry = { name: 'code' | 'contact'; help: string; autoComplete: string }

const Entry = ({ locale, draft, name, help, autoComplete }: Props & Entry) => {
  const isWrong = draft.errors.includes(name)
  return (
    <div className={isWrong ? 'field field--error' : 'field'}>
      <label htmlFor={name}>{translator(locale, 'privacy')(`request.${name}`)}</label>
      <p className="field__help" id={`${name}-help`}>
        {help}
      </p>
      {isWrong && (
        <p className="field__error" id={`${name}-error`}>
          {errorText(locale, name)}
        </p>
      )}
      <input
        id={name}
        name={name}
        type="text"
        required
        defaultValue={draft.typed[name] ?? ''}
        autoComplete={autoComplete}
        spellCheck={false}
        aria-invalid={isWrong || undefined}
        aria-describedby={isWrong ? `${name}-error ${name}-help` : `${name}-help`}
      />
    </div>
  )
}

/** Receipt code and contact: what shows that a comment is one's own. */
export const OwnerFields = ({ locale, draft }: Props) => (
  <>
    <Entry
      locale={locale}
      draft={draft}
      name="code"
      help={translator(locale, 'site')('receipts.codeHelp')}
      autoComplete="off"
    />
    <Entry
      locale={locale}
      draft={draft}
      name="contact"
      help={translator(locale, 'privacy')('request.contactHelp')}
      autoComplete="email"
    />
  </>
)
