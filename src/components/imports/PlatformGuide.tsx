'use client'

import { SLUGS } from '../../collections/slugs'
import { MAX_ROWS } from '../../imports/limits'
import { PLATFORM_LISTS } from '../../livestream/platformFiles/lists'
import { useDeskTranslation } from '../useDeskTranslation'

/** Before a platform's list is chosen: in which order lists go in, and a template for each. */
export const PlatformGuide = () => {
  const { t } = useDeskTranslation()
  return (
    <section className="field-type desk-import-guide" aria-labelledby="import-guide">
      <h2 id="import-guide">{t('entry:guide.title')}</h2>
      <p>{t('livestream:platformFiles.guide', { max: MAX_ROWS })}</p>
      <ol>
        {PLATFORM_LISTS.map((list) => (
          <li key={list}>
            {t(`livestream:platformFiles.becomes.${list}`)}{' '}
            <a href={`/api/import-template/${SLUGS.platformImports}?list=${list}`} download>
              {t('entry:guide.templateOf', { title: t(`livestream:platformFiles.lists.${list}`) })}
            </a>
          </li>
        ))}
      </ol>
      <p className="desk-muted">{t('entry:guide.rowsFirst')}</p>
    </section>
  )
}
