'use client'

import { useField } from '@payloadcms/ui'

import { readUnifiedCode } from '../../identifiers/unifiedCode'
import { useDeskTranslation } from '../useDeskTranslation'

/** What of a code that may be kept is worth a second look. */
export const UnifiedCodeNote = ({ path = 'unifiedCode' }: { path?: string }) => {
  const { t } = useDeskTranslation()
  const { value } = useField<string>({ path })
  const read = typeof value === 'string' && value.trim() !== '' ? readUnifiedCode(value) : undefined
  return (
    <div role="status">
      {read?.ok &&
        read.warnings.map((warning) => (
          <p key={warning} className="desk-warning">
            {t(`livestream:unifiedCode.${warning}`)}
          </p>
        ))}
    </div>
  )
}
