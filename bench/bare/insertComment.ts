import { Pool } from 'pg'
import { v7 as uuidv7 } from 'uuid'

import { INSERT_COMMENT, insertValues } from './insertStatement.mjs'

const pool = new Pool({ connectionString: process.env.DATABASE_URL, max: 10 })

/** @returns the id of the row, once it is durable. */
export const insertComment = async (form: Record<string, string | null>): Promise<string> => {
  const id = uuidv7()
  await pool.query({ name: 'insert', text: INSERT_COMMENT, values: insertValues(id, form) })
  return id
}
