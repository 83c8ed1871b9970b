import type { Column, Series } from './BarChart'

type Props = {
  caption: string
  label: string
  time: string
  columns: readonly Column[]
  series: readonly Series[]
}

/** A chart's numbers; stretches of time in which nothing came are left out. */
export const BarTable = ({ caption, label, time, columns, series }: Props) => {
  const filled = columns.filter(({ parts }) => Object.values(parts).some((count) => count))
  if (filled.length === 0) return null
  return (
    <details className="desk-chart__details">
      <summary>{label}</summary>
      <div className="desk-chart__scroll" tabIndex={0} role="region" aria-label={caption}>
        <table className="desk-chart__table">
          <caption className="sr-only">{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{time}</th>
              {series.map(({ key, label: name }) => (
                <th scope="col" key={key}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {filled.map((column) => (
              <tr key={column.label}>
                <th scope="row">{column.label}</th>
                {series.map(({ key }) => (
                  <td key={key}>{column.parts[key] ?? 0}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  )
}
