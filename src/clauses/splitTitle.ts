import { readNumber } from './readNumber'

const LONGEST_TITLE = 100
const MOST_LINES = 3
const DRAFT_MARK = /^[（(][^）)]*(?:稿|草案|试行|暂行)[^）)]*[）)]$/
const KIND_OF_DOCUMENT =
  /(?:方案|办法|规定|意见|通知|公告|通告|条例|细则|规则|规划|计划|措施|指南|标准|规范|决定|报告|要点|函|批复|[）)])$/

const isTitleLine = (line: string): boolean =>
  line.length <= LONGEST_TITLE &&
  !/[。；;，,：:！？]$/.test(line) &&
  !line.includes(' | ') &&
  !readNumber(line)

/**
 * Takes the title from the head of a document: its first line when that is short and no sentence, the lines
 * that complete it up to the kind of document (…管理 / 办法), and a mark such as （征求意见稿）.
 *
 * @param paragraphs non-empty paragraphs in document order
 * @returns the title in one line, empty when there is none, and how many paragraphs it took
 */
export function splitTitle(paragraphs: readonly string[]): { title: string; taken: number } {
  const lines: string[] = []
  for (const line of paragraphs.slice(0, MOST_LINES)) {
    const last = lines.at(-1)
    const isComplete = last !== undefined && KIND_OF_DOCUMENT.test(last)
    if (!isTitleLine(line) || (isComplete && !DRAFT_MARK.test(line))) break
    lines.push(line)
  }
  const isOpenEnded = lines.length > 1 && !KIND_OF_DOCUMENT.test(lines.at(-1) ?? '')
  const taken = isOpenEnded ? 1 : lines.length
  return { title: lines.slice(0, taken).join(''), taken }
}
