import { Pool } from 'pg'

import { databaseUrl } from '../environment'

const CONNECTIONS = 10

let pool: Pool | undefined

/**
 * Connections of the public door's own: a flood of comments cannot take those of the admin panel, nor the other way
 * round. A connection lost while idle is replaced; the statement that needs one reports its own failure.
 */
export const intakePool = (): Pool => {
  if (!pool) {
    pool = new Pool({ connectionString: databaseUrl(), max: CONNECTIONS, application_name: 'intake' })
    pool.on('error', (error) => console.error('intake connection lost while idle:', error.message))
  }
  return pool
}

export const closeIntakePool = async (): Promise<void> => {
  const closing = pool
  pool = undefined
  await closing?.end()
}
