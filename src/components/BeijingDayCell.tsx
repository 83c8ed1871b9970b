import type { DefaultServerCellComponentProps } from 'payload'

import { beijingDay } from '../legal/beijing'

/** A day in Beijing, wherever server and browser are. */
export const BeijingDayCell = ({ cellData }: DefaultServerCellComponentProps) =>
  cellData ? <span>{beijingDay(new Date(cellData as string))}</span> : null
