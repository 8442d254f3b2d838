'use client'
import type { Element } from '../../../workflows/editing/elementOf.ts'
import { nameOf } from '../../../workflows/editing/elementOf.ts'
import { movePart, partOf, partsOf } from '../../../workflows/editing/parts.ts'
import { say } from '../../../shared/text.ts'
import { nameIn, useEditing } from './EditingContext.ts'
import { findingsOf } from './FindingCount.tsx'
import { FindingText } from './FindingList.tsx'
import { ApprovalForm } from './forms/ApprovalForm.tsx'
import { AssignmentForm } from './forms/AssignmentForm.tsx'
import { FieldForm } from './forms/FieldForm.tsx'
import { RuleForm } from './forms/RuleForm.tsx'
import { SlaForm } from './forms/SlaForm.tsx'
import { StateForm } from './forms/StateForm.tsx'
import { TransitionForm } from './forms/TransitionForm.tsx'
import { WorkflowForm } from './forms/WorkflowForm.tsx'
import { PartList } from './PartList.tsx'
import { listLabels, partLabels } from '../partLabels.ts'

/** The form of one element, with what was found there above it. */
export function ElementForm({ element }: { element: Element }) {
  const { definition, findings, locale, speak, readOnly, show, edit, askRemove } = useEditing()
  if (element.kind === 'workflow') {
    return (
      <section>
        <div className="office-edit__head"><h3>{speak('workflow')}</h3></div>
        <Found findings={findings.filter((finding) => finding.element === 'workflow')} />
        <div className="office-edit__form" data-first="" tabIndex={-1}><WorkflowForm /></div>
      </section>
    )
  }
  const { kind, key } = element
  const place = partsOf(definition, kind).findIndex((part) => part.key === key)
  const part = partOf(definition, kind, key)
  // Taken back, or removed as text.
  if (!part) return <PartList kind={kind} />
  const name = nameIn(locale, part.label, key)
  const move = (by: -1 | 1) => edit(movePart(definition, kind, key, by), speak('moved', { name }))
  const last = partsOf(definition, kind).length - 1
  return (
    <section>
      <div className="office-edit__head">
        <h3>
          <span className="office-edit__detail">{say(partLabels[kind], locale)}</span>
          <span dir="auto">{name}</span>
        </h3>
        <button type="button" className="office-button office-button--plain" onClick={() => show({ list: kind }, true)}>
          {speak('backTo', { list: say(listLabels[kind], locale) })}
        </button>
      </div>
      <Found findings={findingsOf(findings, nameOf({ kind, key }))} />
      {/* By place, not by key: a new key must not throw the reader out of the form. */}
      <div key={`${kind} ${place}`} className="office-edit__form" data-first="" tabIndex={-1}>
        <FormOf element={element} />
      </div>
      {!readOnly && (
        <div className="office-edit__foot">
          <button type="button" className="office-button" disabled={place === 0} onClick={() => move(-1)}>{speak('earlier')}</button>
          <button type="button" className="office-button" disabled={place === last} onClick={() => move(1)}>{speak('later')}</button>
          <button type="button" className="office-button office-button--danger" onClick={() => askRemove(kind, key)}>{speak('remove')}</button>
        </div>
      )}
    </section>
  )
}

function Found({ findings }: { findings: Parameters<typeof FindingText>[0]['finding'][] }) {
  if (findings.length === 0) return null
  return (
    <ul className="office-edit__findings">
      {findings.map((finding, index) => (
        <li key={`${finding.code} ${index}`} className="office-edit__finding"><FindingText finding={finding} /></li>
      ))}
    </ul>
  )
}

function FormOf({ element }: { element: Exclude<Element, { kind: 'workflow' }> }) {
  const { definition } = useEditing()
  const { kind, key, step } = element
  switch (kind) {
    case 'state': {
      const part = partOf(definition, kind, key)
      return part ? <StateForm part={part} /> : null
    }
    case 'transition': {
      const part = partOf(definition, kind, key)
      return part ? <TransitionForm part={part} /> : null
    }
    case 'approval': {
      const part = partOf(definition, kind, key)
      return part ? <ApprovalForm part={part} /> : null
    }
    case 'customField': {
      const part = partOf(definition, kind, key)
      return part ? <FieldForm part={part} /> : null
    }
    case 'sla': {
      const part = partOf(definition, kind, key)
      return part ? <SlaForm part={part} step={step} /> : null
    }
    case 'assignment': {
      const part = partOf(definition, kind, key)
      return part ? <AssignmentForm part={part} /> : null
    }
    case 'rule': {
      const part = partOf(definition, kind, key)
      return part ? <RuleForm part={part} /> : null
    }
    default:
      return kind satisfies never
  }
}
