import config from '@payload-config'
import { getPayload } from 'payload'
import type { Payload } from 'payload'

/** The one Payload instance of this process, for pages. */
export const sitePayload = (): Promise<Payload> => getPayload({ config })

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** Whether a part of an address can be the id of a record; PostgreSQL refuses a query with any other text. */
export const isRecordId = (text: string): boolean => UUID.test(text)
