import type { NumberingReference } from './wordNumbering'
import { attributeOf, xmlTags, type XmlTag } from './xmlTags'

/** Non-characters, which no document holds: they mark a restored number through the reading of the document. */
export const NUMBER_START = '\ufdd0'
export const NUMBER_END = '\ufdd1'

const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

const runOf = (number: string): string =>
  `<w:r><w:t xml:space="preserve">${NUMBER_START}${escapeXml(number)}${NUMBER_END}</w:t></w:r>`

type Properties = NumberingReference & { isDeleted: boolean; inRevision: number }

const readProperty = (properties: Properties, tag: XmlTag): void => {
  if (tag.name === 'w:pPrChange')
    properties.inRevision += tag.kind === 'open' ? 1 : tag.kind === 'close' ? -1 : 0
  if (properties.inRevision > 0 || tag.kind === 'close') return
  const value = attributeOf(tag, 'w:val')
  if (tag.name === 'w:numId') properties.numId = value
  else if (tag.name === 'w:ilvl') properties.level = Number(value) || 0
  else if (tag.name === 'w:pStyle') properties.styleId = value
  else if (tag.name === 'w:del' || tag.name === 'w:moveFrom') properties.isDeleted = true
}

/**
 * Writes Word's automatic numbers into the text of word/document.xml, each between NUMBER_START and NUMBER_END at
 * the start of its paragraph. Deleted paragraphs, and the copy of a text box that is not read, do not count.
 *
 * @param xml word/document.xml
 * @param numberOf counts through the document, see createWordNumbering
 */
export function printNumbers(xml: string, numberOf: (paragraph: NumberingReference) => string): string {
  const pieces: string[] = []
  let written = 0
  let properties: Properties | undefined
  let inUnreadCopy = 0

  for (const tag of xmlTags(xml)) {
    if (tag.name === 'mc:Choice') inUnreadCopy += tag.kind === 'open' ? 1 : tag.kind === 'close' ? -1 : 0
    if (tag.name === 'w:pPr' && tag.kind === 'open' && !properties) {
      properties = { isDeleted: false, inRevision: 0 }
    } else if (tag.name === 'w:pPr' && tag.kind === 'close' && properties?.inRevision === 0) {
      const number = properties.isDeleted || inUnreadCopy > 0 ? '' : numberOf(properties)
      properties = undefined
      if (number.trim() === '') continue
      pieces.push(xml.slice(written, tag.end), runOf(number))
      written = tag.end
    } else if (properties) readProperty(properties, tag)
  }
  return pieces.join('') + xml.slice(written)
}
