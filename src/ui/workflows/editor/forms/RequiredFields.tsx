'use client'
import { fieldLabel } from '../../../../events/fieldLabels.ts'
import { say } from '../../../../shared/text.ts'
import { useEditing } from '../EditingContext.ts'
import { Checks } from '../fields/Checks.tsx'
import { partOptions } from '../fields/options.ts'

const ofEveryTransaction = [
  'title', 'description', 'externalReference', 'client', 'clientName', 'type', 'category', 'priority', 'department', 'projectId', 'assignedTo',
  'dueDate', 'tags',
]

/** Fields that must be filled in: the workflow's own first. */
export function RequiredFields({ value, onChange }: { value: readonly string[]; onChange: (fields: string[]) => void }) {
  const { definition, locale, speak } = useEditing()
  const options = [
    ...partOptions(definition, 'customField', locale),
    ...ofEveryTransaction.map((field) => ({ value: field, label: say(fieldLabel(field), locale) })),
  ]
  return (
    <details className="office-edit__more" open={value.length > 0}>
      <summary>{speak('filled')}{value.length > 0 && ` (${value.length})`}</summary>
      <Checks legend={speak('filled')} value={value} options={options} onChange={onChange} />
    </details>
  )
}
