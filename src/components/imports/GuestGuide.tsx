'use client'

import { SLUGS } from '../../collections/slugs'
import { MOST_GUESTS } from '../../imports/guests/layout'
import { useDeskTranslation } from '../useDeskTranslation'

/** Before a list of guests is chosen: what it holds, and a template. */
export const GuestGuide = () => {
  const { t } = useDeskTranslation()
  return (
    <section className="field-type desk-import-guide" aria-labelledby="import-guide">
      <h2 id="import-guide">{t('entry:guide.title')}</h2>
      <p>{t('events:guests.aboutMore', { max: MOST_GUESTS })}</p>
      <p>
        <a href={`/api/import-template/${SLUGS.eventGuestLists}`} download>
          {t('events:guests.template')}
        </a>
      </p>
      <p className="desk-muted">{t('entry:guide.rowsFirst')}</p>
    </section>
  )
}
