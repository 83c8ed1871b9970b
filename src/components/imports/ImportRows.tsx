'use client'

import type { Translate } from '../../i18n'
import type { ShownColumn } from '../../imports/target'
import type { ShownRemark, ShownRow } from '../../queries/importPreview'
import { useDeskTranslation } from '../useDeskTranslation'

const Remark = ({ remark: { level, cell, sentence } }: { remark: ShownRemark }) => (
  <li className={`desk-import__remark desk-import__remark--${level}`}>
    {cell && <span className="desk-import__cell">{cell}</span>} {sentence}
  </li>
)

const Result = ({
  row: { remarks, receipt },
  isOver,
  t,
}: {
  row: ShownRow
  isOver: boolean
  t: Translate
}) => (
  <>
    {receipt && (
      <p>
        {t('entry:preview.stored')} <code className="desk-import__receipt">{receipt}</code>
      </p>
    )}
    {!receipt && isOver && <p>{t('entry:preview.notStored')}</p>}
    {!receipt && !isOver && remarks.length === 0 && <p className="desk-muted">{t('entry:preview.fine')}</p>}
    {remarks.length > 0 && (
      <ul>
        {remarks.map((remark) => (
          <Remark key={`${remark.cell} ${remark.sentence}`} remark={remark} />
        ))}
      </ul>
    )}
  </>
)

type Props = {
  rows: readonly ShownRow[]
  columns: readonly ShownColumn[]
  /** The words of the rows are kept no longer. */
  isOver: boolean
}

/** Rows of the file, each with what the check found. */
export const ImportRows = ({ rows, columns, isOver }: Props) => {
  const { t } = useDeskTranslation()
  if (rows.length === 0) return <p className="desk-empty">{t('entry:preview.none')}</p>
  const shown = isOver ? [] : columns
  const names = ['number', 'remarks', ...shown.map(({ name }) => name)]
  return (
    <div className="desk-import__scroll" tabIndex={0} role="region" aria-label={t('entry:preview.title')}>
      <table className="desk-import__table">
        <thead>
          <tr>
            {names.map((name) => (
              <th key={name} scope="col">
                {t(`entry:preview.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.number}>
              <th scope="row">{row.number}</th>
              <td className="desk-import__result">
                <Result row={row} isOver={isOver} t={t} />
              </td>
              {shown.map(({ name, isLong = false }, index) => (
                <td key={name} className={isLong ? 'desk-import__body' : undefined}>
                  {row.cells[index]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
