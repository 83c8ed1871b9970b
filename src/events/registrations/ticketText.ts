/** What the QR code of a ticket says: what it is, and its code. */
const MARK = 'EVT1:'

const SHAPE = /^EVT1:([\w-]{20})$/

export const ticketText = (code: string): string => `${MARK}${code}`

/** The code in what a camera has read; undefined for any other QR code. */
export const readTicketText = (text: string): string | undefined => SHAPE.exec(text.trim())?.[1]
