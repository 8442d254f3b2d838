import { randomUUID } from 'node:crypto'
import type { Payload } from 'payload'
import { escaped } from '../../../mails/templates/escaped.ts'
import { mostRowsOnPaper } from '../../../platform/chromium/paper.ts'
import { pagesOfAnchors } from '../../../platform/chromium/pdf/pagesOfAnchors.ts'
import { printPdf } from '../../../platform/chromium/press.ts'
import type { Settings } from '../../../shared/settings.ts'
import type { ReportDocument } from '../../document.ts'
import type { Look } from '../look.ts'
import type { ReportTemplate } from '../template.ts'
import { baseCss } from './baseCss.ts'
import { fontFiles } from './fonts.ts'
import { parsePage, renderPage } from './liquid.ts'
import { logoFile, logoPath } from './logoFile.ts'
import { printedOn } from './printedOn.ts'
import { readTable, type TablePieces } from './tableHtml.ts'
import { variablesOf } from './variablesOf.ts'

/** The longest a print may take, in seconds. */
const seconds = 180
/** Up to so many rows pages are also marked for screen readers; it doubles time, and size more than that. */
const mostTaggedRows = 2_000
/** A last table longer than this is not needed to know where sections begin. */
const rowsToMeasure = 200

export type About = { template: ReportTemplate; office: Settings['office']; look: Look; signal: AbortSignal | undefined }

/** A report as PDF. Raises PDF_TOO_LONG, PrintFailure, what its rows raise, and the error of liquidjs for a wrong template. */
export async function printReport(payload: Payload, document: ReportDocument, about: About): Promise<Uint8Array> {
  const { template, office, look, signal } = about
  const page = parsePage(template.body)
  const tables = await tablesOf(document, look)
  const rows = [...tables.values()].reduce((sum, table) => sum + table.rows, 0)
  const mark = randomUUID()
  const logo = await logoFile(payload, office.logo)
  const body = renderPage(page, variablesOf(document, { office, look, mark, logo: logo ? logoPath : '' }))
  const head = headOf(document, about)
  const files = new Map([...(await fontFiles()), ...(logo ? [[logoPath, logo] as const] : [])])
  const print = (html: Uint8Array[], tagged: boolean) => printPdf(payload, { html: [head, ...html, end], files, tagged }, { seconds, ...(signal ? { signal } : {}) })

  // Where sections begin is known once they were laid out: the contents are printed with the numbers of a first print.
  const numbered = body.includes(`<!--page ${mark} `)
  const pages = numbered ? pagesOfAnchors(await print(piecesOf(body, mark, shortened(body, mark, tables), new Map()), false)) : new Map<string, number>()
  return print(piecesOf(body, mark, tables, pages), rows <= mostTaggedRows)
}

const end = Buffer.from('</body></html>')

/** The tables by the place of their section. */
async function tablesOf({ sections }: ReportDocument, look: Look): Promise<Map<number, TablePieces>> {
  const tables = new Map<number, TablePieces>()
  let room = mostRowsOnPaper
  for (const [place, { table }] of sections.entries()) {
    if (!table) continue
    const read = await readTable(table, look, room)
    room -= read.rows
    tables.set(place, read)
  }
  return tables
}

/** With a long last table cut short, where no section follows it. */
function shortened(body: string, mark: string, tables: ReadonlyMap<number, TablePieces>): Map<number, TablePieces> {
  const short = new Map(tables)
  const found = [...body.matchAll(new RegExp(`<!--table ${mark} (\\d+)-->`, 'g'))].at(-1)
  const place = Number(found?.[1])
  const table = tables.get(place)
  if (!found || !table || table.rows <= rowsToMeasure || / id="s\d+"/.test(body.slice(found.index))) return short
  let rows = 0
  const batches = table.batches.filter(({ count }) => {
    const wanted = rows < rowsToMeasure
    rows += count
    return wanted
  })
  return short.set(place, { ...table, batches })
}

/** The body with tables and page numbers where their marks stand. */
function piecesOf(body: string, mark: string, tables: ReadonlyMap<number, TablePieces>, pages: ReadonlyMap<string, number>): Uint8Array[] {
  const numbered = body.replace(new RegExp(`<!--page ${mark} (s\\d+)-->`, 'g'), (_mark, anchor: string) => String(pages.get(anchor) ?? ''))
  return numbered.split(new RegExp(`<!--table ${mark} (\\d+)-->`)).flatMap((piece, index) => {
    if (index % 2 === 0) return [Buffer.from(piece)]
    const table = tables.get(Number(piece))
    return table ? [table.head, ...table.batches.map(({ html }) => html), table.tail].map((each) => Buffer.from(each)) : []
  })
}

function headOf(document: ReportDocument, { template, office, look }: About): Buffer {
  const { locale } = look
  const name = locale === 'ar' ? office.nameAr : office.nameEn
  const css = baseCss(look, { paper: template.paper, title: document.title, office: name, printed: printedOn(office, locale).day })
  return Buffer.from(
    `<!doctype html><html lang="${locale}" dir="${look.rightToLeft ? 'rtl' : 'ltr'}"><head><meta charset="utf-8">` +
      `<title>${escaped(document.title)}</title><style>${css}</style><style>${template.css.replaceAll('</', '<\\/')}</style></head><body>`,
  )
}
