import { randomUUID } from 'node:crypto'
import type { Payload } from 'payload'
import { escaped } from '../../../mails/templates/escaped.ts'
import { now } from '../../../platform/clock.ts'
import { printPdf } from '../../../platform/chromium/press.ts'
import { officeDate } from '../../../shared/dates.ts'
import { formatDate } from '../../../shared/formatDate.ts'
import type { Settings } from '../../../shared/settings.ts'
import type { Text } from '../../../shared/text.ts'
import type { ReportDocument } from '../../document.ts'
import type { Look } from '../look.ts'
import type { ReportTemplate } from '../template.ts'
import { baseCss } from './baseCss.ts'
import { fontFiles } from './fonts.ts'
import { parsePage, renderPage } from './liquid.ts'
import { Markup } from './markup.ts'
import { mostRowsOnPaper, readTable, type TablePieces } from './tableHtml.ts'

const contents: Text = { en: 'Contents', ar: 'المحتويات' }

/** The longest a print may take, in seconds. */
const seconds = 180
/** Up to so many rows pages are also marked for screen readers; it doubles time, and size more than that. */
const mostTaggedRows = 2_000
/** Tables wider than this, in characters, turn the paper. */
const uprightCharacters = 110

type About = { template: ReportTemplate; office: Settings['office']; look: Look; signal: AbortSignal | undefined }

/** A report as PDF. Raises PDF_TOO_LONG, PrintFailure and what its rows raise. */
export async function printReport(payload: Payload, document: ReportDocument, about: About): Promise<Uint8Array> {
  const { template, office, look, signal } = about
  const page = parsePage(template.body)
  const tables = new Map<string, TablePieces>()
  let rows = 0
  for (const { key, table } of document.sections) {
    if (!table) continue
    const read = await readTable(table, look, mostRowsOnPaper - rows)
    rows += read.rows
    tables.set(key, read)
  }
  const mark = randomUUID()
  const html = renderPage(page, variablesOf(document, about, mark))
  const pieces = html.split(new RegExp(`<!--table ${mark} (\\d+)-->`)).flatMap((piece, index) => {
    if (index % 2 === 0) return [Buffer.from(piece)]
    const table = tables.get(document.sections[Number(piece)]!.key)
    return table ? [table.head, ...table.batches, table.tail].map((each) => Buffer.from(each)) : []
  })
  const day = formatDate(officeDate(now(), office.timeZone), office.dateFormat)
  const css = baseCss(look, { paper: paperOf(template, document), title: document.title, office: nameOf(office, look), printed: day })
  const head = `<!doctype html><html lang="${look.locale}" dir="${look.rightToLeft ? 'rtl' : 'ltr'}"><head><meta charset="utf-8"><title>${escaped(document.title)}</title><style>${css}</style><style>${template.css}</style></head><body>`
  const paper = { html: [Buffer.from(head), ...pieces, Buffer.from('</body></html>')], files: await fontFiles(), tagged: rows <= mostTaggedRows }
  return printPdf(payload, paper, { seconds, ...(signal ? { signal } : {}) })
}

function variablesOf(document: ReportDocument, { office, look }: About, mark: string): object {
  const day = officeDate(now(), office.timeZone)
  return {
    report: { title: document.title, language: look.locale },
    office: { name: nameOf(office, look), logo: null },
    printed: { day: formatDate(day, office.dateFormat), hijri: null },
    words: { contents: contents[look.locale] },
    facts: document.facts,
    contents: document.sections.map(({ heading }, index) => ({ heading, anchor: `s${index + 1}`, page: '' })),
    sections: document.sections.map((section, index) => ({
      heading: section.heading,
      anchor: `s${index + 1}`,
      text: section.text ?? null,
      tiles: section.tiles ?? [],
      charts: [],
      table: section.table ? new Markup(`<!--table ${mark} ${index}-->`) : null,
    })),
  }
}

function nameOf(office: Settings['office'], { locale }: Look): string {
  return locale === 'ar' ? office.nameAr : office.nameEn
}

function paperOf({ paper }: ReportTemplate, { sections }: ReportDocument): 'portrait' | 'landscape' {
  if (paper !== 'fitting') return paper
  const widest = Math.max(0, ...sections.map(({ table }) => table?.columns.reduce((sum, { width }) => sum + width, 0) ?? 0))
  return widest > uprightCharacters ? 'landscape' : 'portrait'
}
