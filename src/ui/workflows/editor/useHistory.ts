'use client'
import { useState } from 'react'
import type { WorkflowDefinition } from '../../../workflows/definition.ts'
import { compareDefinitions } from '../../../workflows/compareDefinitions.ts'
import { isFormable } from '../../../workflows/editing/isFormable.ts'
import { record, redo, startHistory, undo, type History } from '../../../workflows/editing/history.ts'

type Args = { value: WorkflowDefinition; onChange: (next: WorkflowDefinition) => void }

/**
 * The steps a person may take back. The value stays with the page around the editor; what comes from there otherwise
 * than by an edit, such as a template to start from, is one more step, and another workflow a new beginning.
 */
export function useHistory({ value, onChange }: Args) {
  const [history, setHistory] = useState(() => startHistory(value))
  if (history.present !== value) setHistory(adopted(history, value))
  const go = (next: History<WorkflowDefinition>) => {
    if (next === history) return false
    setHistory(next)
    onChange(next.present)
    return true
  }
  return {
    edit: (next: WorkflowDefinition, strand?: string) => go(record(history, next, strand ?? null)),
    undo: () => go(undo(history)),
    redo: () => go(redo(history)),
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
  }
}

function adopted(history: History<WorkflowDefinition>, value: WorkflowDefinition): History<WorkflowDefinition> {
  // Saved and read back it is another object, perhaps with its names in another order.
  if (isSame(history.present, value)) return { ...history, present: value }
  return value?.key === history.present?.key ? record(history, value) : startHistory(value)
}

function isSame(one: WorkflowDefinition, other: WorkflowDefinition): boolean {
  if (JSON.stringify(one) === JSON.stringify(other)) return true
  return isFormable(one) && isFormable(other) && one.key === other.key && compareDefinitions(one, other).length === 0
}
