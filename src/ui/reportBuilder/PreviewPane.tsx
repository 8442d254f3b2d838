'use client'
import type { PreviewSection } from '../../reports/custom/previewReport.ts'
import type { ColumnKind } from '../../reports/document.ts'
import type { Cell } from '../../platform/sheets/sheet.ts'
import { formatDate, type DateFormat } from '../../shared/formatDate.ts'
import type { BuilderSpeak } from './builderWords.ts'
import { PreviewChart } from './PreviewChart.tsx'
import type { Previewed } from './useBuilderPreview.ts'

type Props = Previewed & { locale: 'en' | 'ar'; dateFormat: DateFormat; speak: BuilderSpeak }

/** How the report begins: figures, chart, first rows; with what it says while it is being made or cannot be. */
export function PreviewPane({ preview, faults, problem, isWorking, locale, dateFormat, speak }: Props) {
  const isEmpty = faults.some(({ path }) => path === 'definition.columns') && preview === null
  return (
    <section className="office-panel office-builder__preview" aria-label={speak('preview')} aria-busy={isWorking}>
      <h2>{speak('preview')}</h2>
      <p className="office-muted" role="status">
        {isWorking ? speak('previewing') : faults.length > 0 ? speak(isEmpty ? 'nothingYet' : 'toMend') : preview ? speak('previewOf', { count: preview.rowsExpected }) : ''}
      </p>
      {problem && <p className="office-problem" role="alert">{problem}</p>}
      <div className={faults.length > 0 ? 'is-old' : undefined}>
        {preview?.sections.map((section) => <Section key={section.key} section={section} {...{ locale, dateFormat, speak }} />)}
      </div>
    </section>
  )
}

function Section({ section, locale, dateFormat, speak }: Pick<Props, 'locale' | 'dateFormat' | 'speak'> & { section: PreviewSection }) {
  const { heading, tiles, charts, columns, rows, total } = section
  return (
    <div className="office-builder__section">
      <h3>{heading}</h3>
      {tiles.length > 0 && (
        <dl className="office-builder__tiles">
          {tiles.map(({ label, value }) => <div key={label}><dt>{label}</dt><dd>{value}</dd></div>)}
        </dl>
      )}
      {charts.map((chart) => <PreviewChart key={chart.title} chart={chart} locale={locale} />)}
      {columns.length > 0 && (
        // A region that scrolls has to be reached by keyboard.
        <div className="office-builder__table" role="region" aria-label={heading} tabIndex={0}>
          <table>
            <thead>
              <tr>{columns.map(({ key, heading: head, kind }) => <th key={key} scope="col" className={classOf(kind)}>{head}</th>)}</tr>
            </thead>
            <tbody>
              {rows.length === 0 && <tr><td colSpan={columns.length} className="office-muted">{speak('nothingFound')}</td></tr>}
              {rows.map((row, place) => (
                <tr key={place}>{row.map((cell, column) => <td key={columns[column]!.key} className={classOf(columns[column]!.kind)} dir={columns[column]!.kind === 'code' ? 'ltr' : undefined}><bdi>{shown(cell, dateFormat)}</bdi></td>)}</tr>
              ))}
            </tbody>
            {total && rows.length > 0 && (
              <tfoot>
                <tr>{total.map((cell, column) => <td key={columns[column]!.key} className={classOf(columns[column]!.kind)}>{shown(cell, dateFormat)}</td>)}</tr>
              </tfoot>
            )}
          </table>
        </div>
      )}
    </div>
  )
}

const classOf = (kind: ColumnKind): string | undefined => (kind === 'number' || kind === 'hours' || kind === 'share' ? 'is-number' : undefined)

function shown(cell: Cell, dateFormat: DateFormat): string {
  if (cell === null) return '—'
  if (typeof cell === 'number') return cell.toLocaleString('en')
  if (typeof cell === 'string') return cell
  return 'day' in cell ? formatDate(cell.day, dateFormat) : `${formatDate(cell.moment.slice(0, 10), dateFormat)} ${cell.moment.slice(11)}`
}
