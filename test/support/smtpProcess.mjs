import { SMTPServer } from 'smtp-server'

/** How the next mails are answered: `accept`, `refuse` (451, try later), `stall` (taken, but never answered). */
let mode = 'accept'

const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS', 'AUTH'],
  onData(stream, session, done) {
    const chunks = []
    stream.on('data', (chunk) => chunks.push(chunk))
    stream.on('end', () => {
      if (mode === 'refuse') {
        done(Object.assign(new Error('mailbox busy, try later'), { responseCode: 451 }))
        return
      }
      const { rcptTo, mailFrom } = session.envelope
      const mail = {
        raw: Buffer.concat(chunks).toString('latin1'),
        to: rcptTo.map(({ address }) => address),
        from: mailFrom.address,
      }
      process.send({ mail })
      if (mode !== 'stall') done()
    })
  },
})

process.on('message', (message) => {
  mode = message.mode
  process.send({ mode })
})
process.on('disconnect', () => process.exit(0))

server.on('error', () => undefined)
server.listen(0, '127.0.0.1', () => process.send({ port: server.server.address().port }))
