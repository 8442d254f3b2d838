import type { DiagramWord } from './diagramWords.ts'

const paths: Partial<Record<DiagramWord, string>> = {
  initial: 'M4 2.5 13 8l-9 5.5z',
  normal: 'M8 3.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9z',
  waiting: 'M4 3h3v10H4zM9 3h3v10H9z',
  final: 'M3.5 3.5h9v9h-9z',
  completed: 'M6.4 13 2 8.6l1.7-1.7 2.7 2.7 6-6L14 5.3z',
  cancelled: 'M3.2 4.9 4.9 3.2 8 6.3l3.1-3.1 1.7 1.7L9.7 8l3.1 3.1-1.7 1.7L8 9.7l-3.1 3.1-1.7-1.7L6.3 8z',
}

/** A state's kind as a small sign, beside the words that say it. */
export function KindIcon({ word }: { word: DiagramWord }) {
  return (
    <svg className="office-flow__icon" viewBox="0 0 16 16" width="13" height="13" aria-hidden="true" focusable="false">
      <path d={paths[word] ?? ''} fill="currentColor" />
    </svg>
  )
}
