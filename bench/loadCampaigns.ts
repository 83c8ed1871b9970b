import { Client } from 'pg'
import { v7 as uuidv7 } from 'uuid'

import { createReceiptCode } from '../src/intake/receiptCode'
import { campaignTexts } from './campaignTexts'
import type { CampaignText } from './campaignTexts'
import { copyInto } from './copyInto'
import type { Cell } from './copyInto'
import { pick, seededRandom } from './random'

const SEED = 20261125

const CHANNELS = ['web', 'web', 'web', 'web', 'mail', 'letter'] as const

const COMMENT_COLUMNS = [
  'id',
  'state',
  'receipt_code',
  'consultation_id',
  'policy_revision_id',
  'body',
  'channel',
  'arrived_at',
  'locale',
  'agency_id',
  'created_at',
  'updated_at',
]

const CONTACT_COLUMNS = ['id', 'comment_id', 'contact']

type Targets = { consultation: string; policyRevision: string; agency: string }

const findTargets = async (client: Client): Promise<Targets> => {
  const { rows } = await client.query<Targets>(`
    select id as consultation, policy_revision_id as "policyRevision", agency_id as agency
      from consultations where state = 'open' limit 1`)
  const [targets] = rows
  if (!targets) throw new Error('The seed left no open consultation')
  return targets
}

type Made = CampaignText & { id: string; at: string; channel: string; phone: string }

/** The comments of a million-comment month, told twice the same. */
function* comments(total: number, until: number): Generator<Made> {
  const random = seededRandom(SEED + 1)
  const step = (30 * 24 * 60 * 60 * 1000) / total
  let index = 0
  for (const text of campaignTexts({ total, seed: SEED })) {
    const msecs = Math.floor(until - (total - index) * step)
    const bytes = Uint8Array.from({ length: 16 }, () => Math.floor(random() * 256))
    yield {
      ...text,
      id: uuidv7({ msecs, random: bytes }),
      at: new Date(msecs).toISOString(),
      channel: pick(random, CHANNELS),
      phone: `139${String(Math.floor(random() * 1e8)).padStart(8, '0')}`,
    }
    index += 1
  }
}

function* rowsOf<Row>(made: Iterable<Made>, row: (comment: Made) => Row): Generator<Row> {
  for (const comment of made) yield row(comment)
}

const commentRow =
  ({ consultation, policyRevision, agency }: Targets) =>
  ({ id, text, channel, at }: Made): Cell[] => [
    id,
    'received',
    createReceiptCode(),
    consultation,
    policyRevision,
    text,
    channel,
    at,
    'zh',
    agency,
    at,
    at,
  ]

/** Fills `comments` of DATABASE_URL with as many as the first argument says, and `bench_truth` with whose letter each is. */
const main = async () => {
  const total = Number(process.argv[2])
  const until = Date.now()
  const client = new Client({ connectionString: process.env.DATABASE_URL })
  await client.connect()
  await client.query('create table bench_truth (comment_id uuid primary key, campaign integer)')
  const row = commentRow(await findTargets(client))
  const all = () => comments(total, until)
  await copyInto(client, { table: 'comments', columns: COMMENT_COLUMNS, rows: rowsOf(all(), row) })
  await copyInto(client, {
    table: 'comment_contacts',
    columns: CONTACT_COLUMNS,
    rows: rowsOf(all(), ({ id, phone }) => [uuidv7(), id, phone]),
  })
  await copyInto(client, {
    table: 'bench_truth',
    columns: ['comment_id', 'campaign'],
    rows: rowsOf(all(), ({ id, campaign }) => [id, campaign ?? null]),
  })
  await client.query('vacuum analyze comments, comment_contacts, bench_truth, signature_queue')
  await client.end()
}

await main()
