import type { Translate } from '../../../i18n'
import type { Handling } from '../../../queries/quality/handling'

export type SpanRow = Handling & { label: string; more?: readonly (number | string)[] }

type Props = {
  caption: string
  head: string
  /** Heads of what stands behind the times. */
  more?: readonly string[]
  rows: readonly SpanRow[]
  t: Translate
}

const hours = (value: number | null) => (value === null ? '—' : value.toFixed(1))

const widthOf = (value: number | null, most: number) => `${most > 0 ? ((value ?? 0) / most) * 100 : 0}%`

/** Median and ninetieth percentile beside each other: bars, and the hours in numbers. */
export const SpanTable = ({ caption, head, more = [], rows, t }: Props) => {
  const most = Math.max(0, ...rows.map(({ p90 }) => p90 ?? 0))
  return (
    <div className="desk-scroll" tabIndex={0} role="region" aria-label={caption}>
      <table className="desk-changes desk-span">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{head}</th>
            <th scope="col">{t('livestream:quality.decided')}</th>
            <th scope="col">{t('livestream:quality.median')}</th>
            <th scope="col">{t('livestream:quality.p90')}</th>
            {more.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
            <th scope="col" aria-hidden="true" className="desk-span__bars" />
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.label}>
              <th scope="row">{row.label}</th>
              <td className="desk-number">{row.decided}</td>
              <td className="desk-number">{hours(row.median)}</td>
              <td className="desk-number">{hours(row.p90)}</td>
              {(row.more ?? []).map((value, index) => (
                <td key={more[index]} className="desk-number">
                  {value}
                </td>
              ))}
              <td aria-hidden="true" className="desk-span__bars">
                <span
                  className="desk-span__bar desk-span__bar--p90"
                  style={{ inlineSize: widthOf(row.p90, most) }}
                />
                <span className="desk-span__bar" style={{ inlineSize: widthOf(row.median, most) }} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
