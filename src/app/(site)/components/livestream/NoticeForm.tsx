import { translator } from '../../../../i18n'
import type { Locale } from '../../../../i18n'
import type { FormDraft } from '../../../../intake/formDraft'
import { NOTICE_FILES } from '../../../../livestream/appeals/appealByLink'
import type { NoticeAct } from '../../../../livestream/appeals/noticeActs'
import { reportErrorText } from '../../../../livestream/reports/errorText'
import { FormField } from '../application/FormField'
import { Send } from '../sending/Send'
import { EvidenceFields } from './EvidenceFields'
import { ReportErrors } from './ReportErrors'

type Props = { locale: Locale; action: string; act: NoticeAct; draft: FormDraft | undefined }

const MAX_WORDS = 2000

/** What an operator writes back: what was put right, or why the decision is wrong. */
export const NoticeForm = ({ locale, action, act, draft }: Props) => {
  const t = translator(locale)
  const own = draft?.values.act === act ? draft : undefined
  const id = `words-${act}`
  const prefix = `${act}-`
  const errors = (own?.errors ?? []).map((error) => {
    if (error.field === 'words') return { ...error, field: id }
    return error.field.startsWith('files.') ? { ...error, field: `${prefix}${error.field}` } : error
  })
  return (
    <form className="form" action={action} method="post" encType="multipart/form-data">
      <ReportErrors locale={locale} errors={errors} />
      <input type="hidden" name="act" defaultValue={act} />
      <FormField
        name={id}
        label={t(`livestream:notice.page.${act}.words`)}
        optional={undefined}
        help={undefined}
        errors={errors.filter(({ field }) => field === id).map((error) => reportErrorText(error, locale))}
      >
        {(described, isWrong) => (
          <textarea
            id={id}
            name="words"
            rows={6}
            maxLength={MAX_WORDS}
            required
            defaultValue={own?.values.words ?? ''}
            aria-describedby={described}
            aria-invalid={isWrong || undefined}
          />
        )}
      </FormField>
      <EvidenceFields
        locale={locale}
        names={NOTICE_FILES}
        label={(number) => t(`livestream:notice.page.${act}.file`, { number })}
        errors={errors}
        hadFiles={own?.hadFiles ?? false}
        prefix={prefix}
      />
      <Send locale={locale} label={t(`livestream:notice.page.${act}.submit`)} />
    </form>
  )
}
