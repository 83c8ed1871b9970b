'use client'

import { useState } from 'react'

import type { Choice } from '../../queries/queueChoices'
import { useDeskTranslation } from '../useDeskTranslation'
import { countFilters, withoutFilters, withSetting } from './queueAddress'
import type { FilterName } from './queueAddress'
import { QueueSearch } from './QueueSearch'
import type { QueueSetup } from './types'

type Props = {
  address: string
  setup: QueueSetup
  clauses: readonly Choice[]
  onGo: (address: string) => void
}

/** Consultation, county, clause, channel, person in charge, flag; search and order. */
export const QueueFilters = ({ address, setup, clauses, onGo }: Props) => {
  const { t } = useDeskTranslation()
  const params = new URLSearchParams(address)
  const [isOpen, setIsOpen] = useState(false)
  const select = (name: FilterName, label: string, choices: readonly Choice[]) => (
    <label className={`desk-filter desk-filter--${name}`}>
      <span className="sr-only">{label}</span>
      <select
        className={params.get(name) ? 'desk-input desk-input--set' : 'desk-input'}
        value={params.get(name) ?? ''}
        onChange={(event) => onGo(withSetting(address, name, event.target.value))}
      >
        <option value="">{label}</option>
        {choices.map(({ value, label: words }) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </label>
  )
  return (
    <div className={isOpen ? 'desk-filters' : 'desk-filters desk-filters--folded'}>
      <QueueSearch
        key={params.get('term') ?? ''}
        term={params.get('term') ?? ''}
        onSearch={(term) => onGo(withSetting(address, 'term', term))}
      />
      <button
        type="button"
        className="desk-link-button desk-narrow-only"
        aria-expanded={isOpen}
        onClick={() => setIsOpen(!isOpen)}
      >
        {t('admin:queue.filters', { count: countFilters(address) })}
      </button>
      {select('consultation', t('admin:queue.anyConsultation'), setup.consultations)}
      {clauses.length > 0 && select('clause', t('admin:queue.anyClause'), clauses)}
      {select('county', t('admin:queue.anyCounty'), setup.counties)}
      {select(
        'channel',
        t('admin:queue.anyChannel'),
        setup.channels.map((value) => ({ value, label: t(`fields:channels.${value}`) })),
      )}
      {select('assignee', t('admin:queue.anyAssignee'), [
        { value: setup.me, label: t('admin:queue.mine') },
        { value: 'none', label: t('admin:queue.unassigned') },
      ])}
      {select('flag', t('admin:queue.anyFlag'), [
        { value: 'late', label: t('fields:comments.late') },
        { value: 'unverified', label: t('fields:comments.unverified') },
        { value: 'suspect', label: t('fields:comments.suspect') },
        { value: 'disowned', label: t('privacy:disowned') },
      ])}
      <label className="desk-filter desk-filter--order">
        <span className="sr-only">{t('admin:queue.sort')}</span>
        <select
          className="desk-input"
          value={params.get('order') === 'oldest' ? 'oldest' : 'newest'}
          onChange={(event) => onGo(withSetting(address, 'order', event.target.value))}
        >
          <option value="oldest">{t('admin:queue.order.oldest')}</option>
          <option value="newest">{t('admin:queue.order.newest')}</option>
        </select>
      </label>
      {(countFilters(address) > 0 || params.get('term')) && (
        <button type="button" className="desk-link-button" onClick={() => onGo(withoutFilters(address))}>
          {t('admin:queue.clear')}
        </button>
      )}
    </div>
  )
}
