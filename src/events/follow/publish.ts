import { reasonOf, Refusal } from '../../errors/Refusal'
import type { ActionContext, InputField } from '../../workflow/definition'
import { isLarge } from '../approvalRules'

/** The licence comes after the approval: who publishes may enter it then, if it was not known before. */
export const LICENCE: InputField = { name: 'securityPermit', type: 'text', required: false, maxLength: 60 }

/**
 * The columns of an announcement. A large event is not announced without its safety licence.
 * 大型群众性活动安全管理条例 art 11.
 *
 * @throws Refusal 409 without one
 */
export const announce = ({ record, input, now }: ActionContext): Record<string, unknown> => {
  const known = typeof record.securityPermit === 'string' ? record.securityPermit.trim() : ''
  const securityPermit = input.securityPermit?.trim() || known
  if (isLarge(record) && !securityPermit) throw new Refusal(409, reasonOf('event-security-permit-missing'))
  return { publishedAt: now.toISOString(), securityPermit: securityPermit || null }
}
