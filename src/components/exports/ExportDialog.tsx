'use client'

import { Button } from '@payloadcms/ui'
import { useCallback, useState } from 'react'

import { DeskErrors } from '../DeskErrors'
import type { ExportFormat } from '../../exports/exportFormats'
import { EXPORT_FORMATS } from '../../exports/exportFormats'
import { labelOfSource } from '../../exports/labelOfSource'
import { askDesk, refusalOf } from '../askDesk'
import { Dialog } from '../Dialog'
import { RunProgress } from '../runs/RunProgress'
import { useDeskTranslation } from '../useDeskTranslation'
import { OwnExports } from './OwnExports'
import { useOwnExports } from './useOwnExports'

type Props = { source: string; filter: string; onClose: () => void }

/** Choose a format, see how far it is, download: and the files of the last days below. */
export const ExportDialog = ({ source, filter, onClose }: Props) => {
  const { t } = useDeskTranslation()
  const [format, setFormat] = useState<ExportFormat>('csv')
  const [run, setRun] = useState<string>()
  const [refusals, setRefusals] = useState<readonly string[]>([])
  const [isAsking, setIsAsking] = useState(false)
  const { exports, reload } = useOwnExports()
  const onOver = useCallback(() => void reload(), [reload])

  const start = async () => {
    setIsAsking(true)
    const answer = await askDesk<{ run: string }>('/exports', { format, source, filter })
    setIsAsking(false)
    if (answer.ok) setRun(answer.data.run)
    setRefusals(answer.ok ? [] : refusalOf(answer, t))
  }
  return (
    <Dialog heading={t('live:exports.title', { what: t(labelOfSource(source)) })} onClose={onClose}>
      <p>{t('live:exports.about')}</p>
      <fieldset className="desk-field">
        <legend>{t('live:exports.format')}</legend>
        <div className="desk-choice">
          {EXPORT_FORMATS.map((known) => (
            <label key={known} className="desk-choice__item">
              <input
                type="radio"
                name="export-format"
                checked={format === known}
                onChange={() => setFormat(known)}
              />
              {t(`live:exports.formats.${known}`)}
            </label>
          ))}
        </div>
      </fieldset>
      <DeskErrors sentences={refusals} />
      {run && (
        <RunProgress key={run} id={run} onOver={onOver}>
          {({ id, done }) => (
            <p>
              <a href={`/api/exports/${id}`} download>
                {t('live:exports.download')}
              </a>{' '}
              <span className="desk-muted">{t('live:exports.rows', { rows: done })}</span>
            </p>
          )}
        </RunProgress>
      )}
      <p className="desk-muted">{t('live:exports.kept')}</p>
      <div className="desk-action-form__buttons">
        <Button type="button" size="small" margin={false} disabled={isAsking} onClick={() => void start()}>
          {t(run ? 'live:exports.another' : 'live:exports.start')}
        </Button>
        <Button type="button" buttonStyle="secondary" size="small" margin={false} onClick={onClose}>
          {t('live:exports.close')}
        </Button>
      </div>
      <OwnExports exports={exports} />
    </Dialog>
  )
}
