'use client'
import type { ShownVersion } from './shownWorkflow.ts'
import { useSpoken } from '../useSpoken.ts'
import { workflowWords } from './workflowWords.ts'

/** "Version 3 (draft)" in the reader's language. */
export function useVersionName() {
  const { speak } = useSpoken(workflowWords)
  return ({ number, state }: Pick<ShownVersion, 'number' | 'state'>): string => {
    if (state === 'draft') return speak('versionDraft', { number })
    return speak(state === 'published' ? 'versionPublished' : 'version', { number })
  }
}
