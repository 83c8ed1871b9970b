import { answerWithCertificate } from '../../../../../../certificates/answerWithCertificate'
import { findLiveCertificate } from '../../../../../../certificates/findLiveCertificate'
import { isLocale } from '../../../../../../i18n'
import { answerClosedLink } from '../../../../../../links/answerClosedLink'
import { findLink } from '../../../../../../links/findLink'
import { sitePayload } from '../../../../../../queries/sitePayload'

export const dynamic = 'force-dynamic'

const LONGEST_TOKEN = 100

/** GET the certificate of the record a link was issued for, as a PDF, as often as one likes while the link is good. */
export const GET = async (
  _request: Request,
  { params }: { params: Promise<{ locale: string; token: string }> },
): Promise<Response> => {
  const { locale: asked, token: written } = await params
  const locale = isLocale(asked) ? asked : 'zh'
  const token = written.slice(0, LONGEST_TOKEN)
  const payload = await sitePayload()
  const found = await findLink(payload, token)
  if (found.state !== 'open') return answerClosedLink(found.state, { locale, token })
  const { purpose, collection, record } = found.link
  const facts =
    purpose === 'certificate' ? await findLiveCertificate(payload, { collection, record }) : undefined
  return facts ? answerWithCertificate(facts, locale) : answerClosedLink('forged', { locale, token })
}
