import { mkdir, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'

import nodemailer from 'nodemailer'
import type { SendMailOptions, Transporter } from 'nodemailer'

import { mailSender, outboxDirectory, smtpUrl } from '../environment'
import { translator } from '../i18n'

export const mailFrom = () => ({ name: translator('zh')('mails:sender'), address: mailSender() })

const composer = nodemailer.createTransport({ streamTransport: true, buffer: true, newline: 'unix' })

const fileNameOf = (messageId: string) => `${messageId.replace(/[^\w.-]/g, '')}.eml`

/** Writes the mail as a file; under its Message-ID, so that a repeat replaces and does not double. */
const writeEml = async (mail: SendMailOptions) => {
  const { message, messageId, envelope } = await composer.sendMail(mail)
  const directory = path.resolve(outboxDirectory())
  await mkdir(directory, { recursive: true })
  const target = path.join(directory, fileNameOf(messageId))
  await writeFile(`${target}.part`, message as Buffer)
  await rename(`${target}.part`, target)
  return { messageId, envelope }
}

// Nodemailer declares what SMTP answers; a letter written to a file has none of it.
const fileTransport = (): Transporter =>
  nodemailer.createTransport({
    name: 'eml-files',
    version: '1',
    send: (mail, done) => {
      writeEml(mail.data).then(
        (sent) =>
          done(null, { ...sent, accepted: [], rejected: [], pending: [], response: 'written' } as never),
        (error: Error) => done(error, null as never),
      )
    },
  }) as unknown as Transporter

/** The SMTP server of the settings, or files under the outbox directory. Never asks the internet for a test account. */
export const mailTransport = (): Transporter => {
  const url = smtpUrl()
  return url ? nodemailer.createTransport(url) : fileTransport()
}
