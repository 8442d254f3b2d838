import { showNumber } from '../dates.ts'

export type Figure = {
  label: string
  count: number
  tone: 'good' | 'changed' | 'quiet' | 'bad' | 'plain'
  /** More than that many, the rest was not counted. */
  atLeast?: boolean
  /** Not part of the bar, because its rows are counted in another figure already. */
  outside?: boolean
}

/** Counts beside each other, with a bar of their parts. */
export function Figures({ figures }: { figures: Figure[] }) {
  const parts = figures.filter(({ outside, tone }) => !outside && tone !== 'plain')
  const total = parts.reduce((sum, { count }) => sum + count, 0)
  return (
    <div className="office-import__figures">
      {total > 0 && (
        <div className="office-import__bar" aria-hidden="true">
          {parts.filter(({ count }) => count > 0).map(({ label, count, tone }) => (
            <span key={label} className={`office-import__tone--${tone}`} style={{ flexGrow: count }} />
          ))}
        </div>
      )}
      <dl>
        {figures.map(({ label, count, tone, atLeast }) => (
          <div key={label}>
            <dt>
              {tone !== 'plain' && <span className={`office-import__dot office-import__tone--${tone}`} aria-hidden="true" />}
              {label}
            </dt>
            <dd>{showNumber(count)}{atLeast && '+'}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
