import type { DefaultServerCellComponentProps } from 'payload'

import { nameOfPerson } from '../../queries/nameOfPerson'

/** A person of a delegation in a list. */
export const PersonCell = async ({ cellData, payload }: DefaultServerCellComponentProps) => (
  <span>{await nameOfPerson(payload, cellData)}</span>
)
