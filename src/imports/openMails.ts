import { createReadStream } from 'node:fs'
import type { Readable } from 'node:stream'

import { checkArrival } from '../entry/checkArrival'
import { storeAttachments } from '../intake/storeAttachments'
import { findAutomatic } from '../mailbox/automaticMail'
import { commentOfMail } from '../mailbox/commentOfMail'
import { filesOfMail } from '../mailbox/filesOfMail'
import { parseMail } from '../mailbox/parseMail'
import type { Mail } from '../mailbox/parseMail'
import type { CommentRow, RowContext } from './checkRow'
import { importFilePath } from './importFile'
import type { ImportKind } from './importFile'
import { ImportRefused } from './ImportRefused'
import { MAX_ROWS } from './limits'
import { openZip } from './openZip'
import type { Source } from './openSource'
import type { CheckedRow, RowRemark } from './row'

/** Files of a message as stored attachments, ready for its comment. */
export type FilesOf = (message: string) => Promise<{ id: string; sm3: string }[]>

type Opened = { names: string[]; open: (name: string) => Promise<Readable>; close: () => void }

const openOne = (filename: string): Opened => ({
  names: [filename],
  open: () => Promise.resolve(createReadStream(importFilePath(filename))),
  close: () => undefined,
})

const openMany = async (filename: string): Promise<Opened> => {
  const zip = await openZip(importFilePath(filename))
  return {
    names: zip.names.filter((name) => /\.eml$/i.test(name)).sort(),
    open: async (name) => {
      const stream = await zip.open(name)
      if (!stream) throw new ImportRefused('damaged')
      return stream
    },
    close: zip.close,
  }
}

const openFile = (filename: string): Promise<Opened> | Opened =>
  /\.zip$/i.test(filename) ? openMany(filename) : openOne(filename)

/** When the last server on the way took it, else when the sender says. */
const arrivalOf = ({ headers }: Mail): Date | undefined => {
  const received = [headers.get('received') ?? []].flat().map(String)[0]
  const stamped = new Date(received?.slice(received.lastIndexOf(';') + 1) ?? Number.NaN)
  if (!Number.isNaN(stamped.getTime())) return stamped
  const date = headers.get('date')
  return date instanceof Date && !Number.isNaN(date.getTime()) ? date : undefined
}

const checkMail = async (
  mail: Mail,
  { number, message }: { number: number; message: string },
  { opensAt, closesAt, now }: RowContext,
): Promise<CheckedRow<CommentRow>> => {
  const remark = (level: RowRemark['level'], field: string, code: string): RowRemark => ({
    level,
    field,
    code,
    params: { file: message.slice(0, 120) },
    cell: '',
  })
  const { taken, left } = await filesOfMail(mail.files)
  const values = commentOfMail(mail, { files: taken.map(({ safeName }) => safeName), isAnswered: true })
  const arrivedAt = arrivalOf(mail)
  const automatic = findAutomatic(mail, new Set())
  const remarks = [
    ...(automatic ? [remark('fault', 'message', automatic.kind)] : []),
    ...(arrivedAt
      ? checkArrival({ arrivedAt, postmarkedOn: null }, { opensAt, now }).map((problem): RowRemark => ({
          level: 'fault',
          ...problem,
          cell: '',
        }))
      : [remark('fault', 'message', 'no-date')]),
    ...(arrivedAt && arrivedAt > closesAt ? [remark('notice', 'arrivedOn', 'late')] : []),
    ...(left.length > 0 ? [remark('notice', 'message', 'files-left')] : []),
    ...(mail.isUnreadable ? [remark('notice', 'message', 'unreadable')] : []),
  ]
  if (!arrivedAt) return { number, remarks, content: { typed: { body: values.body } } }
  return {
    number,
    remarks,
    content: {
      values,
      arrivedAt: arrivedAt.toISOString(),
      postmarkedOn: null,
      message,
      ...(mail.messageId && { messageId: mail.messageId.slice(0, 300) }),
    },
  }
}

/** The messages of a file, one row each, in the order of their names. */
export const openMails = async (
  _kind: Extract<ImportKind, 'eml' | 'mails'>,
  filename: string,
  context: RowContext,
): Promise<Source> => {
  const { names, open, close } = await openFile(filename)
  if (names.length > MAX_ROWS) throw new ImportRefused('too-many-rows', { max: MAX_ROWS })
  return {
    rows: (async function* () {
      for (const [index, message] of names.entries()) {
        const mail = await parseMail(await open(message))
        yield await checkMail(mail, { number: index + 1, message }, context)
      }
    })(),
    unknown: [],
    merges: () => [],
    close,
  }
}

export type MailFiles = { filesOf: FilesOf; close: () => Promise<void> }

/** Reads a message again when its comment is stored: its files are not kept in between. The file is opened once, when the first is asked for. */
export const openFilesOfMails = (filename: string, agency: string): MailFiles => {
  let opened: Promise<Opened> | undefined
  return {
    filesOf: async (message) => {
      opened ??= Promise.resolve(openFile(filename))
      const { open } = await opened
      const { taken } = await filesOfMail((await parseMail(await open(message))).files)
      return storeAttachments(taken, agency)
    },
    close: async () => (await opened)?.close(),
  }
}
