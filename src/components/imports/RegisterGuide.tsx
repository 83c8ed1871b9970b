'use client'

import { REGISTER_SLUGS, SLUGS } from '../../collections/slugs'
import { MAX_ROWS } from '../../imports/limits'
import { useDeskTranslation } from '../useDeskTranslation'

/** Before a list of applications is chosen: how it is filled in, and a template for each register. */
export const RegisterGuide = () => {
  const { t } = useDeskTranslation()
  return (
    <section className="field-type desk-import-guide" aria-labelledby="import-guide">
      <h2 id="import-guide">{t('entry:guide.title')}</h2>
      <p>{t('entry:guide.registers', { max: MAX_ROWS })}</p>
      <ul>
        {REGISTER_SLUGS.map((slug) => (
          <li key={slug}>
            <a href={`/api/import-template/${SLUGS.registerImports}?register=${slug}`} download>
              {t('entry:guide.templateOf', { title: t(`registers:${slug}.plural`) })}
            </a>
          </li>
        ))}
      </ul>
      <p className="desk-muted">{t('entry:guide.rowsFirst')}</p>
    </section>
  )
}
