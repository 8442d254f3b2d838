'use client'
import type { ShownImport } from './shownImport.ts'
import { useImportWords } from './useImportWords.ts'

type Props = { columns: NonNullable<ShownImport['columns']>; fileName: string }

/** Which column of the file was taken for which of ours. */
export function ColumnsFound({ columns, fileName }: Props) {
  const { speak } = useImportWords()
  const { sheet, headerRow, found, absent, ignored } = columns
  return (
    <section className="office-import__card" aria-labelledby="import-columns">
      <h2 id="import-columns">{speak('columns')}</h2>
      <p className="office-import__muted">
        {sheet && !/\.csv$/i.test(fileName) ? speak('columnsText', { sheet, row: headerRow }) : speak('columnsTextCsv', { row: headerRow })}
      </p>
      <ul className="office-import__columns">
        {found.map(({ key, column, header }) => (
          <li key={key}>
            <span className="office-import__mark office-import__mark--good" aria-hidden="true">✓</span>
            <span>{header}</span>
            <span className="office-import__muted">{speak('columnOfFile', { column })}</span>
          </li>
        ))}
        {absent.map(({ key, header }) => (
          <li key={key}>
            <span className="office-import__mark" aria-hidden="true">–</span>
            <span>{header}</span>
            <span className="office-import__muted">{speak('columnAbsent')}</span>
          </li>
        ))}
      </ul>
      {ignored.length > 0 && (
        <p className="office-import__muted">
          {speak('ignored')}{' '}
          {ignored.slice(0, 30).map(({ column, header }, index) => (
            <span key={column}>{index > 0 && ' · '}<bdi>{header}</bdi> (<bdi>{column}</bdi>)</span>
          ))}
          {ignored.length > 30 && ' …'}
        </p>
      )}
    </section>
  )
}
