import { submitToProgramme } from '../../../../../../talent/door/submit'
import { addressOf } from '../../../../addresses'
import { takeTalentForm } from '../../../../talentForm'

export const dynamic = 'force-dynamic'

/** POST an application to a programme. */
export const POST = takeTalentForm({ form: 'apply', submit: submitToProgramme, back: addressOf.programme })
