import type { AuditActor } from '../../audit/entry'
import type { Translate } from '../../i18n'

/** Name and roles of an actor in words; the system and the public have no roles. */
export const actorWords = (
  t: Translate,
  { kind, name, roles, for: lender }: AuditActor,
): { name: string; roles: string } => {
  if (kind === 'public') return { name: t('admin:actors.public'), roles: '' }
  if (kind === 'applicant') return { name: t('admin:actors.applicant'), roles: '' }
  if (kind === 'system') return { name: t('admin:actors.system'), roles: '' }
  return {
    name: lender ? t('admin:actors.onBehalf', { name: name ?? '', lender: lender.name }) : (name ?? ''),
    roles: roles.map((role) => t(`fields:roles.${role}`)).join(t('admin:listSeparator')),
  }
}
