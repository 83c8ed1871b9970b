import fs from 'node:fs'

import { withClient } from '../scripts/database.mjs'
import { programEnvironment } from '../scripts/environment.mjs'
import { undoUnlessKept } from '../scripts/interrupt.mjs'
import { inVar } from '../scripts/paths.mjs'
import { migrate, seedDemo } from '../scripts/prepare.mjs'
import { program, runLogged } from '../scripts/run.mjs'
import { PRODUCT_DIST } from './builds.mjs'

const SECRET = 'a-secret-for-the-bench-and-nothing-else'

/** For every program of a run: nothing of the operator's own settings but the path. */
export function benchEnvironment({ databaseUrl, port = 3000 }) {
  const { PATH, HOME, TMPDIR } = process.env
  return programEnvironment({
    base: { PATH, HOME, TMPDIR },
    databaseUrl,
    secret: SECRET,
    siteUrl: `http://127.0.0.1:${port}`,
    port,
    outboxDir: inVar('bench', 'outbox'),
    distDir: PRODUCT_DIST,
  })
}

const script = (file, ...args) => program('tsx', `bench/${file}`, ...args.map(String))

/** @returns {Promise<{ role: string, email: string, password: string }[]>} the demo logins */
export async function prepareProduct(databaseUrl) {
  const env = benchEnvironment({ databaseUrl })
  await migrate({ env, log: 'bench-migrate' })
  return seedDemo({ env, log: 'bench-seed' })
}

export const loadComments = ({ databaseUrl, total }) =>
  runLogged({
    log: 'bench-load',
    ...script('loadComments.ts', total),
    env: benchEnvironment({ databaseUrl }),
  })

/** Makes the tables of the bare app; outside production Payload does that by itself. */
export async function prepareBare(databaseUrl) {
  const output = await runLogged({
    log: 'bench-bare',
    ...program('tsx', 'bench/bare/prepare.ts'),
    env: { ...benchEnvironment({ databaseUrl }), NODE_ENV: 'development' },
  })
  return JSON.parse(/^IDS (.*)$/m.exec(output)[1])
}

/** @returns {Promise<{ id: string, agency: string }>} the one consultation that is open */
export const findOpenConsultation = (databaseUrl) =>
  withClient(databaseUrl, async (client) => {
    const { rows } = await client.query(
      "select id, agency_id as agency from consultations where state = 'open' limit 1",
    )
    return rows[0]
  })

/**
 * Mints submissions for the product, and the same for the apps it is compared with.
 * @param {{ databaseUrl: string, consultation: string, targets: Record<string, string>, count: number, name: string, seed: number }} options
 * @returns {Promise<{ submissions: string, forms: (copy: string, times?: number) => string, rows: () => string }>} files
 *   with one body a line: `forms` the same form as the product gets, `times` over, and `rows` whole rows
 */
export async function mintBodies({ databaseUrl, consultation, targets, count, name, seed }) {
  fs.mkdirSync(inVar('bench'), { recursive: true })
  undoUnlessKept(() => fs.rmSync(inVar('bench'), { recursive: true, force: true }))
  const submissions = inVar('bench', `${name}.jsonl`)
  await runLogged({
    log: 'bench-mint',
    ...script('mint.ts', submissions, count, consultation, seed),
    env: benchEnvironment({ databaseUrl }),
  })
  const comments = fs
    .readFileSync(submissions, 'utf8')
    .split('\n')
    .map((line) => JSON.parse(line))
  const write = (copy, bodies) => {
    const file = inVar('bench', `${name}-${copy}.jsonl`)
    fs.writeFileSync(file, bodies.map((body) => JSON.stringify(body)).join('\n'))
    return file
  }
  return {
    submissions,
    forms: (copy, times = 1) =>
      write(
        copy,
        Array(times)
          .fill(comments.map((comment) => bareForm(comment, targets)))
          .flat(),
      ),
    rows: () =>
      write(
        'rows',
        comments.map((comment, index) => bareRow(bareForm(comment, targets), index)),
      ),
  }
}

/** The form of the public site, with the ids of the bare app's own records. */
const bareForm = (comment, targets) => ({
  ...comment,
  consultation: targets.consultations,
  policyRevision: targets['policy-revisions'],
  agency: targets.agencies,
  county: targets.counties,
})

const bareRow = ({ consultation, policyRevision, agency, county, body, name, contact, email }, index) => ({
  state: 'received',
  revision: 1,
  receiptCode: `payload-${index}`,
  consultation,
  policyRevision,
  agency,
  county,
  clause: null,
  body,
  name,
  contact,
  email,
  channel: 'web',
  arrivedAt: new Date().toISOString(),
  locale: 'zh',
})

/** Signs in as one of the demo staff. @returns {Promise<Record<string, string>>} the headers of their browser */
export async function signIn({ siteUrl, logins, email }) {
  const { password } = logins.find((login) => login.email === email)
  const response = await fetch(`${siteUrl}/api/users/login`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Origin: siteUrl },
    body: JSON.stringify({ email, password }),
  })
  const [cookie] = response.headers.getSetCookie()
  if (!cookie) throw new Error(`${email} could not sign in: ${response.status} ${await response.text()}`)
  return { Cookie: cookie.split(';')[0], Origin: siteUrl }
}
