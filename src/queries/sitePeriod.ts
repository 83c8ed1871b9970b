import { checkConsultationPeriod } from '../legal/consultationClock'
import { findMinimumDays } from '../legal/minimumDays'
import { CONSULTATION_PERIODS } from '../legal/periods'
import type { ConsultationDetail } from './siteConsultations'
import { sitePayload } from './sitePayload'

export type SitePeriod = {
  days: number
  minimum: number
  isShort: boolean
  /** The rule that sets the minimum, cited in Chinese; empty when none does. */
  basis: string
}

/** How long a consultation lasts and whether that is shorter than its kind of document asks for. */
export const getSitePeriod = async ({
  kind,
  opensAt,
  closesAt,
  shortReason,
}: ConsultationDetail): Promise<SitePeriod> => {
  const { days, minimum } = checkConsultationPeriod({
    kind,
    opensAt,
    closesAt,
    shortReason,
    minimumDays: await findMinimumDays({ payload: await sitePayload(), req: {} }, kind),
  })
  return { days, minimum, isShort: days < minimum, basis: CONSULTATION_PERIODS[kind].basis }
}
