type Props = { label: string; colour: string; progress?: number | null; progressLabel?: string }

/** A status in its words and colour; a bar below it where work is under way. The words carry the meaning, not the colour. */
export function StatusBadge({ label, colour, progress = null, progressLabel }: Props) {
  return (
    <span className="office-status">
      <span className={`office-badge office-colour--${colour}`}>
        <span className="office-badge__dot" aria-hidden="true" />
        {label}
      </span>
      {progress !== null && (
        <span
          className={`office-progress office-colour--${colour}`}
          role="progressbar"
          aria-valuenow={progress}
          aria-valuemin={0}
          aria-valuemax={100}
          aria-label={progressLabel ?? label}
          title={`${progress} %`}
        >
          <span style={{ inlineSize: `${progress}%` }} />
        </span>
      )}
    </span>
  )
}
