import { submitObjection } from '../../../../../../../talent/door/submit'
import { addressOf } from '../../../../../addresses'
import { takeTalentForm } from '../../../../../talentForm'

export const dynamic = 'force-dynamic'

/** POST an objection to a programme's list. */
export const POST = takeTalentForm({ form: 'objection', submit: submitObjection, back: addressOf.objection })
