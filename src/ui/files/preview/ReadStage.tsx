'use client'
import type { PreviewWords } from './previewWords.ts'
import { filled } from './previewWords.ts'
import type { ReadPreview } from './usePreview.ts'

/** The beginning of a text with its line numbers, or the first rows of a table. Each line is read in its own direction. */
export function ReadStage({ read, name, words }: { read: ReadPreview; name: string; words: PreviewWords }) {
  if (read.kind === 'text') {
    return (
      <div className="mdc-viewer__read" tabIndex={0} role="region" aria-label={filled(words.text, { name })}>
        <ol className="mdc-viewer__lines">
          {read.lines.map((line, index) => (
            <li key={index}>
              <span className="mdc-viewer__number" aria-hidden="true">
                {index + 1}
              </span>
              <span className="mdc-viewer__line" dir="auto">
                {line === '' ? '\u00a0' : line}
              </span>
            </li>
          ))}
        </ol>
      </div>
    )
  }
  const [head = [], ...rows] = read.rows
  const columns = Math.max(0, ...read.rows.map((row) => row.length))
  const across = Array.from({ length: columns }, (_, index) => index)
  return (
    <div className="mdc-viewer__read" tabIndex={0} role="region" aria-label={filled(words.table, { name })}>
      <table className="mdc-viewer__table">
        <thead>
          <tr>
            {across.map((column) => (
              <th key={column} scope="col" dir="auto">
                {head[column] ?? ''}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={index}>
              {across.map((column) => (
                <td key={column} dir="auto">
                  {row[column] ?? ''}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
