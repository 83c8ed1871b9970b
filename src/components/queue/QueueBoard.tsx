'use client'

import { useState } from 'react'

import { SLUGS } from '../../collections/slugs'
import { ExportButton } from '../exports/ExportButton'
import { useDeskKeys } from '../useDeskKeys'
import { useDeskTranslation } from '../useDeskTranslation'
import { BulkDialog } from './BulkDialog'
import { CommentPanel } from './CommentPanel'
import { withSetting } from './queueAddress'
import { QueueFilters } from './QueueFilters'
import { QueueKeyHelp } from './QueueKeyHelp'
import { queueKeys } from './queueKeys'
import { QueueList } from './QueueList'
import { SEARCH_ID } from './QueueSearch'
import { QueueTabs } from './QueueTabs'
import type { QueueSetup } from './types'
import { useQueueDesk } from './useQueueDesk'

/** The comments of one's scope, with the open one beside the list: hundreds are worked through without leaving. */
export const QueueBoard = ({ setup }: { setup: QueueSetup }) => {
  const { t } = useDeskTranslation()
  const desk = useQueueDesk(setup)
  const [isHelpOpen, setIsHelpOpen] = useState(false)
  const { address, bulk, openId, rows, selected } = desk
  const params = new URLSearchParams(address)

  useDeskKeys(
    queueKeys(desk, setup.bulkActions, {
      focusSearch: () => document.getElementById(SEARCH_ID)?.focus(),
      showHelp: () => setIsHelpOpen(true),
    }),
  )
  return (
    <main className="desk-queue">
      <header className="desk-queue__head">
        <h1>{t('fields:comments.plural')}</h1>
        {setup.mayExport && <ExportButton source={SLUGS.comments} filter={address} />}
        <button type="button" className="desk-link-button desk-wide-only" onClick={() => setIsHelpOpen(true)}>
          {t('admin:keys.title')} <kbd className="desk-key">?</kbd>
        </button>
      </header>
      <QueueTabs
        states={Object.keys(setup.tones)}
        chosen={params.get('state') ?? ''}
        counts={desk.queue.counts}
        cap={setup.countCap}
        onChoose={(state) => desk.go(withSetting(address, 'state', state))}
      />
      <QueueFilters
        address={address}
        setup={setup}
        clauses={params.has('consultation') ? desk.clauses : []}
        onGo={desk.go}
      />
      <div className={openId ? 'desk-queue__work desk-queue__work--open' : 'desk-queue__work'}>
        <QueueList desk={desk} setup={setup} />
        {openId && (
          <CommentPanel
            id={openId}
            answer={desk.answer}
            tones={setup.tones}
            position={desk.openAt + 1}
            rows={rows.length}
            chosen={desk.chosen}
            isBusy={desk.isBusy}
            onChoose={desk.choose}
            onConfirm={desk.confirm}
            onStep={desk.step}
            onClose={() => desk.open(undefined)}
          />
        )}
      </div>
      {bulk && (
        <BulkDialog
          action={bulk}
          rows={rows.filter(({ id }) => selected.has(id))}
          onDone={desk.unselect}
          onClose={() => {
            desk.setBulk(undefined)
            void desk.refill(Boolean(openId))
          }}
        />
      )}
      {isHelpOpen && <QueueKeyHelp onClose={() => setIsHelpOpen(false)} />}
    </main>
  )
}
