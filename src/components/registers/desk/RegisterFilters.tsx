import Link from 'next/link'

import type { Translate } from '../../../i18n'
import type { Choice } from '../../../queries/queueChoices'
import { addressOf, isNarrowedFilter } from '../../../registers/desk/registerFilter'
import type { RegisterFilter } from '../../../registers/desk/registerFilter'

export const SEARCH_ID = 'register-search'

type Props = {
  filter: RegisterFilter
  isBoard: boolean
  counties: readonly Choice[]
  /** Empty where nobody has a record in hand. */
  assignees: readonly Choice[]
  /** What else the list can be narrowed to. */
  narrowings: readonly { name: string; label: string; choices: readonly Choice[] }[]
  path: string
  t: Translate
}

/** Search, county, person in charge and what else the list is narrowed to: a plain form, so that an address says all there is to say. */
export const RegisterFilters = ({ filter, isBoard, counties, assignees, narrowings, path, t }: Props) => {
  const select = (name: string, label: string, choices: readonly Choice[]) => (
    <label key={name} className="desk-filter">
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
  const isNarrowed = isNarrowedFilter(filter)
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
      {assignees.length > 0 && select('assignee', t('admin:queue.anyAssignee'), assignees)}
      {narrowings.map(({ name, label, choices }) => select(name, label, choices))}
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
