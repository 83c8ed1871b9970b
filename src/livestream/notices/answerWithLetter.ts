/** A letter to look at, under its number. */
export const answerWithLetter = (pdf: Buffer, { number, file }: { number: string; file: string }): Response =>
  new Response(new Uint8Array(pdf), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `inline; filename="${file}.pdf"; filename*=UTF-8''${encodeURIComponent(`${number}.pdf`)}`,
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  })
