import { foldForSearch } from '../text/normalise'

/** A consultation whose notice names the mailbox. */
export type Addressee = {
  id: string
  state: string
  title: string
  emailSubject: string | null
  opensAt: Date
}

export type Route =
  | { consultation: string; wrongSubject: boolean }
  | { why: 'no-consultation' | 'several-consultations' | 'concluded' | 'before-opening' }

const TAKING = ['open', 'closed']

const spaceless = (text: string) => foldForSearch(text).replaceAll(' ', '')

/** How many characters of the subject are the line the notice asks for, or the title: the more, the surer. */
const fit = (subject: string, { emailSubject, title }: Pick<Addressee, 'emailSubject' | 'title'>): number =>
  Math.max(
    0,
    ...[emailSubject, title]
      .map((line) => spaceless(line ?? ''))
      .filter((line) => line !== '' && subject.includes(line))
      .map((line) => line.length),
  )

/** Whether the subject says what the notice asks for; a notice that asks for nothing is content with any. */
export const isRightSubject = (
  subject: string,
  addressee: Pick<Addressee, 'emailSubject' | 'title'>,
): boolean => !addressee.emailSubject || fit(spaceless(subject), addressee) > 0

const bestBySubject = (subject: string, addressees: readonly Addressee[]): Addressee[] => {
  const folded = spaceless(subject)
  const best = Math.max(0, ...addressees.map((addressee) => fit(folded, addressee)))
  return best === 0 ? [] : addressees.filter((addressee) => fit(folded, addressee) === best)
}

/** The only one there is to choose, open ones before closed ones. */
const onlyOne = (addressees: readonly Addressee[]): Addressee | undefined => {
  const open = addressees.filter(({ state }) => state === 'open')
  const [one, another] = open.length > 0 ? open : addressees
  return another ? undefined : one
}

/**
 * Which consultation a message is for. The subject decides; with a wrong subject it is still taken when there is only
 * one it can be for. Otherwise it waits for a person.
 */
export const routeMail = (
  { subject, receivedAt }: { subject: string; receivedAt: Date },
  addressees: readonly Addressee[],
): Route => {
  const named = bestBySubject(subject, addressees)
  const namedTaking = named.filter(({ state }) => TAKING.includes(state))
  if (named.length > 0 && namedTaking.length === 0) return { why: 'concluded' }
  const taking =
    namedTaking.length > 0 ? namedTaking : addressees.filter(({ state }) => TAKING.includes(state))
  if (taking.length === 0) return { why: addressees.length > 0 ? 'concluded' : 'no-consultation' }
  const one = onlyOne(taking)
  if (!one) return { why: 'several-consultations' }
  // What lay in the mailbox before there was anything to comment on is no comment, unless it says so.
  if (named.length === 0 && receivedAt < one.opensAt) return { why: 'before-opening' }
  return { consultation: one.id, wrongSubject: !isRightSubject(subject, one) }
}
