'use client'
import { useSpoken } from '../useSpoken.ts'
import { reportWords } from './reportWords.ts'

type Props = {
  columns: readonly { key: string; heading: string }[]
  chosen: readonly string[]
  usual: readonly string[]
  fault?: string | undefined
  onChosen: (columns: string[]) => void
}

/** Which columns the table has; they stand in the order of the report. */
export function ColumnChoice({ columns, chosen, usual, fault, onChosen }: Props) {
  const { speak } = useSpoken(reportWords)
  const toggle = (key: string, on: boolean) =>
    onChosen(columns.filter((column) => (column.key === key ? on : chosen.includes(column.key))).map((column) => column.key))
  return (
    <details className="office-reports-columns" open={fault ? true : undefined}>
      <summary>{speak('columnsChosen', { count: chosen.length, all: columns.length })}</summary>
      {fault && <p className="office-reports-fault" role="alert">{fault}</p>}
      <fieldset>
        <legend className="office-hidden">{speak('columns')}</legend>
        {columns.map(({ key, heading }) => (
          <label key={key}>
            <input type="checkbox" checked={chosen.includes(key)} onChange={({ target }) => toggle(key, target.checked)} /> {heading}
          </label>
        ))}
      </fieldset>
      <div className="office-reports-columns__all">
        <button type="button" className="office-button" onClick={() => onChosen([...usual])}>{speak('usualColumns')}</button>
        <button type="button" className="office-button" onClick={() => onChosen(columns.map(({ key }) => key))}>{speak('all')}</button>
      </div>
    </details>
  )
}
