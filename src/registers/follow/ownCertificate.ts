import {
  resumeCertificate,
  suspendCertificate,
  withdrawCertificate,
} from '../../certificates/moveCertificates'
import type { ActionContext, Follow } from '../../workflow/definition'

/** Acts of the system give no reason: the certificate's trail names the act instead. */
const moveOf = ({ collection, record, reason, action, now }: ActionContext) => ({
  subject: { collection, id: record.id },
  reason: reason ?? action,
  now,
})

/** What becomes of the certificate of a record when the record is suspended, resumed or ended. */
export const suspendOwnCertificate: Follow = async (context) =>
  void (await suspendCertificate(context.tx, moveOf(context)))

export const resumeOwnCertificate: Follow = async (context) =>
  void (await resumeCertificate(context.tx, moveOf(context)))

export const withdrawOwnCertificate: Follow = async (context) =>
  void (await withdrawCertificate(context.tx, moveOf(context)))
