import type { Passage } from '../../privacy/passages'

const offsetOf = (node: Node, offset: number): number | undefined => {
  const part = (node instanceof Element ? node : node.parentElement)?.closest<HTMLElement>('[data-start]')
  if (!part) return undefined
  const start = Number(part.dataset.start)
  return node instanceof Element && offset > 0
    ? start + (part.textContent?.length ?? 0)
    : start + (node instanceof Element ? 0 : offset)
}

/** What is selected on the page, as offsets of the text whose parts carry `data-start`; undefined when it is elsewhere. */
export const findSelected = (text: Element): Passage | undefined => {
  const selection = window.getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined
  const range = selection.getRangeAt(0)
  if (!text.contains(range.startContainer) || !text.contains(range.endContainer)) return undefined
  const start = offsetOf(range.startContainer, range.startOffset)
  const end = offsetOf(range.endContainer, range.endOffset)
  return start !== undefined && end !== undefined && start < end ? { start, end } : undefined
}
