'use client'

import { useDocumentInfo } from '@payloadcms/ui'

import { timeCode } from '../../livestream/frames/timeCode'
import { useDeskTranslation } from '../useDeskTranslation'
import { useRows } from './useRows'

type File = { id: string; originalName: string; sm3: string; url: string; atMs?: number | null }

/** What was handed in with a report or about a case, each with its digest. */
export const CaseFiles = () => {
  const { id } = useDocumentInfo()
  const { t } = useDeskTranslation()
  const files = useRows<File>('case-files', 'subjectId', id)
  if (!files || files.length === 0) return null
  return (
    <section className="desk-panel">
      <h3>{t('livestream:case-files.plural')}</h3>
      <ul>
        {files.map((file) => (
          <li key={file.id}>
            <a href={file.url}>
              {typeof file.atMs === 'number'
                ? t('livestream:frames.still', { time: timeCode(file.atMs) })
                : file.originalName}
            </a>{' '}
            <code className="desk-muted">{file.sm3}</code>
          </li>
        ))}
      </ul>
    </section>
  )
}
