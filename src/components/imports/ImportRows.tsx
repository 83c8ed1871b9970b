'use client'

import type { Translate } from '../../i18n'
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
  /** The words of the rows are kept no longer. */
  isOver: boolean
}

/** Rows of the file, each with what the check found. */
export const ImportRows = ({ rows, isOver }: Props) => {
  const { t } = useDeskTranslation()
  if (rows.length === 0) return <p className="desk-empty">{t('entry:preview.none')}</p>
  const columns = ['number', 'remarks', ...(isOver ? [] : ['body', 'sender', 'arrivedOn', 'clause'])]
  return (
    <div className="desk-import__scroll" tabIndex={0} role="region" aria-label={t('entry:preview.title')}>
      <table className="desk-import__table">
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {t(`entry:preview.${column}`)}
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
              {!isOver && (
                <>
                  <td className="desk-import__body">{row.body}</td>
                  <td>{row.name}</td>
                  <td>{row.arrivedOn}</td>
                  <td>{row.clause}</td>
                </>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
