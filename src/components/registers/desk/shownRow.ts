import type { Locale, Translate } from '../../../i18n'
import { formatBeijing } from '../../../legal/beijing'
import type { RegisterDefinition } from '../../../registers/definition'
import type { RegisterRow } from '../../../registers/desk/registerQueue'
import type { Tone } from '../../../workflow/definition'
import { dueBadge } from '../../clock/dueBadge'
import type { DueWords } from '../../clock/dueBadge'

/** A row in the reader's words, as plain data for the browser. */
export type ShownRow = {
  id: string
  name: string
  /** Its number, or its receipt code until it has one. */
  code: string
  state: string
  stateLabel: string
  tone: Tone
  county: string
  assignee: string
  arrived: string
  due: DueWords | null
  unverified: boolean
}

type Words = { t: Translate; locale: Locale; register: RegisterDefinition; now: Date }

export const shownRow =
  ({ t, locale, register: { slug, workflow }, now }: Words) =>
  (row: RegisterRow): ShownRow => ({
    id: row.id,
    name: row.name,
    code: row.number ?? row.receiptCode,
    state: row.state,
    stateLabel: t(`workflow:${slug}.states.${row.state}`),
    tone: workflow.states[row.state]?.tone ?? 'draft',
    county: locale === 'en' ? row.countyEn : row.county,
    assignee: row.assignee ?? '',
    arrived: formatBeijing(new Date(row.arrivedAt), locale, 'day'),
    due: dueBadge(row.clock, { t, locale, now }),
    unverified: row.unverified,
  })
