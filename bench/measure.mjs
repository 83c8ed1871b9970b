import { withClient } from '../scripts/database.mjs'
import { findDovecot } from '../scripts/dovecot.mjs'
import { readEnvironment } from '../scripts/environment.mjs'
import { undoUnlessKept } from '../scripts/interrupt.mjs'
import { step } from '../scripts/steps.mjs'
import { buildBare, buildProduct } from './builds.mjs'
import { openBenchServer } from './databases.mjs'
import { startLoadClient } from './loadClient.mjs'
import {
  benchEnvironment,
  findOpenConsultation,
  loadComments,
  mintBodies,
  prepareBare,
  prepareProduct,
  signIn,
} from './prepare.mjs'
import { machineFacts, mediansOf, summarise } from './report.mjs'
import { measureAssignment } from './rows/assignment.mjs'
import { measureExports } from './rows/exports.mjs'
import { measureIntake } from './rows/intake.mjs'
import { measureMailbox } from './rows/mailbox.mjs'
import { measurePage } from './rows/page.mjs'
import { measureQueue } from './rows/queue.mjs'
import { measureEvents } from './rows/events.mjs'
import { measureRules } from './rows/rules.mjs'
import { measureModeration } from './rows/moderation.mjs'
import { measureRegisters } from './rows/registers.mjs'
import { measureReportPdf } from './rows/reportPdf.mjs'
import { measureIlike, measureSearch } from './rows/search.mjs'
import { measureSimilarity } from './rows/similarity.mjs'
import { residentMemory, startServer } from './servers.mjs'
import { SIZES } from './sizes.mjs'

const unlessDone = (work) => async (skip) => ((await work()) ? undefined : skip())

/** On one server: the product with few comments, with many, with campaigns, with a mailbox to read; and the bare app. */
async function fillDatabases(size) {
  const server = await step('database', () => openBenchServer(readEnvironment().DATABASE_URL))
  const small = await server.create('small')
  const bare = await server.create('bare')
  const [logins, targets] = await step('seed', () => Promise.all([prepareProduct(small), prepareBare(bare)]))
  const large = await server.clone(small, 'large')
  const campaigns = await server.clone(small, 'campaigns')
  const mails = await server.clone(small, 'mails')
  const registers = await server.clone(small, 'registers')
  const manyRegisters = await server.clone(small, 'many_registers')
  const events = await server.clone(small, 'events')
  await step('load', async () => {
    await loadComments({ databaseUrl: small, total: size.small })
    await loadComments({ databaseUrl: large, total: size.large })
  })
  return {
    databases: { small, large, campaigns, mails, registers, manyRegisters, events, bare },
    logins,
    targets,
  }
}

async function startServers({ small, large, bare }) {
  const start = (name, program, databaseUrl) =>
    startServer({
      name: `bench-${name}`,
      program,
      environment: (port) => benchEnvironment({ databaseUrl, port }),
    })
  return {
    small: await start('small', 'product', small),
    large: await start('large', 'product', large),
    bare: await start('bare', 'bare', bare),
    floor: await start('floor', 'floor', bare),
  }
}

async function mintAll({ databases, targets, size }) {
  const mint = async (name, seed) => {
    const databaseUrl = databases[name]
    const consultation = await findOpenConsultation(databaseUrl)
    const count = size.submissions
    return {
      consultation,
      ...(await mintBodies({ databaseUrl, consultation: consultation.id, targets, count, name, seed })),
    }
  }
  return { small: await mint('small', 1), large: await mint('large', 2) }
}

async function signInAll(servers, logins) {
  const browser = async ({ siteUrl }) => ({
    editor: await signIn({ siteUrl, logins, email: 'editor@desk.example' }),
    auditor: await signIn({ siteUrl, logins, email: 'auditor@desk.example' }),
  })
  return { small: await browser(servers.small), large: await browser(servers.large) }
}

