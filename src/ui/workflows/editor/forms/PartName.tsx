'use client'
import { partsOf, type PartKind, type PartOf } from '../../../../workflows/editing/parts.ts'
import { useEditing } from '../EditingContext.ts'
import { KeyField } from '../fields/KeyField.tsx'
import { TextPair } from '../fields/TextPair.tsx'

type Props<Kind extends PartKind> = { kind: Kind; part: PartOf<Kind>; onChange: (part: PartOf<Kind>, strand: string) => void }

/** What every part has: words in both languages, and a key. */
export function PartName<Kind extends PartKind>({ kind, part, onChange }: Props<Kind>) {
  const { definition, speak, rename } = useEditing()
  return (
    <>
      <TextPair legend={speak('label')} value={part.label} onChange={(label) => onChange({ ...part, label }, `label ${kind} ${part.key}`)} />
      <KeyField
        value={part.key} from={part.label.en ?? ''} taken={partsOf(definition, kind).map(({ key }) => key)}
        onRename={(key) => rename(kind, part.key, key)}
      />
    </>
  )
}
