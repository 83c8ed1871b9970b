import { translator } from '../../../../i18n'
import { ATTACHMENT_ACCEPT } from '../../../../intake/attachmentRules'
import { formatBeijing } from '../../../../legal/beijing'
import type { HolderInspection } from '../../../../registers/holder/holderPage'
import { RECTIFICATION_FILES } from '../../../../registers/holder/reportByLink'
import { errorText, fieldLabel } from '../../../../registers/fieldTexts'
import { FormField } from '../application/FormField'
import { HolderForm } from './HolderForm'
import type { HolderProps } from './types'

const REASON = { name: 'rectification', kind: 'longtext', max: 2000, required: true } as const

const Files = ({ locale, page, draft }: HolderProps) => {
  const t = translator(locale, 'site')
  return RECTIFICATION_FILES.map((name) => {
    const control = `files.${name}`
    return (
      <FormField
        key={name}
        name={control}
        label={fieldLabel(page.register, control, locale)}
        optional={t('form.optional')}
        help={[draft?.hadFiles && t('apply.filesAgain'), t('apply.filesHelp')].filter(Boolean).join(' ')}
        errors={(draft?.errors ?? [])
          .filter(({ field }) => field === control)
          .map((error) => errorText(page.register, error, locale))}
      >
        {(described, isWrong) => (
          <input
            id={control}
            name={control}
            type="file"
            accept={ATTACHMENT_ACCEPT}
            aria-describedby={described}
            aria-invalid={isWrong || undefined}
          />
        )}
      </FormField>
    )
  })
}

const ToRectify = ({ own, ...props }: HolderProps & { own: HolderInspection }) => {
  const { locale } = props
  const t = translator(locale)
  return (
    <article className="panel" id={`inspection-${own.id}`}>
      <h3>{t('registers:holder.inspection.rectify')}</h3>
      {own.rectifyBy && (
        <p className={own.state === 'overdue' ? 'warning' : undefined}>
          {t(`registers:holder.inspection.${own.state}`, {
            until: formatBeijing(new Date(own.rectifyBy), locale, 'day'),
          })}
        </p>
      )}
      <p className="asked">{own.toRectify}</p>
      <HolderForm
        {...props}
        act="rectified"
        id={own.id}
        fields={[REASON]}
        submit={t('registers:holder.inspection.submit')}
      >
        <Files {...props} />
      </HolderForm>
    </article>
  )
}

/** Visits to come and past; what is to be put right, and the form that says it has been. */
export const InspectionsSection = (props: HolderProps) => {
  const { locale, page } = props
  const t = translator(locale)
  if (page.inspections.length === 0) return null
  const toRectify = page.inspections.filter(({ state }) => state === 'rectifying' || state === 'overdue')
  return (
    <section className="section" aria-labelledby="inspections">
      <h2 id="inspections">{t('registers:holder.inspection.title')}</h2>
      {toRectify.map((own) => (
        <ToRectify key={own.id} {...props} own={own} />
      ))}
      <ul className="holder-list">
        {page.inspections.map(({ id, kind, state, plannedOn }) => (
          <li key={id}>
            <span>
              {formatBeijing(new Date(plannedOn), locale, 'day')} · {t(`workflow:options.${kind}`)}
            </span>
            <span className="note">{t(`workflow:inspections.states.${state}`)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
