import { readSignedId, signId } from '../links/signedId'

/** What the link in a receipt carries: who has it got the mail. Good for as long as the comment is kept. */
export const issueDisownToken = (comment: string): string => signId('disown', comment)

/** The comment's id, or undefined for a token that was not issued here. */
export const readDisownToken = (token: string): string | undefined => readSignedId('disown', token)
