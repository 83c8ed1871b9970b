import { answerComment } from '../../../../../../intake/answerComment'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ locale: string; id: string }> }

/** POST a comment on the consultation. */
export const POST = async (request: Request, { params }: Context): Promise<Response> => {
  const { locale, id } = await params
  return answerComment(request, { locale, consultation: id })
}
