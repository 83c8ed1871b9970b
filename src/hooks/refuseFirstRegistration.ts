import type { CollectionBeforeOperationHook } from 'payload'

import { reasonOf, Refusal } from '../errors/Refusal'

/** Payload lets the first visitor of an empty database register; here the first accounts are made at the server. */
export const refuseFirstRegistration: CollectionBeforeOperationHook = ({ operation, req }) => {
  if (operation === 'create' && req.payloadAPI === 'REST' && !req.user) {
    throw new Refusal(403, reasonOf('not-signed-in'))
  }
}
