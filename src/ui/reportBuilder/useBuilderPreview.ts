'use client'
import { useEffect, useState } from 'react'
import type { Definition } from '../../reports/custom/definitionSchema.ts'
import type { Preview } from '../../reports/custom/previewReport.ts'
import type { ReportSource } from '../../reports/reportTypes.ts'
import { useApi } from '../useApi.ts'

export type Fault = { path: string; message: string }
export type Previewed = { preview: Preview | null; faults: readonly Fault[]; problem: string; isWorking: boolean }

/** What the report would show, a moment after the last change; answers that come late are dropped. */
export function useBuilderPreview(source: ReportSource, definition: Definition): Previewed {
  const api = useApi()
  const asked = JSON.stringify({ source, definition })
  const [state, setState] = useState<Omit<Previewed, 'isWorking'> & { of: string }>({ of: '', preview: null, faults: [], problem: '' })
  useEffect(() => {
    let gone = false
    const timer = setTimeout(async () => {
      const answer = await api<Preview>('POST', '/report-definitions/preview', { body: JSON.parse(asked) as unknown })
      if (gone) return
      const faults = answer.ok ? [] : (answer.error.data?.errors ?? [])
      setState((before) => ({
        of: asked,
        preview: answer.ok ? answer.body : before.preview,
        faults,
        problem: answer.ok || faults.length > 0 ? '' : answer.error.message,
      }))
    }, 350)
    return () => {
      gone = true
      clearTimeout(timer)
    }
  }, [api, asked])
  const { of, ...shown } = state
  return { ...shown, isWorking: of !== asked }
}
