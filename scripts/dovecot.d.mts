export type Dovecot = {
  port: number
  /** For the `connection` of a mailbox; `through` another port, for a proxy in front. */
  url: (box: string, options?: { through?: number }) => string
  /** Puts a message into a mailbox; `at` becomes its INTERNALDATE. */
  deliver: (box: string, raw: Buffer | string, at?: Date) => void
  stop: () => Promise<void>
}

export function findDovecot(): Promise<string>
export function startDovecot(program: string): Promise<Dovecot>
