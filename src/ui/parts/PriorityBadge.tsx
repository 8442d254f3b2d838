import { priorityLabels, type Priority } from '../../shared/priorities.ts'
import { say, type Locale } from '../../shared/text.ts'

/** A priority in words; the number of strokes says it again without colour. */
export function PriorityBadge({ priority, locale }: { priority: Priority; locale: Locale }) {
  const { rank } = priorityLabels[priority]
  return (
    <span className={`office-priority office-priority--${priority}`}>
      <span className="office-priority__strokes" aria-hidden="true">
        {[1, 2, 3, 4].map((stroke) => (
          <span key={stroke} className={stroke <= rank ? 'is-on' : undefined} />
        ))}
      </span>
      {say(priorityLabels[priority], locale)}
    </span>
  )
}
