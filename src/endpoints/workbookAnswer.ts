import { Readable } from 'node:stream'

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** A workbook as a download, sent as it is written. @param title of the file, without its ending. */
export const answerWithWorkbook = (stream: Readable, title: string): Response =>
  new Response(Readable.toWeb(stream) as ReadableStream<Uint8Array>, {
    headers: {
      'Content-Type': TYPE,
      'Content-Disposition': `attachment; filename="list.xlsx"; filename*=UTF-8''${encodeURIComponent(`${title}.xlsx`)}`,
      'Cache-Control': 'no-store',
    },
  })
