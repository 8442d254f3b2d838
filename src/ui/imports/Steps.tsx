'use client'
import { useImportWords } from './useImportWords.ts'

export type Step = 'choose' | 'check' | 'import'

const steps = [
  { step: 'choose', word: 'stepChoose' },
  { step: 'check', word: 'stepCheck' },
  { step: 'import', word: 'stepImport' },
] as const

/** Where the reader is among the three steps. */
export function Steps({ current, over }: { current: Step; over: boolean }) {
  const { speak } = useImportWords()
  const at = steps.findIndex(({ step }) => step === current)
  return (
    <ol className="office-import__steps" aria-label={speak('steps')}>
      {steps.map(({ step, word }, index) => {
        const done = index < at || over
        return (
          <li key={step} aria-current={index === at ? 'step' : undefined} className={done ? 'office-import__step--done' : undefined}>
            <span aria-hidden="true">{done ? '✓' : index + 1}</span>
            {speak(word)}
            {done && <span className="office-import__hidden"> ({speak('stepDone')})</span>}
          </li>
        )
      })}
    </ol>
  )
}
