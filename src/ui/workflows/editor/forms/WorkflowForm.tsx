'use client'
import { useEditing } from '../EditingContext.ts'
import { TextPair } from '../fields/TextPair.tsx'

/** The name of the workflow. Its key stays: transactions and follow-ups find it by that. */
export function WorkflowForm() {
  const { definition, edit, speak } = useEditing()
  return (
    <>
      <TextPair legend={speak('name')} value={definition.name} onChange={(name) => edit({ ...definition, name }, undefined, 'workflow name')} />
      <p>
        <span className="office-label">{speak('key')}</span>
        <code className="office-edit__mono" dir="ltr">{definition.key}</code>
      </p>
      <p className="office-edit__hint">{speak('keyFixed')}</p>
    </>
  )
}
