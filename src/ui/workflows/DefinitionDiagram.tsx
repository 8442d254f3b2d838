'use client'
import { say, type Locale } from '../../shared/text.ts'
import type { WorkflowDefinition } from '../../workflows/definition.ts'
import { StatusBadge } from '../parts/StatusBadge.tsx'

type Props = { definition: WorkflowDefinition; locale: Locale; current?: string; visited?: readonly string[]; small?: boolean }

/** A definition drawn. */
export function DefinitionDiagram({ definition, locale }: Props) {
  return (
    <ul className="office-findings">
      {definition.states.map(({ key, label, colour }) => (
        <li key={key}>
          <StatusBadge label={say(label, locale)} colour={colour} />
          {definition.transitions.filter(({ from }) => from.includes(key)).map((each) => <span key={each.key}>{say(each.label, locale)}</span>)}
        </li>
      ))}
    </ul>
  )
}
