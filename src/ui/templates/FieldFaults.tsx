import type { Fault } from './draft.ts'

/** What is wrong with a field, below it. */
export function FieldFaults({ id, faults }: { id: string; faults: readonly Fault[] }) {
  if (faults.length === 0) return null
  return (
    <ul id={id} className="office-mail-template__faults">
      {faults.map(({ line, message }) => <li key={`${line} ${message}`} dir="auto">{message}</li>)}
    </ul>
  )
}
