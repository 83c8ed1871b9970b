import type { Locale, Translate } from '../../../i18n'
import { formatBeijing } from '../../../legal/beijing'
import { listedValue } from '../../../registers/desk/deskList'
import type { DeskList } from '../../../registers/desk/deskList'
import type { RegisterRow } from '../../../registers/desk/registerQueue'
import type { Tone } from '../../../workflow/definition'
import { dueBadge } from '../../clock/dueBadge'
import type { DueWords } from '../../clock/dueBadge'

/** A row in the reader's words, as plain data for the browser. */
export type ShownRow = {
  id: string
  name: string
  code: string
  state: string
  stateLabel: string
  tone: Tone
  county: string
  assignee: string
  arrived: string
  due: DueWords | null
  unverified: boolean
  /** Of the list's own columns. */
  facts: string[]
}

type Words = { t: Translate; locale: Locale; list: DeskList; now: Date }

export const shownRow =
  ({ t, locale, list: { slug, workflow, columns }, now }: Words) =>
  (row: RegisterRow): ShownRow => ({
    id: row.id,
    name: row.name,
    code: row.code ?? '',
    state: row.state,
    stateLabel: t(`workflow:${slug}.states.${row.state}`),
    tone: workflow.states[row.state]?.tone ?? 'draft',
    county: (locale === 'en' ? row.countyEn : row.county) ?? '',
    assignee: row.assignee ?? '',
    arrived: formatBeijing(new Date(row.arrivedAt), locale, 'day'),
    due: dueBadge(row.clock, { t, locale, now }),
    unverified: row.unverified,
    facts: columns
      .filter(({ listed }) => listed)
      .map((column, index) => listedValue(column, row.facts[index] ?? null, locale)),
  })
