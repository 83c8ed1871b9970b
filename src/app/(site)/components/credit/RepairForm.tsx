import { MAX_GROUNDS } from '../../../../credit/repair/repairForm'
import { translator } from '../../../../i18n'
import type { Locale } from '../../../../i18n'
import type { FormDraft } from '../../../../intake/formDraft'
import { FormField } from '../application/FormField'
import { Send } from '../sending/Send'
import { RepairErrors } from './RepairErrors'
import { repairErrorText } from './repairErrors'

type Props = { locale: Locale; action: string; draft: FormDraft<string | string[]> | undefined }

/** Grounds and evidence; needs no script. */
export const RepairForm = ({ locale, action, draft }: Props) => {
  const t = translator(locale, 'credit')
  const errors = draft?.errors ?? []
  const errorsOf = (name: string) =>
    errors.filter(({ field }) => field === name).map((error) => repairErrorText(locale, error))
  return (
    <>
      <RepairErrors locale={locale} errors={errors} />
      <form className="form" action={action} method="post" encType="multipart/form-data">
        <FormField
          name="grounds"
          label={t('site.grounds')}
          optional={undefined}
          help={t('site.groundsHelp')}
          errors={errorsOf('grounds')}
        >
          {(described, isWrong) => (
            <textarea
              id="grounds"
              name="grounds"
              rows={6}
              required
              maxLength={MAX_GROUNDS}
              defaultValue={String(draft?.values.grounds ?? '')}
              aria-describedby={described}
              aria-invalid={isWrong || undefined}
            />
          )}
        </FormField>
        <FormField
          name="files.proof"
          label={t('site.proof')}
          optional={undefined}
          help={draft?.hadFiles ? t('site.proofAgain') : t('site.proofHelp')}
          errors={errorsOf('files.proof')}
        >
          {(described, isWrong) => (
            <input
              id="files.proof"
              name="files.proof"
              type="file"
              required
              aria-describedby={described}
              aria-invalid={isWrong || undefined}
            />
          )}
        </FormField>
        <Send locale={locale} label={t('site.submit')} isLarge />
      </form>
    </>
  )
}
