import crypto from 'crypto'
import path from 'path'
import { fileURLToPath } from 'url'

/** The project folder, absolute. */
export const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '')

export const inRoot = (...parts) => path.join(root, ...parts)
export const inVar = (...parts) => path.join(root, 'var', ...parts)

/** Short and stable for one project folder: names what must live outside it. */
export const projectKey = crypto.createHash('sha256').update(root).digest('hex').slice(0, 10)
