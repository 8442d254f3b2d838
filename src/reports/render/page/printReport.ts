import { randomUUID } from 'node:crypto'
import type { Payload } from 'payload'
import { escaped } from '../../../mails/templates/escaped.ts'
import { mostRowsOnPaper } from '../../../platform/chromium/paper.ts'
import { pagesOfAnchors } from '../../../platform/chromium/pdf/pagesOfAnchors.ts'
import { wholeWords } from '../../../platform/chromium/pdf/wholeWords.ts'
import { printPdf } from '../../../platform/chromium/press.ts'
import { scratchFile, type ScratchFile } from '../../../platform/scratchFile.ts'
import type { Settings } from '../../../shared/settings.ts'
import type { ReportDocument } from '../../document.ts'
import type { Look } from '../look.ts'
import type { ReportTemplate } from '../template.ts'
import { baseCss } from './baseCss.ts'
import { fontFiles } from './fonts.ts'
import { parsePage, renderPage } from './liquid.ts'
import { logoFile, logoPath } from './logoFile.ts'
import { printedOn } from './printedOn.ts'
import { readTable, type TableHtml } from './tableHtml.ts'
import { variablesOf } from './variablesOf.ts'

/** The longest a print may take, in seconds. */
const seconds = 180
/** Up to so many rows pages are also marked for screen readers; it doubles time, and size more than that. */
const mostTaggedRows = 2_000
/** A last table longer than this is not needed to know where sections begin. */
const rowsToMeasure = 200

export type About = { template: ReportTemplate; office: Settings['office']; look: Look; signal: AbortSignal | undefined }

/**
 * A report as PDF, in pieces: rows and pages wait in files, so that memory holds neither. Raises PDF_TOO_LONG,
 * PrintFailure, what its rows raise, and the error of liquidjs for a wrong template.
 */
export async function* printReport(payload: Payload, document: ReportDocument, about: About): AsyncGenerator<Uint8Array> {
  const file = await scratchFile()
  try {
    const pdf = await printed(payload, document, { ...about, file })
    try {
      yield* wholeWords(pdf)
    } finally {
      await pdf.close()
    }
  } finally {
    await file.close()
  }
}

async function printed(payload: Payload, document: ReportDocument, about: About & { file: ScratchFile }): Promise<ScratchFile> {
  const { template, office, look, signal, file } = about
  const page = parsePage(template.body)
  const tables = await tablesOf(document, look, file)
  const rows = [...tables.values()].reduce((sum, table) => sum + table.rows, 0)
  const mark = randomUUID()
  const logo = await logoFile(payload, office.logo)
  const body = renderPage(page, variablesOf(document, { office, look, mark, logo: logo ? logoPath : '' }))
  const head = headOf(document, about)
  const files = new Map([...(await fontFiles()), ...(logo ? [[logoPath, logo] as const] : [])])
  const print = (content: Content, tagged: boolean) =>
    printPdf(payload, { html: () => htmlOf(head, body, { ...content, mark, file }), files, tagged, bulk: '.rows tbody tr' }, { seconds, ...(signal ? { signal } : {}) })

  // Where sections begin is known once they were laid out: the contents are printed with the numbers of a first print.
  if (!body.includes(`<!--page ${mark} `)) return print({ tables, pages: new Map() }, rows <= mostTaggedRows)
  const first = await print({ tables: shortened(body, mark, tables), pages: new Map() }, false)
  const pages = await pagesOfAnchors(first).finally(() => first.close())
  return print({ tables, pages }, rows <= mostTaggedRows)
}

/** What stands where the body has marks: tables by the place of their section, numbers of pages by anchor. */
type Content = { tables: ReadonlyMap<number, TableHtml>; pages: ReadonlyMap<string, number> }

async function tablesOf({ sections }: ReportDocument, look: Look, file: ScratchFile): Promise<Map<number, TableHtml>> {
  const tables = new Map<number, TableHtml>()
  let room = mostRowsOnPaper
  for (const [place, { table }] of sections.entries()) {
    if (!table) continue
    const read = await readTable(table, look, { file, room })
    room -= read.rows
    tables.set(place, read)
  }
  return tables
}

/** With a long last table cut short, where no section follows it. */
function shortened(body: string, mark: string, tables: ReadonlyMap<number, TableHtml>): Map<number, TableHtml> {
  const short = new Map(tables)
  const found = [...body.matchAll(new RegExp(`<!--table ${mark} (\\d+)-->`, 'g'))].at(-1)
  const place = Number(found?.[1])
  const table = tables.get(place)
  if (!found || !table || table.rows <= rowsToMeasure || / id="s\d+"/.test(body.slice(found.index))) return short
  let rows = 0
  const portions = table.portions.filter((portion) => {
    const wanted = rows < rowsToMeasure
    rows += portion.rows
    return wanted
  })
  return short.set(place, { ...table, portions })
}

/** The whole page, with tables and page numbers where their marks stand. */
async function* htmlOf(head: string, body: string, { tables, pages, mark, file }: Content & { mark: string; file: ScratchFile }): AsyncGenerator<string> {
  yield head
  const numbered = body.replace(new RegExp(`<!--page ${mark} (s\\d+)-->`, 'g'), (_mark, anchor: string) => String(pages.get(anchor) ?? ''))
  for (const [index, piece] of numbered.split(new RegExp(`<!--table ${mark} (\\d+)-->`)).entries()) {
    const table = index % 2 === 1 ? tables.get(Number(piece)) : undefined
    if (index % 2 === 0) yield piece
    else if (table) {
      yield table.head
      for (const { from, to } of table.portions) yield (await file.read(from, to)).toString()
      yield table.tail
    }
  }
  yield '</body></html>'
}

function headOf(document: ReportDocument, { template, office, look }: About): string {
  const { locale } = look
  const name = locale === 'ar' ? office.nameAr : office.nameEn
  const css = baseCss(look, { paper: template.paper, title: document.title, office: name, printed: printedOn(office, locale).day })
  return (
    `<!doctype html><html lang="${locale}" dir="${look.rightToLeft ? 'rtl' : 'ltr'}"><head><meta charset="utf-8">` +
    `<title>${escaped(document.title)}</title><style>${css}</style><style>${template.css.replaceAll('</', '<\\/')}</style></head><body>`
  )
}
