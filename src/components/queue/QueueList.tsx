'use client'

import { Button } from '@payloadcms/ui'

import { useDeskTranslation } from '../useDeskTranslation'
import { BulkBar } from './BulkBar'
import { countFilters, withoutFilters } from './queueAddress'
import { QueueRowItem } from './QueueRowItem'
import type { QueueSetup } from './types'
import type { QueueDesk } from './useQueueDesk'

const Empty = ({ desk }: { desk: QueueDesk }) => {
  const { t } = useDeskTranslation()
  const { address, queue } = desk
  if (queue.hasFailed) return <p className="desk-empty">{t('admin:unreachable')}</p>
  const params = new URLSearchParams(address)
  const isNarrowed = countFilters(address) > 0 || params.has('term')
  const state = params.get('state') ?? ''
  if (isNarrowed) {
    return (
      <div className="desk-empty">
        <p>{t('admin:queue.noMatch')}</p>
        <Button
          type="button"
          size="small"
          buttonStyle="secondary"
          onClick={() => desk.go(withoutFilters(address))}
        >
          {t('admin:queue.clear')}
        </Button>
      </div>
    )
  }
  return <p className="desk-empty">{t(`admin:queue.none.${state === 'received' ? 'received' : 'other'}`)}</p>
}

const Pages = ({ desk }: { desk: QueueDesk }) => {
  const { t } = useDeskTranslation()
  const { page, isLoading } = desk.queue
  const isFurther = new URLSearchParams(desk.address).has('after')
  if (!isFurther && !page.next) return null
  return (
    <nav className="desk-pages" aria-label={t('admin:queue.pages')}>
      <Button
        type="button"
        size="small"
        margin={false}
        buttonStyle="secondary"
        disabled={!isFurther || isLoading}
        onClick={desk.goFirstPage}
      >
        {t('admin:queue.firstPage')}
      </Button>
      <Button
        type="button"
        size="small"
        margin={false}
        buttonStyle="secondary"
        disabled={!page.next || isLoading}
        onClick={desk.goNextPage}
      >
        {t('admin:queue.nextPage')}
      </Button>
    </nav>
  )
}

/** The rows of one page, what can be done with the selected ones, and the way to the next page. */
export const QueueList = ({ desk, setup }: { desk: QueueDesk; setup: QueueSetup }) => {
  const { t } = useDeskTranslation()
  const { rows, selected, queue } = desk
  const { total, capped } = queue.page
  return (
    <section className="desk-list" aria-label={t('admin:queue.list')} aria-busy={queue.isLoading}>
      <div className="desk-list__bar">
        <label className="desk-list__all">
          <input
            type="checkbox"
            checked={rows.length > 0 && selected.size === rows.length}
            disabled={rows.length === 0}
            onChange={desk.selectAll}
          />
          {t('admin:queue.selectAll')}
        </label>
        <span role="status" className="desk-muted">
          {queue.isLoading
            ? t('admin:loading')
            : t(capped ? 'admin:queue.totalCapped' : 'admin:queue.total', { total })}
        </span>
      </div>
      {selected.size > 0 && (
        <BulkBar
          rows={rows}
          selected={selected}
          actions={setup.bulkActions}
          onAct={desk.setBulk}
          onClear={desk.unselect}
        />
      )}
      {rows.length === 0 && !queue.isLoading && <Empty desk={desk} />}
      <ol className="desk-rows">
        {rows.map((row, index) => (
          <QueueRowItem
            key={row.id}
            row={row}
            tone={setup.tones[row.state] ?? 'draft'}
            isActive={index === desk.active}
            isOpen={row.id === desk.openId}
            isSelected={selected.has(row.id)}
            onSelect={desk.select}
            onOpen={desk.open}
          />
        ))}
      </ol>
      <Pages desk={desk} />
    </section>
  )
}
