'use client'

import { FieldLabel, useField } from '@payloadcms/ui'
import type { JSONFieldClientComponent } from 'payload'

import { findingsIn, watchedIn } from '../../../livestream/patrol/patrol'
import { useDeskTranslation } from '../../useDeskTranslation'
import { PatrolFindings } from './PatrolFindings'

/** What was watched, or what was found, as words. */
export const PatrolRecord: JSONFieldClientComponent = ({ field, path }) => {
  const { t } = useDeskTranslation()
  const { value } = useField<unknown>({ potentiallyStalePath: path })
  return (
    <div className="field-type">
      <FieldLabel label={field.label} path={path} />
      {field.name === 'findings' ? (
        <PatrolFindings findings={findingsIn(value)} />
      ) : (
        <p>
          {watchedIn(value)
            .map((item) => t(`livestream:review.${item}`))
            .join(t('entry:guide.separator')) || t('livestream:patrol.nothingWatched')}
        </p>
      )}
    </div>
  )
}
