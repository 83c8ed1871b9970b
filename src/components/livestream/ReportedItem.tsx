'use client'

import type { ReportFile } from '../../queries/reportFiles'
import { useDeskTranslation } from '../useDeskTranslation'

type Props = {
  report: { description: string; url: string | null; files: readonly ReportFile[] }
  /** By which way it came, where that is told. */
  channel?: string
}

/** One report as it is read by who judges: its words, the address it gave, and what was handed in with it. */
export const ReportedItem = ({ report: { description, url, files }, channel }: Props) => {
  const { t } = useDeskTranslation()
  return (
    <li>
      {channel && <strong>{channel}</strong>} <span className="desk-lines">{description}</span>
      {url && (
        <p>
          <a href={url} target="_blank" rel="noreferrer noopener">
            {t('livestream:live-reports.fields.url')}
          </a>{' '}
          <span className="desk-muted desk-breakable">{url}</span>
        </p>
      )}
      {files.length > 0 && (
        <ul aria-label={t('livestream:case-files.plural')}>
          {files.map((file) => (
            <li key={file.id}>
              <a href={file.url}>{file.name}</a>
            </li>
          ))}
        </ul>
      )}
    </li>
  )
}
