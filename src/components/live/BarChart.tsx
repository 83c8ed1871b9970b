import { BarTable } from './BarTable'

export type Series = { key: string; label: string }

export type Column = { label: string; parts: Record<string, number | undefined> }

type Props = {
  /** What the chart shows, for those who cannot see it. */
  title: string
  /** Head of the table's first column. */
  time: string
  tableLabel: string
  columns: readonly Column[]
  series: readonly Series[]
  /** What the legend says of a series: the sum of what happened, or of a level, as at the end of a quarter, the latest. */
  says?: 'sum' | 'latest'
}

const HEIGHT = 100
const WIDTH = 10
const GAP = 1.5

/** As many columns can each carry their name. */
const MOST_NAMED = 8

const sumOf = ({ parts }: Column, series: readonly Series[]) =>
  series.reduce((sum, { key }) => sum + (parts[key] ?? 0), 0)

/** A round number at or above the tallest column, for the axis. */
const ceilingOf = (most: number): number => {
  const step = 10 ** Math.floor(Math.log10(Math.max(most, 1)))
  return [1, 2, 5, 10].map((factor) => factor * step).find((ceiling) => ceiling >= most) ?? most
}

type Block = { key: string; y: number; height: number }

/** The parts of a column on top of each other, the first at the bottom. */
const stackOf = ({ parts }: Column, series: readonly Series[], scale: number): Block[] =>
  series.reduce<Block[]>((blocks, { key }) => {
    const height = (parts[key] ?? 0) * scale
    const top = blocks.at(-1)?.y ?? HEIGHT
    return height === 0 ? blocks : [...blocks, { key, height, y: top - height }]
  }, [])

type BarProps = { column: Column; series: readonly Series[]; x: number; scale: number }

const Bar = ({ column, series, x, scale }: BarProps) => (
  <g>
    <title>{`${column.label} · ${sumOf(column, series)}`}</title>
    <rect x={x} y={0} width={WIDTH} height={HEIGHT} className="desk-chart__hover" />
    {stackOf(column, series, scale).map(({ key, y, height }) => (
      <rect
        key={key}
        x={x + GAP / 2}
        y={y}
        width={WIDTH - GAP}
        height={height}
        className={`desk-series--${key}`}
      />
    ))}
  </g>
)

/** A name under each of few columns; of many the first, the one in the middle and the last. */
const Axis = ({ columns }: Pick<Props, 'columns'>) => {
  const isEach = columns.length <= MOST_NAMED
  const labels = isEach
    ? columns.map(({ label }) => label)
    : [0, Math.floor(columns.length / 2), -1].map((index) => columns.at(index)?.label)
  return (
    <p className={isEach ? 'desk-chart__axis desk-chart__axis--each' : 'desk-chart__axis'} aria-hidden="true">
      {labels.map((label, index) => (
        <span key={index}>{label}</span>
      ))}
    </p>
  )
}

/** Stacked columns over time: a picture, a legend with figures, and the numbers as a table. */
export const BarChart = ({ title, time, tableLabel, columns, series, says = 'sum' }: Props) => {
  const most = Math.max(0, ...columns.map((column) => sumOf(column, series)))
  const ceiling = ceilingOf(most)
  const told = says === 'latest' ? columns.slice(-1) : columns
  const figureOf = (key: string) => told.reduce((sum, { parts }) => sum + (parts[key] ?? 0), 0)
  const figure = series.reduce((sum, { key }) => sum + figureOf(key), 0)
  return (
    <figure className="desk-chart">
      <div className="desk-chart__frame">
        <span className="desk-chart__most" aria-hidden="true">
          {ceiling}
        </span>
        <svg
          className="desk-chart__plot"
          role="img"
          aria-label={`${title} · ${figure}`}
          viewBox={`0 0 ${columns.length * WIDTH} ${HEIGHT}`}
          preserveAspectRatio="none"
        >
          {columns.map((column, index) => (
            <Bar
              key={column.label}
              column={column}
              series={series}
              x={index * WIDTH}
              scale={HEIGHT / ceiling}
            />
          ))}
        </svg>
        <Axis columns={columns} />
      </div>
      <ul className="desk-chart__legend">
        {series
          .filter(({ key }) => columns.some(({ parts }) => (parts[key] ?? 0) > 0))
          .map(({ key, label }) => (
            <li key={key}>
              <span className={`desk-chart__mark desk-series--${key}`} aria-hidden="true" />
              {label} <strong>{figureOf(key)}</strong>
              {says === 'latest' && <span className="desk-muted"> {told[0]?.label}</span>}
            </li>
          ))}
      </ul>
      <BarTable caption={title} label={tableLabel} time={time} columns={columns} series={series} />
    </figure>
  )
}
