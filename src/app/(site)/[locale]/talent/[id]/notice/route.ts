import { answerWithCertificate } from '../../../../../../certificates/answerWithCertificate'
import { findLiveCertificate } from '../../../../../../certificates/findLiveCertificate'
import { SLUGS } from '../../../../../../collections/slugs'
import { isLocale } from '../../../../../../i18n'
import { sitePayload } from '../../../../../../queries/sitePayload'
import { findSiteProgramme } from '../../../../../../queries/siteTalent'
import { takesObjections } from '../../../../../../talent/door/submit'
import { addressOf } from '../../../../addresses'
import { seeOther } from '../../../../privacyForm'

export const dynamic = 'force-dynamic'

/** GET the notice of a programme's list, as a PDF, while it is published; back to the programme when none is out. */
export const GET = async (
  _request: Request,
  { params }: { params: Promise<{ locale: string; id: string }> },
): Promise<Response> => {
  const { locale: asked, id } = await params
  const locale = isLocale(asked) ? asked : 'zh'
  const programme = await findSiteProgramme(id)
  const facts =
    programme &&
    takesObjections(programme, new Date()) &&
    (await findLiveCertificate(await sitePayload(), { collection: SLUGS.talentProgrammes, record: id }))
  return facts ? answerWithCertificate(facts, locale) : seeOther(addressOf.programme(locale, id))
}
