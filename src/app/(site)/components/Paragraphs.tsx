import { paragraphsOf } from '../../../queries/siteText'

/** A typed text as paragraphs. */
export const Paragraphs = ({ text }: { text: string }) =>
  paragraphsOf(text).map((paragraph, index) => <p key={index}>{paragraph}</p>)
