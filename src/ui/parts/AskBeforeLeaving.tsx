'use client'
import type { useLeaveGuard } from '../useLeaveGuard.ts'
import { useSpoken } from '../useSpoken.ts'
import { AskFirst } from './AskFirst.tsx'

const words = {
  title: { en: 'Leave without saving?', ar: 'المغادرة دون حفظ؟' },
  text: { en: 'What you changed here is lost.', ar: 'ستفقد ما غيّرته هنا.' },
  leave: { en: 'Leave', ar: 'مغادرة' },
  stay: { en: 'Stay', ar: 'البقاء' },
} as const

/** Asks whoever follows a link away from something unsaved. */
export function AskBeforeLeaving({ guard: { asked, leave, stay } }: { guard: ReturnType<typeof useLeaveGuard> }) {
  const { speak } = useSpoken(words)
  if (!asked) return null
  return (
    <AskFirst
      danger title={speak('title')} text={speak('text')} doIt={speak('leave')} cancel={speak('stay')} onClose={stay}
      onDo={async () => {
        leave()
        return ''
      }}
    />
  )
}
