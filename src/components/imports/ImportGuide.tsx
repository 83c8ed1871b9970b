'use client'

import { SLUGS } from '../../collections/slugs'
import { COMMENT_LAYOUT } from '../../imports/columns'
import { columnTitle } from '../../imports/header'
import { MAX_ROWS } from '../../imports/limits'
import { useDeskTranslation } from '../useDeskTranslation'

/** Before a file is chosen: what can be imported, and the template. */
export const ImportGuide = () => {
  const { t, locale } = useDeskTranslation()
  const names = COMMENT_LAYOUT.map((column) => {
    const title = columnTitle(locale, column)
    return column.required ? `${title} (${t('entry:guide.required')})` : title
  })
  return (
    <section className="field-type desk-import-guide" aria-labelledby="import-guide">
      <h2 id="import-guide">{t('entry:guide.title')}</h2>
      <ul>
        <li>
          {t('entry:guide.list', { max: MAX_ROWS })}{' '}
          {t('entry:guide.columns', { names: names.join(t('entry:guide.separator')) })}{' '}
          <a href={`/api/import-template/${SLUGS.importBatches}`} download>
            {t('entry:guide.template')}
          </a>
        </li>
        <li>{t('entry:guide.mails')}</li>
      </ul>
      <p className="desk-muted">{t('entry:guide.order')}</p>
    </section>
  )
}
