'use client'
import { useMemo } from 'react'
import { elementOf } from '../../../workflows/editing/elementOf.ts'
import { partOf, type PartKind } from '../../../workflows/editing/parts.ts'
import { removalOf } from '../../../workflows/editing/removePart.ts'
import { say } from '../../../shared/text.ts'
import { Dialog } from '../../parts/Dialog.tsx'
import { nameIn, useEditing } from './EditingContext.ts'
import { partLabels } from '../partLabels.ts'

type Props = { kind: PartKind; partKey: string; onClose: () => void; onRemove: () => void }

/** Asks before something goes, and names everything that goes or changes with it. */
export function RemoveDialog({ kind, partKey, onClose, onRemove }: Props) {
  const { definition, locale, speak, dir } = useEditing()
  const { others, mentions } = useMemo(() => removalOf(definition, kind, partKey), [definition, kind, partKey])
  const nameOf = (element: string) => {
    const found = elementOf(definition, element)
    if (found.kind === 'workflow') return element
    const part = partOf(definition, found.kind, found.key)
    return `${say(partLabels[found.kind], locale)}: ${nameIn(locale, part?.label, found.key)}`
  }
  return (
    <Dialog
      title={speak('removeThis', { name: nameIn(locale, partOf(definition, kind, partKey)?.label, partKey) })}
      onClose={onClose} onSubmit={onRemove}
      actions={
        <>
          <button type="button" className="office-button" onClick={onClose}>{speak('cancel')}</button>
          <button type="submit" className="office-button office-button--main office-button--danger">{speak('remove')}</button>
        </>
      }
    >
      <div dir={dir}>
        <p>{speak('undoHint')} {others.length === 0 ? speak('removeAlone') : speak('removeOthers')}</p>
        <ul className="office-edit__others">
          {others.map(({ element, change }) => (
            <li key={`${element} ${change}`}>
              {nameOf(element)} <span className="office-muted">— {speak(change === 'removed' ? 'goes' : 'changes')}</span>
            </li>
          ))}
        </ul>
        {mentions.length > 0 && (
          <>
            <p className="office-warning">{speak('removeMentions')}</p>
            <ul className="office-edit__others">
              {mentions.map((element) => <li key={element}>{nameOf(element)}</li>)}
            </ul>
          </>
        )}
      </div>
    </Dialog>
  )
}
