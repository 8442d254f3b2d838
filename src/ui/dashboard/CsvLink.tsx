'use client'
import { csvOf, type Rows } from './csvOf.ts'
import { useBoard } from './parts.tsx'

/** Takes a card's table away as CSV, made here of what is shown: UTF-8 with a mark, so that Excel reads Arabic. */
export function CsvLink({ title, rows }: { title: string; rows: () => Rows }) {
  const { speak, stats: { range } } = useBoard()
  const save = () => {
    const address = URL.createObjectURL(new Blob([`\ufeff${csvOf(rows())}`], { type: 'text/csv;charset=utf-8' }))
    const link = document.createElement('a')
    link.href = address
    link.download = `${title} ${range.from} ${range.to}.csv`
    link.click()
    setTimeout(() => URL.revokeObjectURL(address), 10_000)
  }
  return <button type="button" className="office-button office-board-small" onClick={save} aria-label={speak('csvOf', { title })}>{speak('csv')}</button>
}
