import { EVENT_KINDS, EVENT_LANGUAGES } from '../../../../events/kinds'
import { translator } from '../../../../i18n'
import type { Locale } from '../../../../i18n'
import { listSiteCounties } from '../../../../queries/siteAgencies'
import type { EventFilter } from '../../../../queries/siteEvents'
import { addressOf } from '../../addresses'

type Choice = { value: string; label: string }

type Props = {
  locale: Locale
  filter: EventFilter
  /** What else the address says, kept by the form. */
  kept: Record<string, string>
}

const Select = ({
  name,
  label,
  value,
  all,
  choices,
}: {
  name: string
  label: string
  value: string
  all: string
  choices: readonly Choice[]
}) => (
  <div className="field">
    <label htmlFor={`filter-${name}`}>{label}</label>
    <select id={`filter-${name}`} name={name} defaultValue={value}>
      <option value="">{all}</option>
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.label}
        </option>
      ))}
    </select>
  </div>
)

/** Narrows the calendar down by county, kind and language; a plain form. */
export const EventFilters = async ({ locale, filter, kept }: Props) => {
  const t = translator(locale, 'events')
  const counties = await listSiteCounties(locale)
  const all = translator(locale, 'site')('directory.all')
  return (
    <form
      className="filters"
      method="get"
      action={addressOf.events(locale)}
      role="search"
      aria-label={t('site.filter')}
    >
      {Object.entries(kept).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Select
        name="place"
        label={t('fields.place')}
        value={filter.place}
        all={all}
        choices={counties.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Select
        name="kind"
        label={t('fields.kind')}
        value={filter.kind}
        all={all}
        choices={EVENT_KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))}
      />
      <Select
        name="language"
        label={t('fields.language')}
        value={filter.language}
        all={all}
        choices={EVENT_LANGUAGES.map((value) => ({ value, label: t(`languages.${value}`) }))}
      />
      <button className="button" type="submit">
        {t('site.show')}
      </button>
    </form>
  )
}
