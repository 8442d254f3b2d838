export { Diagram } from './Diagram.tsx'
export type { DiagramProps } from './Diagram.tsx'
export type { Chosen, Label, ShownState, ShownTransition, ShownVisit } from './shown.ts'
