/** The files the report comes as; each is also the last part of its address. */
export const REPORT_FORMATS = ['pdf', 'docx', 'xlsx'] as const

export type ReportFormat = (typeof REPORT_FORMATS)[number]

export const isReportFormat = (value: unknown): value is ReportFormat =>
  REPORT_FORMATS.some((format) => format === value)
