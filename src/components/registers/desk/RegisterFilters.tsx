import Link from 'next/link'

import type { Translate } from '../../../i18n'
import type { Choice } from '../../../queries/queueChoices'
import { addressOf } from '../../../registers/desk/registerFilter'
import type { RegisterFilter } from '../../../registers/desk/registerFilter'

export const SEARCH_ID = 'register-search'

type Props = {
  filter: RegisterFilter
  isBoard: boolean
  counties: readonly Choice[]
  assignees: readonly Choice[]
  path: string
  t: Translate
}

/** Search, county and person in charge: a plain form, so that an address says all there is to say. */
export const RegisterFilters = ({ filter, isBoard, counties, assignees, path, t }: Props) => {
  const select = (name: 'county' | 'assignee', label: string, choices: readonly Choice[]) => (
    <label className="desk-filter">
      <span className="sr-only">{label}</span>
      <select
        name={name}
        className={filter[name] ? 'desk-input desk-input--set' : 'desk-input'}
        defaultValue={filter[name] ?? ''}
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
  const isNarrowed = Boolean(filter.term ?? filter.county ?? filter.assignee ?? filter.state)
  return (
    <form key={addressOf(filter)} className="desk-filters" action={path} role="search">
      <input type="hidden" name="queue" value={filter.queue} />
      {isBoard && <input type="hidden" name="view" value="board" />}
      <label className="desk-filter desk-register__search">
        <span className="sr-only">{t('registers:desk.search')}</span>
        <input
          id={SEARCH_ID}
          type="search"
          name="term"
          className="desk-input"
          defaultValue={filter.term ?? ''}
          placeholder={t('registers:desk.search')}
        />
      </label>
      {select('county', t('admin:queue.anyCounty'), counties)}
      {select('assignee', t('admin:queue.anyAssignee'), assignees)}
      <button type="submit" className="desk-register__find">
        {t('registers:desk.find')}
      </button>
      {isNarrowed && (
        <Link
          href={`${path}?${addressOf({ queue: filter.queue })}${isBoard ? '&view=board' : ''}`}
          prefetch={false}
        >
          {t('admin:queue.clear')}
        </Link>
      )}
    </form>
  )
}
