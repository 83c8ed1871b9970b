import { renderCertificate } from '../documents/certificatePdf'
import { translator } from '../i18n'
import type { Locale } from '../i18n'
import type { CertificateFacts } from './facts'

/** The certificate as a PDF to look at, under a name that says which one it is. */
export const answerWithCertificate = async (facts: CertificateFacts, locale: Locale): Promise<Response> => {
  const pdf = await renderCertificate(facts, locale)
  const name = encodeURIComponent(`${translator(locale, 'certificates')('fileName')}-${facts.number}.pdf`)
  return new Response(new Uint8Array(pdf), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `inline; filename="certificate-${facts.code}.pdf"; filename*=UTF-8''${name}`,
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  })
}
