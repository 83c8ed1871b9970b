import { renderReportPdf } from '../src/documents/reportPdf'
import type { ReportData, ReportRow } from '../src/report/reportData'
import { POINT_DISPOSITIONS } from '../src/workflow/points'
import { commentTexts } from './commentTexts'

const SEED = 20261126

/** Titles are as long as a line, reasons as long as a comment. */
const TITLE = 24

function* rowsOf(count: number): Generator<ReportRow> {
  let number = 0
  for (const text of commentTexts({ total: count, seed: SEED })) {
    number += 1
    yield {
      number,
      clause: `c-a${number}`,
      clauseLabel: `第${number}条\u3000申报材料和程序`,
      point: `01890000-0000-7000-8000-${String(number).padStart(12, '0')}`,
      title: text.slice(0, TITLE),
      count: 1 + (number % 97),
      disposition: POINT_DISPOSITIONS[number % POINT_DISPOSITIONS.length] ?? null,
      reason: text,
      changed: number % 4 === 0 ? { revision: '第2稿', clause: `第${number}条\u3000申报材料` } : null,
    }
  }
}

/** A published report with so many rows. */
const reportWith = (count: number): ReportData => {
  const rows = [...rowsOf(count)]
  const comments = rows.reduce((sum, row) => sum + row.count, 0)
  const published = '2026-05-06T02:00:00.000Z'
  return {
    version: 1,
    consultation: { id: '', title: '关于公开征求实施细则意见的公告', titleEn: null },
    policy: { id: '', title: '产业园认定和管理实施细则', titleEn: null },
    agency: { name: '省商务厅', nameEn: 'Department of Commerce' },
    revision: '第1稿',
    period: {
      opensAt: '2026-03-01T16:00:00.000Z',
      closesAt: '2026-04-02T15:59:59.000Z',
      days: 31,
      shortReason: null,
    },
    publishedAt: published,
    madeAt: published,
    totals: {
      received: comments,
      answered: comments,
      undecided: 0,
      mentions: comments,
      excluded: 0,
      late: 0,
      disowned: 0,
      campaigns: 0,
      campaignComments: 0,
    },
    channels: [{ channel: 'web', count: comments }],
    dispositions: POINT_DISPOSITIONS.map((disposition) => ({
      disposition,
      rows: rows.filter((row) => row.disposition === disposition).length,
      comments: rows.reduce((sum, row) => sum + (row.disposition === disposition ? row.count : 0), 0),
    })),
    rows,
    exclusions: [],
  }
}

/** Prints a report with as many rows as the first argument says as a PDF, in a process that has just begun; RESULT. */
const main = async () => {
  const rows = Number(process.argv[2])
  const data = reportWith(rows)
  const before = process.cpuUsage()
  const began = performance.now()
  const pdf = await renderReportPdf(data, 'zh')
  const seconds = (performance.now() - began) / 1000
  const { user, system } = process.cpuUsage(before)
  const result = {
    rows,
    seconds,
    cpu: (user + system) / 1e6,
    megabytes: pdf.length / 1e6,
    pages: pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0,
    mebibytes: process.resourceUsage().maxRSS / 1024,
  }
  console.log(`RESULT ${JSON.stringify(result)}`)
}

await main()
