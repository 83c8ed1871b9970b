import { notFound } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'

import { abilityOf, may } from '../../../access/abilities'
import { translator } from '../../../i18n'
import { localeOf } from '../../../i18n/localeOf'
import { ATTACHMENT_ACCEPT } from '../../../intake/attachmentRules'
import { findQueueChoices } from '../../../queries/queueChoices'
import { findRegistryAgency } from '../../../registers/door/registryAgency'
import { applicantFieldsOf } from '../../../registers/fieldsOf'
import { fieldHelp, fieldLabel } from '../../../registers/fieldTexts'
import { findRegister } from '../../../registers/registry'
import { DeskPage } from '../../DeskPage'
import { staffOfView } from '../../staffOfView'
import { CounterForm } from './CounterForm'

const registerIn = (params: AdminViewServerProps['params']) => {
  const segments = params?.segments
  return findRegister(Array.isArray(segments) ? (segments.at(-1) ?? '') : '')
}

/** 窗口登记: an application typed in for somebody who came to the counter. */
export const EnterApplication = async (props: AdminViewServerProps) => {
  const { req } = props.initPageResult
  const register = registerIn(props.params)
  if (!register?.application.isPublic) return notFound()
  const { slug } = register
  const actor = staffOfView(props, `/enter-application/${slug}`)
  if (!abilityOf(actor).can('enter', slug)) notFound()
  const locale = localeOf(req)
  const t = translator(locale)
  const [{ counties }, agency] = await Promise.all([
    findQueueChoices(req.payload, actor, locale),
    findRegistryAgency(req.payload),
  ])
  const optionsOf = (name: string, options: readonly string[]) =>
    options.map((value) => ({ value, label: t(`registers:${slug}.options.${name}.${value}`) }))
  const title = t('registers:desk.counter.title', { register: t(`registers:${slug}.singular`) })
  return (
    <DeskPage {...props} title={title} className="desk-entry-view">
      <CounterForm
        register={slug}
        title={title}
        // Only one's own: another county's application would be refused.
        counties={counties.filter(({ value }) => may(actor, 'enter', slug, { agency, county: value }))}
        fields={applicantFieldsOf(register).map((field) => ({
          name: field.name,
          kind: field.kind,
          isRequired: field.required ?? false,
          label: fieldLabel(register, field.name, locale),
          help: fieldHelp(register, field.name, locale) ?? '',
          options:
            field.kind === 'choice' || field.kind === 'choices' ? optionsOf(field.name, field.options) : [],
        }))}
        accept={ATTACHMENT_ACCEPT}
        files={register.application.files.map(({ name }) => ({
          name: `files.${name}`,
          label: fieldLabel(register, `files.${name}`, locale),
        }))}
      />
    </DeskPage>
  )
}
