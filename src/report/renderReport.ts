import { renderReportDocx } from '../documents/reportDocx'
import { renderReportPdf } from '../documents/reportPdf'
import { renderReportXlsx } from '../documents/reportXlsx'
import { translator } from '../i18n'
import type { Locale } from '../i18n'
import type { ReportData } from './reportData'
import type { ReportFormat } from './reportFormats'
import { policyTitle } from './reportWords'

const FILES = {
  pdf: { type: 'application/pdf', render: renderReportPdf },
  docx: {
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    render: renderReportDocx,
  },
  xlsx: {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    render: renderReportXlsx,
  },
} as const satisfies Record<ReportFormat, unknown>

/** Characters no file system takes, and a length every one takes. */
const fileNameOf = (data: ReportData, format: ReportFormat, locale: Locale): string => {
  const title = policyTitle(data, locale)
    .replace(/[\\/:*?"<>|\p{Cc}]/gu, '')
    .slice(0, 60)
  return `${translator(locale, 'report')('fileName')}-${title}.${format}`
}

/** The report as a file for download, under a name that says what it is. */
export const answerWithReport = async (
  data: ReportData,
  { format, locale }: { format: ReportFormat; locale: Locale },
): Promise<Response> => {
  const { type, render } = FILES[format]
  const bytes = await render(data, locale)
  const name = encodeURIComponent(fileNameOf(data, format, locale))
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': type,
      'Content-Disposition': `attachment; filename="report.${format}"; filename*=UTF-8''${name}`,
      'X-Content-Type-Options': 'nosniff',
    },
  })
}
