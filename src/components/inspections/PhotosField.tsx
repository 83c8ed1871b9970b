import type { UIFieldServerProps } from 'payload'

import { may } from '../../access/abilities'
import { actorOf } from '../../access/actor'
import { placeOf } from '../../access/placeOf'
import { SLUGS } from '../../collections/slugs'
import { query } from '../../db/transaction'
import { translator } from '../../i18n'
import { localeOf } from '../../i18n/localeOf'
import { ATTACHMENT_ACCEPT } from '../../intake/attachmentRules'
import { selectInspectionPhotos } from '../../queries/inspectionPhotos'
import { Photos } from './Photos'
import type { Photo } from './Photos'

/** What was photographed on the spot, and what the holder has sent of what was put right. */
export const PhotosField = async ({ id, data, req }: UIFieldServerProps) => {
  const actor = actorOf(req)
  const mayAdd = may(actor, 'update', SLUGS.inspections, placeOf(data))
  return (
    <div className="field-type desk-files">
      <h3 className="desk-files__title">{translator(localeOf(req))('registers:inspections.photos')}</h3>
      <Photos
        photos={await query<Photo>(req.payload, selectInspectionPhotos(actor, String(id)))}
        uploadTo={mayAdd ? `/api/inspection-photos/${String(id)}` : null}
        accept={ATTACHMENT_ACCEPT}
      />
    </div>
  )
}