/** What reads is measured before what writes: the small database must stay small until then. */
async function measureRows({ client, size, servers, minted, cookies, databases }) {
  const consultation = minted.large.consultation.id
  const shared = { client, size, servers }
  const queue = await step('benchQueue', () => measureQueue({ ...shared, cookies }))
  const search = await step('benchSearch', () =>
    measureSearch({ ...shared, server: servers.large, cookie: cookies.large.editor, consultation }),
  )
  const ilike = await step('benchIlike', () =>
    measureIlike({ databaseUrl: databases.large, runs: size.ilikeRuns }),
  )
  const exports = await step('benchExports', () => measureExports({ databaseUrl: databases.large, size }))
  const page = await step('benchPage', () =>
    measurePage({ ...shared, consultation: minted.small.consultation }),
  )
  const intake = await step('benchIntake', () =>
    measureIntake({ ...shared, small: minted.small, large: minted.large, bare: minted.small }),
  )
  const mailbox = await step('benchMailbox', () =>
    measureMailbox({ databaseUrl: databases.mails, mails: size.mails }),
  )
  const reportPdf = await step('benchReportPdf', () =>
    measureReportPdf({ databaseUrl: databases.small, rows: size.reportRows }),
  )
  // Last: its comments would stand in the queues that are measured.
  const assignment = await step('benchAssignment', () =>
    measureAssignment({ databaseUrl: databases.small, members: size.campaignMembers }),
  )
  return { intake, page, queue, search, ilike, exports, mailbox, reportPdf, assignment }
}

const postgresVersion = (databaseUrl) =>
  withClient(databaseUrl, async (client) => {
    const { rows } = await client.query("select current_setting('server_version') as version")
    return rows[0].version
  })

/**
 * Builds, fills, serves and measures; leaves nothing behind but the builds.
 * @param {{ quick: boolean }} options
 * @returns {Promise<object>} what is written to bench/results.json
 */
export async function measure({ quick }) {
  // Asked for first: a quarter of an hour later is too late to be told that it is missing.
  await findDovecot()
  const sizes = quick ? SIZES.quick : SIZES.full
  const { databases, logins, targets } = await fillDatabases(sizes)
  const facts = machineFacts(await postgresVersion(databases.small))
  await step(
    'build',
    unlessDone(() => buildProduct(benchEnvironment({ databaseUrl: databases.small }))),
  )
  await step(
    'buildBare',
    unlessDone(() => buildBare(benchEnvironment({ databaseUrl: databases.bare }))),
  )
  // Before anything serves: the worker has the machine to itself, as at night.
  const similarity = await step('benchSimilarity', () =>
    measureSimilarity({ databaseUrl: databases.campaigns, size: sizes }),
  )
  const registers = await step('benchRegisters', () => measureRegisters({ databases, size: sizes }))
  const events = await step('benchEvents', () => measureEvents({ databases, size: sizes }))
  const rules = await step('benchRules', () => measureRules({ databaseUrl: databases.small, size: sizes }))
  const moderation = await step('benchModeration', () => measureModeration({ databases, size: sizes }))
  const minted = await step('mint', () => mintAll({ databases, targets, size: sizes }))
  const servers = await step('serve', () => startServers(databases))
  const cookies = await signInAll(servers, logins)
  const client = startLoadClient()
  undoUnlessKept(client.close)
  const rows = {
    ...(await measureRows({ client, size: sizes, servers, minted, cookies, databases })),
    similarity,
    registers,
    events,
    rules,
    moderation,
  }
  const { intake, page, queue, search, ilike, exports, mailbox, reportPdf, assignment } = rows
  return {
    facts,
    sizes,
    summary: summarise(rows),
    medians: { intake: mediansOf(intake), page: mediansOf(page), queue: mediansOf(queue) },
    search,
    ilike,
    exports,
    mailbox,
    reportPdf,
    assignment,
    similarity,
    registers,
    events,
    rules,
    moderation,
    memory: {
      product: residentMemory(servers.small.pid),
      productLarge: residentMemory(servers.large.pid),
      bareApp: residentMemory(servers.bare.pid),
      floor: residentMemory(servers.floor.pid),
    },
  }
}
