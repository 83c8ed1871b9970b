'use client'

import { SLUGS } from '../../collections/slugs'
import { MAX_ROWS } from '../../imports/limits'
import { useDeskTranslation } from '../useDeskTranslation'

/** Before a list of credit records is chosen: what it holds, and a template. */
export const CreditGuide = () => {
  const { t } = useDeskTranslation()
  return (
    <section className="field-type desk-import-guide" aria-labelledby="import-guide">
      <h2 id="import-guide">{t('entry:guide.title')}</h2>
      <p>{t('credit:imports.guide', { max: MAX_ROWS })}</p>
      <p>
        <a href={`/api/import-template/${SLUGS.creditImports}`} download>
          {t('entry:guide.templateOf', { title: t('fields:creditRecords.plural') })}
        </a>
      </p>
      <p className="desk-muted">{t('entry:guide.rowsFirst')}</p>
    </section>
  )
}
