import { isLocale } from '../../../../../../../i18n'
import { findSiteReport } from '../../../../../../../queries/siteReport'
import { isReportFormat } from '../../../../../../../report/reportFormats'
import { answerWithReport } from '../../../../../../../report/renderReport'

type Params = { params: Promise<{ locale: string; id: string; format: string }> }

/** Made once and kept like the page: setting a thousand rows takes seconds, and anybody may ask for it. */
export const dynamic = 'force-static'
export const revalidate = 86_400

export const generateStaticParams = () => []

/** GET the published report as pdf, docx or xlsx. */
export const GET = async (_request: Request, { params }: Params): Promise<Response> => {
  const { locale, id, format } = await params
  const report = isLocale(locale) && isReportFormat(format) ? await findSiteReport(id) : undefined
  if (!report || !isLocale(locale) || !isReportFormat(format)) return new Response(null, { status: 404 })
  return answerWithReport(report, { format, locale })
}
