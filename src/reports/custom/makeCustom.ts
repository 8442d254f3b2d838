import type { PayloadRequest } from 'payload'
import { settingsOf } from '../../platform/settings.ts'
import { readByCursor } from '../../platform/readByCursor.ts'
import type { Cell } from '../../platform/sheets/sheet.ts'
import { sqlOf } from '../../platform/tx.ts'
import { say, type Locale } from '../../shared/text.ts'
import type { ReportSection, ReportTile } from '../document.ts'
import type { Listed } from '../manifest.ts'
import { labelsFor } from './choices.ts'
import { listsRows, tellsFigures } from './definitionSchema.ts'
import { describeFilters } from './describeDefinition.ts'
import { figureCells, figureColumns, headingOf, valueCells } from './figuresTable.ts'
import { chartPlan } from './chartPlan.ts'
import { chartSql, type ChartRow } from './chartSql.ts'
import { figuresChart } from './figuresChart.ts'
import { figuresSql, groupsSql, recordsSql, type FiguresRow, type GroupsRow } from './figuresSql.ts'
import { createFill, datesOf, type Dates } from './fillGaps.ts'
import { countSql, listSql, type ListRow } from './listSql.ts'
import { readForReader, type Built, type ReadDefinition } from './readDefinition.ts'
import { cellOf, columnOf, textOfCell, type Speaker } from './shown.ts'
import { sources } from './sources/index.ts'
import type { Source } from './sources/field.ts'
import { statementsOver, type AskedOfCustom, type Statements } from './statementsOver.ts'

/** `note` hears of every record while the rows are read; null where nobody keeps a list. */
type Making = { asked: AskedOfCustom; locale: Locale; signal: AbortSignal; note: ((...records: readonly Listed[]) => void) | null }

type Work = ReadDefinition & { req: PayloadRequest; source: Source; statements: Statements; speaker: Speaker } & Omit<Making, 'asked' | 'locale'>

export type MadeCustom = { title: string; filters: { label: string; value: string }[]; sections: ReportSection[]; rowsExpected: number }

/**
 * What somebody built, made for the person of the request: exactly the rows they may read, of the moment that the
 * request's snapshot shows. The rows of the tables are read while they are written, all in that snapshot.
 */
export async function makeCustom(req: PayloadRequest, built: Built, { asked, locale, signal, note }: Making): Promise<MadeCustom> {
  const read = await readForReader(req, built)
  const source = sources[built.source]
  const { labels, statuses } = await labelsFor(req, locale)
  const { office } = await settingsOf(req.payload)
  const statements = await statementsOver(req, source, read.definition, read.offered, { asked, locale, statuses })
  const work: Work = { ...read, req, source, statements, speaker: { locale, labels, dateFormat: office.dateFormat }, signal, note }
  const sections: ReportSection[] = []
  let rowsExpected = 0
  if (tellsFigures(read.definition)) {
    const { section, count } = await figuresSection(work)
    sections.push(section)
    rowsExpected += count
  }
  if (listsRows(read.definition)) {
    const [counted] = await run<{ count: number }>(work, countSql(work))
    rowsExpected += Math.min(counted?.count ?? 0, read.definition.limit ?? Infinity)
    sections.push({
      key: 'rows',
      heading: say(source.rows, locale),
      table: { columns: read.definition.columns.map((key) => columnOf(key, read.offered.get(key)!, locale)), rows: listRows(work) },
    })
  }
  return { title: built.name, filters: await describeFilters(req, { ...read, source }, locale, labels), sections, rowsExpected }
}

const run = <Row extends object>({ req }: Work, { text, values }: { text: string; values: unknown[] }): Promise<Row[]> => sqlOf(req)<Row>(text, values)

async function figuresSection(work: Work): Promise<{ section: ReportSection; count: number }> {
  const { definition, speaker: { locale } } = work
  const heading = { en: 'Figures', ar: 'الأرقام' }[locale]
  if (definition.groups.length === 0) {
    const [row] = await run<FiguresRow>(work, figuresSql(work))
    const tiles = valueCells(work, row!).map((cell, index): ReportTile => ({
      label: headingOf(work, index), value: textOfCell(cell, work.speaker.dateFormat) || '—', number: typeof cell === 'number' ? cell : null,
    }))
    // Where no table follows, its rows would be noted nowhere.
    if (!listsRows(definition)) await noteAll(work)
    return { section: { key: 'figures', heading, tiles }, count: 0 }
  }
  const [counted] = await run<GroupsRow>(work, groupsSql(work))
  const dates = counted ? datesOf(work, counted) : null
  const [total] = await run<FiguresRow>(work, figuresSql(work, 0))
  const plan = chartPlan(work, counted ?? { first: null, last: null }, dates)
  const chart = plan && figuresChart(work, plan, await run<ChartRow>(work, chartSql(work, plan)))
  // A gap in several series is not a row of each.
  const filled = definition.groups.length === 1 ? dates : null
  return {
    count: filled ? filled.length + (counted?.undated ?? 0) : Math.min(counted?.count ?? 0, definition.limit ?? Infinity),
    section: {
      key: 'figures',
      heading,
      ...(chart ? { charts: [chart] } : {}),
      table: { columns: figureColumns(work), rows: figureRows(work, filled), ...(total ? { total: figureCells(work, total) } : {}) },
    },
  }
}

async function* figureRows(work: Work, dates: Dates | null): AsyncGenerator<Cell[][]> {
  const fill = dates && createFill(dates, work.definition)
  for await (const rows of readByCursor<FiguresRow>(work.req, figuresSql(work), work.signal)) {
    const told = rows.filter(({ isTotal }) => !isTotal)
    const cells = (fill ? told.flatMap(fill.upTo) : told).map((row) => figureCells(work, row))
    if (cells.length > 0) yield cells
  }
  const rest = fill?.rest().map((row) => figureCells(work, row)) ?? []
  if (rest.length > 0) yield rest
  if (!listsRows(work.definition)) await noteAll(work)
}

async function noteAll(work: Work): Promise<void> {
  const { note } = work
  if (!note) return
  for await (const rows of readByCursor<ListRow>(work.req, recordsSql(work), work.signal)) note(...rows.map((row) => recordOf(work, row)))
}

async function* listRows(work: Work): AsyncGenerator<Cell[][]> {
  const fields = work.definition.columns.map((key) => work.offered.get(key)!)
  for await (const batch of readByCursor<ListRow>(work.req, listSql(work), work.signal)) {
    const rows = work.source.open ? await work.source.open(work.req, batch) : batch
    work.note?.(...rows.map((row) => recordOf(work, row)))
    yield rows.map((row) => fields.map((field, index) => cellOf(field, row[`c${index}`], work.speaker)))
  }
}

const recordOf = ({ source }: Work, { recordId, recordName }: ListRow): Listed => ({ kind: source.slug, id: recordId, reference: recordName })

