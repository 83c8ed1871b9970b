import { expect, test } from './support/test'
import type { Page } from '@playwright/test'
import ExcelJS from 'exceljs'
import mammoth from 'mammoth'

import { readPdf } from '../support/readPdf'
import { consultationIn } from './support/site'

/** Where a line breaks is no part of what is said. */
const bare = (text: unknown) => String(text).replace(/\s/g, '')

const rowsOn = (page: Page, table: string) =>
  page
    .locator(`${table} tbody tr`)
    .evaluateAll((rows) =>
      rows.map((row) => [...row.children].map((cell) => (cell.textContent ?? '').replace(/\s/g, ''))),
    )

/** What the page says, as the files must say it. */
const readPage = async (page: Page) => ({
  title: bare(await page.locator('h1').innerText()),
  paragraphs: (
    await page.locator('#basis + .prose p, #received + .prose p, #results + .prose p').allInnerTexts()
  ).map(bare),
  adoption: await rowsOn(page, 'table[aria-labelledby="adoption"]'),
  exclusions: await rowsOn(page, 'table[aria-labelledby="excluded"]'),
})

const readTables = async (docx: Buffer) => {
  const { value } = await mammoth.convertToHtml({ buffer: docx })
  const cell = (html: string) => bare(html.replace(/<[^>]+>/g, '').replaceAll('&amp;', '&'))
  return [...value.matchAll(/<table>.*?<\/table>/gs)].map(([table]) =>
    [...table.matchAll(/<tr>.*?<\/tr>/gs)].map(([row]) =>
      [...row.matchAll(/<td[^>]*>(.*?)<\/td>/gs)].map(([, content = '']) => cell(content)),
    ),
  )
}

const readSheet = (book: ExcelJS.Workbook, index: number) => {
  const rows: string[][] = []
  book.worksheets[index]?.eachRow((row, number) => {
    const cells = Array.from({ length: row.cellCount }, (_, at) => bare(row.getCell(at + 1).value ?? ''))
    if (number > 1) rows.push(cells)
  })
  return rows
}

for (const locale of ['zh', 'en']) {
  test.describe(`the published report in ${locale}`, () => {
    const open = async (page: Page) => {
      const address = `/${locale}/consultations/${await consultationIn('published')}/report`
      await page.goto(address)
      const said = await readPage(page)
      expect(said.adoption.length).toBeGreaterThan(3)
      expect(said.exclusions.length).toBeGreaterThan(0)
      expect(said.paragraphs.length).toBeGreaterThan(3)
      const fetchFile = async (format: string) => (await page.request.get(`${address}/${format}`)).body()
      return { said, fetchFile }
    }

    test('says in its PDF what the page says, row by row', async ({ page }) => {
      const { said, fetchFile } = await open(page)
      const pages = readPdf(await fetchFile('pdf')).map((text) => text.replace(/—\d+—$/, ''))
      const text = pages.join('')
      for (const part of [said.title, ...said.paragraphs]) expect(text).toContain(part)
      for (const row of [...said.adoption, ...said.exclusions]) expect(text).toContain(row.join(''))
    })

    test('says in its Word file what the page says, in the same rows', async ({ page }) => {
      const { said, fetchFile } = await open(page)
      const docx = await fetchFile('docx')
      const text = bare((await mammoth.extractRawText({ buffer: docx })).value)
      for (const part of [said.title, ...said.paragraphs]) expect(text).toContain(part)
      const [, exclusions, adoption] = await readTables(docx)
      expect(adoption?.slice(1)).toEqual(said.adoption)
      expect(exclusions?.slice(1)).toEqual(said.exclusions)
    })

    test('says in its spreadsheet what the page says, in the same rows', async ({ page }) => {
      const { said, fetchFile } = await open(page)
      const book = new ExcelJS.Workbook()
      await book.xlsx.load((await fetchFile('xlsx')) as never)
      const adoption = readSheet(book, 1)
      expect(adoption.map((row) => row.slice(0, 5))).toEqual(said.adoption.map((row) => row.slice(0, 5)))
      adoption.forEach(([, , , , , reason = '', changed = ''], index) => {
        const shown = said.adoption[index]?.[5] ?? ''
        expect([shown.startsWith(reason), shown.endsWith(changed)]).toEqual([true, true])
        expect(shown.length > reason.length).toBe(changed !== '')
      })
      expect(readSheet(book, 2)).toEqual(said.exclusions)
    })
  })
}
