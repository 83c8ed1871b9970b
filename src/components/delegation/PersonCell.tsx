import type { DefaultServerCellComponentProps } from 'payload'

import { nameOfPerson } from '../../queries/nameOfPerson'
import { CellLink } from '../CellLink'

/** A person of a delegation in a list. */
export const PersonCell = async (props: DefaultServerCellComponentProps) => {
  const { cellData, payload } = props
  return (
    <CellLink {...props}>
      <span>{await nameOfPerson(payload, cellData)}</span>
    </CellLink>
  )
}
