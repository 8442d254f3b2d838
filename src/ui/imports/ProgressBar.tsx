type Props = {
  label: string
  /** 0 to 1; null while nobody knows how much there is. */
  part: number | null
  valueText: string
}

/** How far something is. */
export function ProgressBar({ label, part, valueText }: Props) {
  const percent = part === null ? null : Math.round(Math.min(1, Math.max(0, part)) * 100)
  return (
    <div
      className={`office-import__progress${percent === null ? ' office-import__progress--unknown' : ''}`}
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent ?? undefined}
      aria-valuetext={valueText}
    >
      <span style={percent === null ? undefined : { inlineSize: `${percent}%` }} />
    </div>
  )
}
