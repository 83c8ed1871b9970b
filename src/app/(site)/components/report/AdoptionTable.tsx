import { translator } from '../../../../i18n'
import type { Locale } from '../../../../i18n'
import type { ReportRow } from '../../../../report/reportData'
import type { AdoptionWords } from '../../../../report/reportWords'
import { addressOf } from '../../addresses'
import { HTML_LANG } from '../../sitePage'

type Props = {
  locale: Locale
  consultation: string
  rows: readonly AdoptionWords[]
  /** The same rows as data. */
  data: readonly ReportRow[]
}

/** The address of a row in the page: receipts point to it. */
export const rowId = (number: number): string => `item-${number}`

const Row = ({
  row,
  data,
  locale,
  consultation,
}: Omit<Props, 'rows' | 'data'> & { row: AdoptionWords; data: ReportRow | undefined }) => {
  const t = translator(locale, 'report')
  const zh = locale === 'zh' ? undefined : HTML_LANG.zh
  return (
    <tr id={rowId(row.number)}>
      <th scope="row" data-label={t('columns.number')}>
        {row.number}
      </th>
      <td data-label={t('columns.clause')}>
        {row.anchor === null ? (
          row.clause
        ) : (
          <a href={addressOf.consultation(locale, consultation, row.anchor)} lang={zh}>
            {row.clause}
          </a>
        )}
      </td>
      <td data-label={t('columns.point')} lang={data?.title ? zh : undefined}>
        {row.point}
      </td>
      <td data-label={t('columns.count')} className="adoption__count">
        {row.count}
      </td>
      <td data-label={t('columns.disposition')}>
        <span className={`disposition disposition--${data?.disposition ?? 'none'}`}>{row.disposition}</span>
      </td>
      <td data-label={t('columns.reason')}>
        <span className="adoption__reason" lang={zh}>
          {row.reason}
        </span>
        {row.changed && <span className="adoption__changed">{row.changed}</span>}
      </td>
    </tr>
  )
}

/** 意见采纳情况表: what was said on which clause, how often, and what was decided why. On a phone each row is a card. */
export const AdoptionTable = ({ locale, consultation, rows, data }: Props) => {
  const t = translator(locale, 'report')
  return (
    <table className="adoption adoption--full" aria-labelledby="adoption">
      <thead>
        <tr>
          {(['number', 'clause', 'point', 'count', 'disposition', 'reason'] as const).map((name) => (
            <th key={name} scope="col">
              {t(`columns.${name}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <Row key={row.number} row={row} data={data[index]} locale={locale} consultation={consultation} />
        ))}
      </tbody>
    </table>
  )
}
