'use client'

import { useDeskTranslation } from '../useDeskTranslation'
import { EntryForm } from './EntryForm'
import { RecentEntries } from './RecentEntries'
import type { EntrySetup } from './types'
import { useEntry } from './useEntry'

/** The form, with what was just entered beside it. */
export const EntryDesk = ({ setup }: { setup: EntrySetup }) => {
  const { t } = useDeskTranslation()
  const entry = useEntry(setup)
  return (
    <main className="desk-entry">
      <header className="desk-entry__head">
        <h1>{t('entry:title')}</h1>
        <p className="desk-muted">{t('entry:intro')}</p>
      </header>
      {setup.consultations.length === 0 ? (
        <p className="desk-empty">{t('entry:noConsultation')}</p>
      ) : (
        <div className="desk-entry__columns">
          <EntryForm setup={setup} entry={entry} />
          <RecentEntries last={entry.last} recent={entry.recent} />
        </div>
      )}
    </main>
  )
}
