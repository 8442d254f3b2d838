'use client'
import type { VersionState } from '../../versions/workflow.ts'
import { StatusBadge } from '../parts/StatusBadge.tsx'
import { useSpoken } from '../useSpoken.ts'
import { workflowWords } from './workflowWords.ts'

export const versionColours: Record<VersionState, string> = { draft: 'grey', published: 'green', retired: 'orange' }

/** Whether a version is a draft, published or retired. */
export function VersionBadge({ state }: { state: VersionState }) {
  const { speak } = useSpoken(workflowWords)
  return <StatusBadge label={speak(state)} colour={versionColours[state]} />
}
