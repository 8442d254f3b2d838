'use client'
import { newPart } from '../../../workflows/editing/newPart.ts'
import { useEditing } from './EditingContext.ts'

type Props = {
  asText: boolean
  canDraw: boolean
  onView: (asText: boolean) => void
  canUndo: boolean
  canRedo: boolean
  onStep: (way: 'undo' | 'redo') => void
  onAddTransition: () => void
  onArrange: (turn: boolean) => void
}

/** What can be done to the whole: add, take back, arrange, see it as text; and what is wrong with it. */
export function Toolbar({ asText, canDraw, onView, canUndo, canRedo, onStep, onAddTransition, onArrange }: Props) {
  const { definition, findings, speak, readOnly, add, show } = useEditing()
  const errors = findings.filter(({ severity }) => severity === 'error').length
  const warnings = findings.length - errors
  return (
    <div className="office-edit__bar">
      <div className="office-view-switch" role="group" aria-label={speak('view')}>
        <button type="button" aria-pressed={!asText} disabled={!canDraw} onClick={() => onView(false)}>{speak('draw')}</button>
        <button type="button" aria-pressed={asText} onClick={() => onView(true)}>{speak('text')}</button>
      </div>
      {!readOnly && (
        <div className="office-edit__tools">
          <button type="button" className="office-button" disabled={!canUndo} onClick={() => onStep('undo')} aria-keyshortcuts="Control+Z" title="Ctrl+Z">{speak('undo')}</button>
          <button type="button" className="office-button" disabled={!canRedo} onClick={() => onStep('redo')} aria-keyshortcuts="Control+Shift+Z" title="Ctrl+Shift+Z">{speak('redo')}</button>
        </div>
      )}
      {!asText && (
        <div className="office-edit__tools">
          {!readOnly && (
            <>
              <button type="button" className="office-button" onClick={() => add('state', newPart(definition, 'state'))}>{speak('addState')}</button>
              <button type="button" className="office-button" disabled={definition.states.length === 0} onClick={onAddTransition}>{speak('addTransition')}</button>
            </>
          )}
          <button type="button" className="office-button" onClick={() => onArrange(false)}>{speak('arrange')}</button>
          <button type="button" className="office-button" onClick={() => onArrange(true)} aria-label={speak('turn')} title={speak('turn')}>⇄</button>
        </div>
      )}
      <button
        type="button" className={`office-edit__verdict ${errors > 0 ? 'is-error' : warnings > 0 ? 'is-warning' : 'is-good'}`}
        onClick={() => show({ findings: true }, true)}
      >
        {errors > 0 && <span>✕ {speak('errors', { count: errors })}</span>}
        {warnings > 0 && <span>! {speak('warnings', { count: warnings })}</span>}
        {findings.length === 0 && <span>✓ {speak('noFindings')}</span>}
      </button>
    </div>
  )
}
