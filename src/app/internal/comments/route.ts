import { answerComment } from '../../../intake/answerComment'

export const dynamic = 'force-dynamic'

/** POST a comment, under the address to which `src/web/serve.mjs` turns that of a consultation's comments. */
export const POST = (request: Request): Promise<Response> => {
  const { searchParams } = new URL(request.url)
  return answerComment(request, {
    locale: searchParams.get('locale') ?? '',
    consultation: searchParams.get('consultation') ?? '',
  })
}
