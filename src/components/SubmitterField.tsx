import type { UIFieldServerComponent } from 'payload'

import { may } from '../access/abilities'
import { actorOf } from '../access/actor'
import { SLUGS } from '../collections/slugs'
import { translator } from '../i18n'
import { localeOf } from '../i18n/localeOf'
import { Submitter } from './comment/Submitter'

const idOf = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'id' in value ? value.id : value

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null)

/** On a comment: who sent it, masked; whole only for a stated purpose, which is logged. */
export const SubmitterField: UIFieldServerComponent = ({ id, data, req, i18n }) => {
  const t = translator(localeOf({ i18n }))
  const { agency, county, state, nameMasked, contactMasked } = data as Record<string, unknown>
  const record = { id, agency: idOf(agency), county: idOf(county), state }
  return (
    <div className="field-type desk-fact">
      <span className="field-label">{t('admin:comment.submitter')}</span>
      <Submitter
        comment={String(id)}
        nameMasked={textOf(nameMasked)}
        contactMasked={textOf(contactMasked)}
        mayReveal={may(actorOf(req), 'reveal', SLUGS.comments, record)}
      />
    </div>
  )
}
