'use client'

import { useEffect, useState } from 'react'

import { askDesk } from '../askDesk'

type Row = Record<string, unknown> & { id: string }

/** Records of a collection that name this one, as far as the reader may see them; undefined while asking. */
export const useRows = <T extends Row>(
  collection: string,
  column: string,
  id: string | number | undefined,
  /** Asked again whenever it changes. */
  stamp = 0,
): T[] | undefined => {
  const [rows, setRows] = useState<T[]>()
  useEffect(() => {
    if (!id) return
    const query = new URLSearchParams({ [`where[${column}][equals]`]: String(id), limit: '50', depth: '1' })
    void askDesk<{ docs: T[] }>(`/${collection}?${query.toString()}`).then((answer) => {
      setRows(answer.ok ? answer.data.docs : [])
    })
  }, [collection, column, id, stamp])
  return rows
}
