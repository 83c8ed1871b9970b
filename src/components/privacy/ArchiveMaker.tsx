'use client'

import { Button } from '@payloadcms/ui'
import { useCallback, useState } from 'react'

import type { RunView } from '../../runs/ownRuns'
import { askDesk, refusalOf } from '../askDesk'
import { DeskErrors } from '../DeskErrors'
import { RunProgress } from '../runs/RunProgress'
import { useDeskTranslation } from '../useDeskTranslation'

/** Makes the archive of a consultation, shows how far it is, and hands it out. */
export const ArchiveMaker = ({ consultation, isMade }: { consultation: string; isMade: boolean }) => {
  const { t } = useDeskTranslation()
  const [run, setRun] = useState<string>()
  const [isThere, setIsThere] = useState(isMade)
  const [isBusy, setIsBusy] = useState(false)
  const [errors, setErrors] = useState<string[]>([])

  const make = async () => {
    setIsBusy(true)
    const answer = await askDesk<{ run: string }>(`/archive/${consultation}`, {})
    if (answer.ok) setRun(answer.data.run)
    setErrors(answer.ok ? [] : refusalOf(answer, t))
    setIsBusy(answer.ok)
  }
  const finish = useCallback(({ state }: RunView) => {
    setIsBusy(false)
    if (state === 'done') setIsThere(true)
  }, [])
  return (
    <section className="field-type desk-archive" aria-label={t('privacy:archive.title')}>
      <span className="field-label">{t('privacy:archive.title')}</span>
      <p className="desk-muted">{t('privacy:archive.help')}</p>
      {run && <RunProgress id={run} onOver={finish} />}
      <DeskErrors sentences={errors} />
      <div className="desk-archive__buttons">
        <Button
          type="button"
          size="small"
          margin={false}
          buttonStyle="secondary"
          disabled={isBusy}
          onClick={() => void make()}
        >
          {t(isThere ? 'privacy:archive.again' : 'privacy:archive.make')}
        </Button>
        {isThere && !isBusy && (
          <a href={`/api/archive/${consultation}`} download>
            {t('privacy:archive.download')}
          </a>
        )}
      </div>
    </section>
  )
}
