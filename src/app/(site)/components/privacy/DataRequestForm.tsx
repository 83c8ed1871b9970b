import { translator } from '../../../../i18n'
import type { Locale } from '../../../../i18n'
import { ANSWER_DAYS } from '../../../../legal/privacyPeriods'
import { MAX_NOTE } from '../../../../privacy/dataRequestForm'
import type { FormDraft } from '../../../../privacy/dataRequestForm'
import { addressOf } from '../../addresses'
import { errorText, RequestErrors } from './RequestErrors'
import { OwnerFields } from './OwnerFields'

type Props = { locale: Locale; draft: FormDraft }

const KindField = ({ locale, draft }: Props) => {
  const t = translator(locale, 'privacy')
  const isWrong = draft.errors.includes('kind')
  return (
    <fieldset
      className={isWrong ? 'field field--error choices' : 'field choices'}
      aria-describedby={isWrong ? 'kind-error' : undefined}
    >
      <legend>{t('request.kind')}</legend>
      {isWrong && (
        <p className="field__error" id="kind-error">
          {errorText(locale, 'kind')}
        </p>
      )}
      {(['access', 'deletion'] as const).map((kind, index) => (
        <label className="check" key={kind}>
          <input
            id={index === 0 ? 'kind' : undefined}
            type="radio"
            name="kind"
            value={kind}
            required
            defaultChecked={draft.typed.kind === kind}
            aria-describedby={kind === 'deletion' ? 'deletion-help' : undefined}
          />
          <span>{t(`request.${kind}`)}</span>
        </label>
      ))}
      <p className="field__help" id="deletion-help">
        {t('request.deletionHelp')}
      </p>
    </fieldset>
  )
}

const NoteField = ({ locale, draft }: Props) => {
  const t = translator(locale, 'privacy')
  const isWrong = draft.errors.includes('note')
  return (
    <div className={isWrong ? 'field field--error' : 'field'}>
      <label htmlFor="note">
        {t('request.note')}
        <span className="field__optional">{t('request.optional')}</span>
      </label>
      <p className="field__help" id="note-help">
        {t('request.noteHelp', { max: MAX_NOTE })}
      </p>
      {isWrong && (
        <p className="field__error" id="note-error">
          {errorText(locale, 'note')}
        </p>
      )}
      <textarea
        id="note"
        name="note"
        rows={4}
        maxLength={MAX_NOTE}
        defaultValue={draft.typed.note ?? ''}
        aria-invalid={isWrong || undefined}
        aria-describedby={isWrong ? 'note-error note-help' : 'note-help'}
      />
    </div>
  )
}

/** Asks to see or to delete what is kept about oneself; works without script. */
export const DataRequestForm = (props: Props) => {
  const { locale, draft } = props
  const t = translator(locale, 'privacy')
  return (
    <>
      <RequestErrors locale={locale} title={t('request.errorTitle')} errors={draft.errors} />
      <form className="form" action={addressOf.askAboutData(locale)} method="post">
        <OwnerFields {...props} />
        <KindField {...props} />
        <NoteField {...props} />
        <p>{t('request.after', { days: ANSWER_DAYS })}</p>
        <button className="button" type="submit">
          {t('request.submit')}
        </button>
      </form>
    </>
  )
}
